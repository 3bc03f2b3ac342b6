import { useId } from 'react'
import { Face, FaceShape } from './face.tsx'
import { List } from './list.tsx'
import { layPiles, NARROW, PARTS, type PileDay, placeWords, squares, total, WIDE } from './pile-layout.ts'
import { PileTable } from './pile-table.tsx'
import { useTexts } from './texts.ts'

type Props = {
  /** School days, oldest first; ten look best. */
  days: PileDay[]
  /** The usual range of the headline: 5 to 10 of 450. `note` stands below it ("üblich ab Tag 2"). */
  band?: { from: number; to: number; note?: string }
  /** Something that happened on a day: "Zoom-Update am Wochenende". */
  event?: { date: string; text: string }
}

/**
 * The curve: one slip is one child, piled by status on squared paper, four steps of lightness so that it reads in grey.
 * Drawn twice, for a wide and a narrow window (one is shown), with the numbers as a table behind.
 */
export function PileChart({ days, band = { from: 5, to: 10 }, event }: Props) {
  const t = useTexts()
  const id = useId()
  const latest = days.at(-1)
  const list = days.map((day) => `${day.label} ${total(day)}`).join(', ')
  const title = t('chart.title', { count: days.length, list })
  return (
    <div>
      <Drawing {...{ days, band, event, title }} titleId={`${id}w`} />
      <Drawing {...{ days, band, title }} titleId={`${id}n`} narrow />
      {latest && (
        <List className="chart-key narrow">
          {PARTS.map((part) => (
            <li key={part}>
              <span className={`status is-${part}`}>
                <Face face={part} good={1} needed={2} /> {t(`face.${part}`)}
              </span>{' '}
              <b>{latest[part]}</b>
            </li>
          ))}
        </List>
      )}
      <PileTable days={days} />
    </div>
  )
}

type DrawingProps = Required<Pick<Props, 'days' | 'band'>> &
  Pick<Props, 'event'> & { title: string; titleId: string; narrow?: boolean }

function Drawing({ days, band, event, title, titleId, narrow }: DrawingProps) {
  const t = useTexts()
  const paper = narrow ? NARROW : WIDE
  const { left, right, bottom } = paper
  const { piles, paths, unit, y } = layPiles(days, band.to, paper)
  const happened = piles.find((pile) => pile.day.date === event?.date)
  return (
    <svg
      className={narrow ? 'chart narrow' : 'chart wide'}
      viewBox={`0 0 ${paper.width} ${paper.height}`}
      role="img"
      aria-labelledby={titleId}
    >
      <title id={titleId}>{title}</title>
      <path className="grid" d={squares(paper, unit)} />
      <rect
        className="band"
        x={left}
        y={y(band.to)}
        width={right - left}
        height={(band.to - band.from) * unit}
      />
      <path className="band-edge" d={`M${left} ${y(band.to)}H${right}M${left} ${y(band.from)}H${right}`} />
      {PARTS.map((part) => (
        <path key={part} className={`s-${part}`} d={paths[part]} />
      ))}
      <path className="base" d={`M${left} ${bottom + 0.5}H${right}`} />
      {piles.map(({ day, middle, top, total: sum }) => {
        const [first, ...rest] = narrow ? day.label.split(' ') : [day.label]
        const now = day.today ? ' today' : ''
        return (
          <g key={day.date}>
            <text className={`total${now}`} x={middle} y={top - (day.today ? 9 : 7)}>
              {sum}
            </text>
            <text className={`day${now}`} x={middle} y={bottom + 18}>
              {first}
            </text>
            {rest.length > 0 && (
              <text className={`day${now}`} x={middle} y={bottom + 34}>
                {rest.join(' ')}
              </text>
            )}
          </g>
        )
      })}
      {!narrow && days[0] && <Words first={days[0]} unit={unit} />}
      {!narrow && (
        <>
          <text className="band-word" x={right + 10} y={(y(band.from) + y(band.to)) / 2 - 2}>
            {t('chart.band', band)}
          </text>
          <text x={right + 10} y={(y(band.from) + y(band.to)) / 2 + 15}>
            {band.note}
          </text>
        </>
      )}
      {event && happened && (
        <>
          <path className="event-line" d={`M${happened.middle} ${happened.top - 24}V${happened.top - 94}`} />
          <text x={happened.middle} y={happened.top - 102} textAnchor="middle">
            {event.text}
          </text>
        </>
      )}
    </svg>
  )
}

/** The words of the four parts, beside the first pile, each with its face. */
function Words({ first, unit }: { first: PileDay; unit: number }) {
  const t = useTexts()
  const needs = { failing: 17, blocked: 33, unstable: 17, trial: 17 }
  const at = placeWords(first, unit, WIDE.bottom, needs)
  return (
    <>
      {PARTS.map((part) => {
        const lines =
          part === 'blocked' ? [t('chart.blocked_lines.1'), t('chart.blocked_lines.2')] : [t(`face.${part}`)]
        return (
          <g key={part}>
            {lines.map((line, i) => (
              <text
                key={line}
                className={`w-${part}`}
                x="122"
                y={at[part] + 4.5 + (i - (lines.length - 1) / 2) * 16}
                textAnchor="end"
              >
                {line}
              </text>
            ))}
            <svg
              className={`face-mark is-${part}`}
              x="130"
              y={at[part] - 7}
              width="14"
              height="14"
              viewBox="0 0 16 16"
              aria-hidden="true"
            >
              <FaceShape face={part} good={1} needed={2} />
            </svg>
          </g>
        )
      })}
    </>
  )
}

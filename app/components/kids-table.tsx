import type { ReactNode } from 'react'
import { BesideMarks } from './beside-marks.tsx'
import { DeviceLabel, type DeviceProps } from './device-label.tsx'
import { Go } from './go.tsx'
import { KlasseLabel } from './klasse-label.tsx'
import { LessonMarks } from './lesson-marks.tsx'
import { StatusLabel } from './status-label.tsx'
import { useTexts } from './texts.ts'
import type { Beside, MarkDay, Standing } from './types.ts'

export type KidRow = {
  to: string
  name: string
  klasse?: string
  standing: Standing
  /** "seit Dienstag". */
  since?: string
  beside?: Beside[]
  days: MarkDay[]
  /** "zuletzt gut: Dienstag". */
  good?: string
  device: DeviceProps
  /** Who cares for the child; without it "noch niemand". */
  carer?: string
  /** "Kontakt gestern". */
  contact?: string
  /** Where to give it to somebody, if nobody has it. */
  assign?: { to: string; label: string }
  /** "heute 10:15" and below it, in bold, "in 18 min". */
  next?: string
  soon?: string
  step?: ReactNode
}

const HEADS = ['child', 'status', 'weeks', 'device', 'carer', 'next', 'step'] as const
type Head = (typeof HEADS)[number]

/** A way to sort by something that stands in a column: what it is called, and where the link leads. */
export type SortLink = {
  column: Head
  label: string
  /** The whole sentence, for those who do not see the column. */
  says: string
  to: string
  /** The list is sorted by it now. */
  now?: 'ascending' | 'descending'
}

type Props = { rows: KidRow[]; caption?: string; sorts?: SortLink[] }

/** The children who are not reliable yet. Narrow windows turn it into labelled lists. */
export function KidsTable({ rows, caption, sorts = [] }: Props) {
  const t = useTexts()
  return (
    <table className="kids">
      <caption className="sr">{caption ?? t('kids.caption')}</caption>
      <thead>
        <tr>
          {HEADS.map((head) => {
            const ways = sorts.filter(({ column }) => column === head)
            return (
              <th key={head} scope="col" aria-sort={ways.find(({ now }) => now)?.now}>
                {(ways.length === 0 || head === 'weeks') && <span>{t(`kids.${head}`)}</span>}
                {ways.map((way) => (
                  <SortWay key={way.to} {...way} />
                ))}
              </th>
            )
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <KidsTableRow key={row.to} {...row} />
        ))}
      </tbody>
    </table>
  )
}

/** An arrow for the eye; `aria-sort` and the sentence say the same. */
function SortWay({ label, says, to, now }: SortLink) {
  return (
    <Go to={to} className={now ? 'sort now' : 'sort'} aria-label={says}>
      {label}
      {now && <span aria-hidden="true">{now === 'ascending' ? ' ↑' : ' ↓'}</span>}
    </Go>
  )
}

function KidsTableRow(row: KidRow) {
  const t = useTexts()
  const {
    to,
    name,
    klasse,
    standing,
    since,
    beside = [],
    days,
    good,
    device,
    carer,
    contact,
    assign,
    next,
    soon,
    step
  } = row
  return (
    <tr>
      <th scope="row" data-th={t('kids.child')}>
        <Go to={to}>{name}</Go> {klasse && <KlasseLabel klasse={klasse} />}
      </th>
      <td data-th={t('kids.status')}>
        <StatusLabel {...standing} /> <br />
        <span className="soft">{since}</span>
        {beside.length > 0 && <BesideMarks marks={beside} />}
      </td>
      <td data-th={t('kids.weeks')}>
        <LessonMarks days={days} variant="plain" />
        {good && <Below>{good}</Below>}
      </td>
      <td data-th={t('kids.device')}>
        <DeviceLabel {...device} />
      </td>
      <td data-th={t('kids.carer')} className="nowrap">
        {carer ?? <b>{t('kids.nobody')}</b>}
        {!carer && assign && (
          <>
            {' '}
            <br />
            <Go className="small" to={assign.to}>
              {assign.label}
            </Go>
          </>
        )}
        {contact && <Below>{contact}</Below>}
      </td>
      <td data-th={t('kids.next')} className="nowrap">
        {next}
        {soon && (
          <>
            {' '}
            <br />
            <b className="small">{soon}</b>
          </>
        )}
      </td>
      <td data-th={t('kids.step')}>{step}</td>
    </tr>
  )
}

/** A soft line below what the cell says first. */
function Below({ children }: { children: string }) {
  return (
    <>
      {' '}
      <br />
      <span className="soft">{children}</span>
    </>
  )
}

import { sprite } from './icon.tsx'
import { countMarks, PLAIN, placeMarks, WITH_DAYS, weekday } from './marks-layout.ts'
import { useTexts } from './texts.ts'
import { MARKS, type MarkDay } from './types.ts'

type Props = {
  days: MarkDay[]
  /** Plain date of today; underlined where the days are named. */
  today?: string
  /** `small` in lists, `days` with the names of the days, `wide` the same over the full width. */
  variant?: 'small' | 'plain' | 'days' | 'wide'
}

/** The spoken summary of a row of marks: "Letzte zwei Wochen: 9 gut, 5 nicht geklappt". */
export function useMarksSummary() {
  const t = useTexts()
  return (days: MarkDay[]) => {
    const parts = countMarks(days, MARKS).map(({ mark, count }) =>
      t('marks.part', { count, word: t(`mark.${mark}`) })
    )
    return t('marks.summary', { list: parts.join(', ') || t('marks.nothing') })
  }
}

/**
 * A child's last two weeks in one glance: one mark per lesson, days apart, weeks further apart.
 * One picture with one spoken summary; where every lesson matters, use `FortnightTable`.
 */
export function LessonMarks({ days, today, variant = 'small' }: Props) {
  const t = useTexts()
  const summary = useMarksSummary()(days)
  const named = variant === 'days' || variant === 'wide'
  const { marks, days: placed, width } = placeMarks(days, named ? WITH_DAYS : PLAIN)
  const height = named ? 36 : 18
  const kind = { small: 'marks s', plain: 'marks', days: 'marks with-days', wide: 'marks with-days l' }[
    variant
  ]
  return (
    <svg
      className={kind}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={summary}
    >
      {marks.map(({ mark, x }) => (
        <use key={x} className={`is-${mark}`} href={sprite(`m-${mark}`)} x={x || undefined} />
      ))}
      {named &&
        placed.map((day) => (
          <text
            key={day.date}
            x={day.x + day.width / 2}
            y="32"
            className={day.date === today ? 'today' : undefined}
          >
            {t(`weekday.${weekday(day.date)}`)}
          </text>
        ))}
      {named &&
        placed
          .filter((day) => day.date === today)
          .map((day) => <path key={day.date} className="today" d={`M${day.x} 36h${day.width}`} />)}
    </svg>
  )
}

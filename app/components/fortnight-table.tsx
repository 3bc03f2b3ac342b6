import { LessonMark } from './lesson-mark.tsx'
import { weekday } from './marks-layout.ts'
import { useTexts } from './texts.ts'
import { MARKS, type Mark } from './types.ts'

type Props = {
  /** What the table is: "Ergebnis jeder Videostunde vom 9. bis 20. März". */
  caption: string
  /** School days, `YYYY-MM-DD`. */
  days: string[]
  today?: string
  /** One row per time of day; one mark per day, `null` where there is no lesson. `key`: where two rows have one time. */
  slots: { key?: string; time: string; marks: (Mark | null)[] }[]
}

const newWeek = (days: string[], i: number) => {
  const before = days[i - 1]
  const day = days[i]
  return before !== undefined && day !== undefined && (weekday(day) + 6) % 7 < (weekday(before) + 6) % 7
}

/** Every lesson of two weeks as a real table, with the words for all that occurs below it. */
export function FortnightTable({ caption, days, today, slots }: Props) {
  const t = useTexts()
  const used = MARKS.filter((mark) => slots.some((slot) => slot.marks.includes(mark)))
  const column = (i: number) =>
    [newWeek(days, i) && 'gap', days[i] === today && 'today'].filter(Boolean).join(' ') || undefined
  return (
    <>
      <table className="fortnight">
        <caption className="sr">{caption}</caption>
        <colgroup>
          <col className="first" />
          <col span={days.length} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{t('fortnight.time')}</span>
            </th>
            {days.map((day, i) => (
              <th key={day} scope="col" className={column(i)}>
                <b>{t(`weekday.${weekday(day)}`)}</b>
                {t('dayOfMonth', { day: Number(day.slice(8)) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slots.map((slot) => (
            <tr key={slot.key ?? slot.time}>
              <th scope="row">{slot.time}</th>
              {days.map((day, i) => (
                <MarkCell key={day} mark={slot.marks[i] ?? null} className={column(i)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="legend">
        {used.map((mark) => (
          <span key={mark}>
            <LessonMark mark={mark} /> {t(`mark.${mark}`)}
          </span>
        ))}
      </p>
    </>
  )
}

function MarkCell({ mark, className }: { mark: Mark | null; className?: string }) {
  const t = useTexts()
  const name = [className, mark === 'split' && 'is-split'].filter(Boolean).join(' ') || undefined
  return (
    <td className={name}>
      {mark && <LessonMark mark={mark} />}
      <span className="sr">{mark ? t(`mark.${mark}`) : t('fortnight.no_lesson')}</span>
    </td>
  )
}

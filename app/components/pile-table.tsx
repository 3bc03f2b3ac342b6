import { PARTS, type PileDay, total } from './pile-layout.ts'
import { useTexts } from './texts.ts'

/** The numbers of the curve, folded: for screen readers and for everybody who wants to know exactly. */
export function PileTable({ days }: { days: PileDay[] }) {
  const t = useTexts()
  return (
    <details className="table-behind">
      <summary>{t('chart.table')}</summary>
      <table>
        <caption className="sr">{t('chart.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('chart.day')}</th>
            {PARTS.map((part) => (
              <th key={part} scope="col">
                {t(`face.${part}`)}
              </th>
            ))}
            <th scope="col">{t('chart.total')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.date}>
              <th scope="row">{day.long}</th>
              {PARTS.map((part) => (
                <td key={part}>{day[part]}</td>
              ))}
              <td>{total(day)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

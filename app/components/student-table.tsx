import { BesideMarks } from './beside-marks.tsx'
import { DeviceLabel, type DeviceProps } from './device-label.tsx'
import { Go } from './go.tsx'
import { KlasseLabel } from './klasse-label.tsx'
import { LessonMarks } from './lesson-marks.tsx'
import { StatusLabel } from './status-label.tsx'
import type { Beside, MarkDay, Standing } from './types.ts'

export type StudentRow = {
  id: number
  name: string
  klasse: string
  standing: Standing
  beside: Beside[]
  device: DeviceProps
  /** Left out in long lists: 450 drawings are too much for a phone. */
  days?: MarkDay[]
}

type Props = {
  caption: string
  heads: { child: string; status: string; weeks: string; device: string }
  rows: StudentRow[]
}

/** Any number of children, one line each: name, class, status with its marks, device. Narrow windows make a list of it. */
export function StudentTable({ caption, heads, rows }: Props) {
  const weeks = rows.some((row) => row.days)
  return (
    <table className="kids students">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads.child}</th>
          <th scope="col">{heads.status}</th>
          {weeks && <th scope="col">{heads.weeks}</th>}
          <th scope="col">{heads.device}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Go to={`/verzeichnis/${row.id}`}>{row.name}</Go> <KlasseLabel klasse={row.klasse} />
            </th>
            <td>
              <StatusLabel {...row.standing} />
              {row.beside.length > 0 && <BesideMarks marks={row.beside} />}
            </td>
            {weeks && <td>{row.days && <LessonMarks days={row.days} variant="plain" />}</td>}
            <td>
              <DeviceLabel {...row.device} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

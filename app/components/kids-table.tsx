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
  device: DeviceProps
  /** Who cares for the child; without it "noch niemand". */
  carer?: string
  /** Where to give it to somebody, if nobody has it. */
  assign?: { to: string; label: string }
  /** "heute 10:15" and below it, in bold, "in 18 min". */
  next?: string
  soon?: string
  step?: ReactNode
}

/** The children who are not reliable yet, most urgent first. Narrow windows turn it into labelled lists. */
export function KidsTable({ rows, caption }: { rows: KidRow[]; caption?: string }) {
  const t = useTexts()
  const heads = ['child', 'status', 'weeks', 'device', 'carer', 'next', 'step'] as const
  return (
    <table className="kids">
      <caption className="sr">{caption ?? t('kids.caption')}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`kids.${head}`)}
            </th>
          ))}
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
    device,
    carer,
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

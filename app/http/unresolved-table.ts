import { toSchoolTime } from '../domain/school-time.ts'
import type { ListedUnresolved } from '../domain/students/list-unresolved.ts'
import type { Reader } from './reader.ts'
import { stepWords } from './step-words.ts'

const COLUMNS = [
  'lastName',
  'firstName',
  'klasse',
  'status',
  'streak',
  'since',
  'marks',
  'good',
  'device',
  'carer',
  'contact',
  'next',
  'step'
] as const

/** "Wer noch nicht" for a spreadsheet: one fact a column, times as `2026-03-19 10:15`, which sort everywhere. */
export function unresolvedTable(rows: readonly ListedUnresolved[], reader: Reader) {
  const { t } = reader
  return {
    heads: COLUMNS.map((column) => t(`boardList:column.${column}`)),
    rows: rows.map((row) => COLUMNS.map((column) => cells(row, reader)[column]))
  }
}

const time = (at: string | null | undefined): string => at?.slice(0, 16).replace('T', ' ') ?? ''

const BLOCKERS = ['no_device', 'no_internet', 'device_conflict', 'other'] as const
const BESIDE = ['needs_day', 'weak_lately', 'family_only'] as const

function cells(child: ListedUnresolved, reader: Reader): Record<(typeof COLUMNS)[number], string> {
  const { t } = reader
  const { status, care } = child
  const { face, state, streak, needed, reasons } = status
  const blocker = BLOCKERS.find((code) => reasons.includes(code))
  const device = t(`components:device.${child.platform}`)
  return {
    lastName: child.lastName,
    firstName: child.firstName,
    klasse: child.className,
    status: face === 'blocked' && blocker ? t(`components:blocker.${blocker}`) : t(`components:face.${face}`),
    streak: state === 'trial' ? t('components:streak', { good: streak, needed }) : '',
    since: time(status.since),
    marks: BESIDE.filter((code) => reasons.includes(code))
      .map((code) => t(`components:beside.${code}`))
      .join(', '),
    good: time(child.lastGoodAt),
    device: child.deviceNote ? `${device}, ${child.deviceNote}` : device,
    carer: care?.ownerName ?? '',
    contact: time(child.lastContactAt && toSchoolTime(child.lastContactAt)),
    next: time(child.nextLesson?.startsAt),
    step: stepWords(child.nextStep, reader)
  }
}

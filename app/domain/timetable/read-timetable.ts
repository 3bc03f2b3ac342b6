import { foldText } from '../intake/fold-text.ts'

/** A lesson that comes back every week; times are `HH:MM`, `weekday` is 1 (Monday) to 5. */
export type Slot = {
  groupId: number
  weekday: number
  startsAt: string
  endsAt: string
  hostId: number | null
  subject: string
}

/** What the lines may name. Hosts are known by display name, last name or mail address. */
export type Named = {
  groups: readonly { id: number; name: string }[]
  hosts: readonly { id: number; names: readonly string[] }[]
}

/** What is wrong with a line, as a code for the locale files. */
export type SlotProblem =
  | 'parts'
  | 'group'
  | 'day'
  | 'time'
  | 'order'
  | 'host'
  | 'hosts'
  | 'twice'
  | 'overlap'
  | 'many'
export type SlotLineProblem = { line: number; text: string; problem: SlotProblem }

/** 60 groups with five lessons a day; more is a wrong file. */
export const MOST_SLOTS = 1_500
const WEEKDAYS = [
  ['mo', 'montag', 'mon', 'monday'],
  ['di', 'dienstag', 'tue', 'tuesday'],
  ['mi', 'mittwoch', 'wed', 'wednesday'],
  ['do', 'donnerstag', 'thu', 'thursday'],
  ['fr', 'freitag', 'fri', 'friday']
]
const TIME = /^(\d{1,2})[:.](\d{2})\s*(?:-|–|—|bis|to)\s*(\d{1,2})[:.](\d{2})(?:\s*uhr)?$/iu

/**
 * The timetable as somebody types it or copies it from a table, one lesson a line: "5a; Mo; 8:30–9:00; Hoffmann; Deutsch".
 * Semicolon or tab between the parts; teacher and subject may be missing. Empty lines are passed over. Nothing is guessed: a
 * line that cannot be read is named.
 */
export function readTimetable(typed: string, named: Named): { slots: Slot[]; problems: SlotLineProblem[] } {
  const slots: Slot[] = []
  const problems: SlotLineProblem[] = []
  typed.split(/\r?\n/u).forEach((text, index) => {
    if (text.trim() === '') return
    const read = readLine(text, named)
    const wrong = typeof read === 'string' ? read : clashWith(slots, read)
    if (wrong) problems.push({ line: index + 1, text: text.trim().slice(0, 80), problem: wrong })
    else if (typeof read !== 'string') slots.push(read)
  })
  if (slots.length > MOST_SLOTS) problems.push({ line: MOST_SLOTS + 1, text: '', problem: 'many' })
  return { slots, problems }
}

function readLine(text: string, named: Named): Slot | SlotProblem {
  const parts = text.split(/[;\t]/u).map((part) => part.trim())
  const [group = '', day = '', time = '', host = '', subject = ''] = parts
  if (parts.length < 3) return 'parts'
  const groupId = named.groups.find((one) => foldedName(one.name) === foldedName(group))?.id
  if (groupId === undefined) return 'group'
  const weekday = weekdayNamed(day)
  if (weekday === 0) return 'day'
  const times = timesOf(time)
  if (typeof times === 'string') return times
  const hosts = host === '' ? [] : hostsNamed(host, named)
  if (host !== '' && hosts.length !== 1) return hosts.length === 0 ? 'host' : 'hosts'
  return { groupId, weekday, ...times, hostId: hosts[0] ?? null, subject: subject.slice(0, 60) }
}

/** 0: no such day. */
const weekdayNamed = (day: string): number =>
  WEEKDAYS.findIndex((names) => names.includes(day.toLowerCase().replace('.', ''))) + 1

function timesOf(time: string): { startsAt: string; endsAt: string } | 'time' | 'order' {
  const [, h1 = '', m1 = '', h2 = '', m2 = ''] = time.match(TIME) ?? []
  if (h1 === '' || [h1, h2].some((h) => Number(h) > 23) || [m1, m2].some((m) => Number(m) > 59)) return 'time'
  const startsAt = `${h1.padStart(2, '0')}:${m1}`
  const endsAt = `${h2.padStart(2, '0')}:${m2}`
  return startsAt < endsAt ? { startsAt, endsAt } : 'order'
}

const hostsNamed = (name: string, { hosts }: Named): number[] =>
  hosts.filter((one) => one.names.some((each) => foldedName(each) === foldedName(name))).map(({ id }) => id)

/** No group sits in two lessons at once. A teacher may: two groups together are one lesson for them. */
function clashWith(slots: readonly Slot[], slot: Slot): 'twice' | 'overlap' | null {
  const other = slots.find(
    (one) =>
      one.groupId === slot.groupId &&
      one.weekday === slot.weekday &&
      one.startsAt < slot.endsAt &&
      slot.startsAt < one.endsAt
  )
  if (!other) return null
  return other.startsAt === slot.startsAt ? 'twice' : 'overlap'
}

/** "5 A" is "5a", and "Frau Hofmann-Groß" is "frau hofmann gross". */
const foldedName = (name: string): string => foldText(name).replace(/[\s.-]/gu, '')

/** The same lines as they are shown and typed again, one group after the other. */
export const timetableLines = (
  slots: readonly (Slot & { groupName: string; hostName: string | null })[],
  language: 'de' | 'en'
): string =>
  slots
    .map(({ groupName, weekday, startsAt, endsAt, hostName, subject }) =>
      [groupName, shortDay(weekday, language), `${startsAt}–${endsAt}`, hostName ?? '', subject]
        .join('; ')
        .replace(/[;\s]+$/u, '')
    )
    .join('\n')

const shortDay = (weekday: number, language: 'de' | 'en'): string => {
  const name = WEEKDAYS[weekday - 1]?.[language === 'en' ? 2 : 0] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}

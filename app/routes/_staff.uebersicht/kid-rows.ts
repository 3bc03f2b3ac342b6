import { markDays } from '../../components/mark-days.ts'
import { besideOf, standingOf } from '../../components/standing.ts'
import type { ListedUnresolved } from '../../domain/students/list-unresolved.ts'
import type { Reader } from '../../http/reader.ts'
import { stepWords } from '../../http/step-words.ts'

/** "Wer noch nicht": one row per child, worded for the reader. */
export const kidRows = (students: readonly ListedUnresolved[], reader: Reader) =>
  students.map((student) => ({
    to: `/verzeichnis/${student.id}`,
    name: `${student.firstName} ${student.lastName}`,
    klasse: student.className,
    standing: standingOf(student.status),
    since: student.status.since
      ? reader.t('board:since', { day: reader.near(student.status.since) })
      : undefined,
    beside: besideOf(student.status),
    days: markDays(student.marks),
    good: student.lastGoodAt
      ? reader.t('boardList:good', { when: reader.near(student.lastGoodAt) })
      : reader.t('boardList:neverGood'),
    device: { platform: student.platform, word: student.deviceNote || undefined },
    carer: student.care?.ownerName ?? undefined,
    contact: student.lastContactAt
      ? reader.t('boardList:contact', { when: reader.near(student.lastContactAt) })
      : reader.t('boardList:noContact'),
    assign:
      student.care && !student.care.ownerName
        ? { to: `/anliegen/${student.care.ticketId}`, label: reader.t('board:kids.toTicket') }
        : undefined,
    ...nextWords(student, reader),
    step: stepWords(student.nextStep, reader)
  }))

/** "heute 10:15" and, inside the hour, "in 18 min"; a lesson that runs says how long it lasts. */
function nextWords({ nextLesson }: ListedUnresolved, { t, when, minutesTo }: Reader) {
  if (!nextLesson) return { next: t('board:kids.noLesson') }
  const minutes = minutesTo(nextLesson.startsAt)
  if (nextLesson.running)
    return {
      next: t('board:kids.running'),
      soon: t('board:kids.still', { minutes: minutesTo(nextLesson.endsAt) })
    }
  return {
    next: when(nextLesson.startsAt),
    soon: minutes < 60 ? t('board:kids.soon', { minutes }) : undefined
  }
}

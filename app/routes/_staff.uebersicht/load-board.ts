import { standingOf } from '../../components/standing.ts'
import { automaticMails } from '../../domain/intake/automatic-mails.ts'
import type { UnreportedLesson } from '../../domain/lessons/coverage.ts'
import { healthOf } from '../../domain/outbox/health.ts'
import { suppressedSince } from '../../domain/outbox/note-suppressed.ts'
import { undeliveredMails } from '../../domain/outbox/undelivered.ts'
import { staffNames } from '../../domain/staff/names.ts'
import { type Board, boardOf } from '../../domain/students/board.ts'
import type { GroupShare } from '../../domain/students/group-shares.ts'
import { listStudents } from '../../domain/students/list-students.ts'
import { teamOf } from '../../domain/volunteers/team.ts'
import type { AlarmWay } from '../../domain/words.ts'
import type { AppContext } from '../../http/app-context.ts'
import type { Reader } from '../../http/reader.ts'
import { besideItems, changeWords, curveWords, partItems, pileDays } from './board-words.ts'
import { kidRows } from './kid-rows.ts'
import { healthItems, orphanWords, undeliveredWords } from './post-words.ts'

type Db = AppContext['db']

const DAY_MS = 86_400_000

/** The admin's page as it is shown: the board of the domain, worded for the reader. */
export function loadBoard(db: Db, reader: Reader, ways: readonly AlarmWay[]) {
  const { now } = reader
  const board = boardOf(db, now)
  return {
    total: board.total,
    headline: board.headline,
    change: changeWords(board, reader),
    parts: partItems(board, reader),
    beside: besideItems(board, reader),
    kids: kidRows(board.unresolved, reader),
    groups: groupWords(db, board, reader),
    curve: { days: pileDays(board, reader), band: board.band, ...curveWords(board, reader) },
    coverage: coverageWords(board, reader),
    health: healthItems(
      healthOf(db, now),
      { ...board.post, ways, suppressed: suppressedSince(db, new Date(now.getTime() - DAY_MS)) },
      reader
    ),
    undelivered: undeliveredWords(undeliveredMails(db), reader),
    orphans: orphansWithOriginal(db, board, reader),
    volunteers: teamOf(db)
      .filter((person) => person.isVolunteer)
      .map(({ id, displayName, platforms, hereUntil }) => ({
        id,
        name: displayName,
        platforms,
        here: hereUntil !== null && hereUntil > now
      }))
  }
}

function groupWords(db: Db, { groups }: Board, reader: Reader) {
  const hosts = staffNames(
    db,
    groups.over.map((group) => group.nextLesson?.hostId ?? null)
  )
  return {
    over: groups.over.map((group) => ({
      id: group.groupId,
      name: group.name,
      count: group.unresolved,
      all: group.counted,
      trouble: listStudents(db, { groupId: group.groupId, face: 'unresolved' }, reader.now).map((student) =>
        standingOf(student.status)
      ),
      next: nextOfGroup(group, hosts, reader)
    })),
    nearest: groups.nearest && {
      id: groups.nearest.groupId,
      name: groups.nearest.name,
      count: groups.nearest.unresolved,
      all: groups.nearest.counted
    },
    below: groups.below
  }
}

function nextOfGroup(
  { nextLesson }: GroupShare,
  hosts: Map<number, string>,
  { t, when, inSentence }: Reader
): string {
  if (!nextLesson) return ''
  const host = hosts.get(nextLesson.hostId ?? 0)
  const values = { when: when(nextLesson.startsAt), host: host && inSentence(host) }
  if (nextLesson.running) return t('board:groups.running')
  return host ? t('board:groups.nextWith', values) : t('board:groups.next', values)
}

function coverageWords({ coverage }: Board, { t, day, clock }: Reader) {
  const { finished, reported, missing, fiveDays } = coverage
  const name = ({ groupName, subject, startsAt, hostName }: UnreportedLesson): string => {
    const what = subject ? `${groupName} ${subject}` : groupName
    const values = { what, time: clock(startsAt), host: hostName }
    return hostName ? t('board:coverage.lessonWith', values) : t('board:coverage.lesson', values)
  }
  return {
    day: coverage.day ? day(coverage.day) : null,
    finished,
    reported,
    missing: missing.map(name),
    fiveDays
  }
}

/** An unreadable mail has no text to open: its original is what somebody needs. */
function orphansWithOriginal(db: Db, { orphans }: Board, reader: Reader) {
  const unreadable = orphans.some((orphan) => orphan.kind === 'unreadable') ? automaticMails(db) : []
  const original = new Map(
    unreadable.filter((mail) => mail.hasOriginal).map((mail) => [mail.ticketId, mail.rawMailId])
  )
  return orphanWords(orphans, reader).map((orphan) => ({
    ...orphan,
    originalOf: original.get(orphan.id) ?? null
  }))
}

import { standingOf } from '../../components/standing.ts'
import { automaticMails } from '../../domain/intake/automatic-mails.ts'
import { healthOf } from '../../domain/outbox/health.ts'
import { suppressedSince } from '../../domain/outbox/note-suppressed.ts'
import { undeliveredMails } from '../../domain/outbox/undelivered.ts'
import { staffNames } from '../../domain/staff/names.ts'
import { type Board, boardOf } from '../../domain/students/board.ts'
import type { GroupShare } from '../../domain/students/group-shares.ts'
import { listStudents } from '../../domain/students/list-students.ts'
import type { ListWish } from '../../domain/students/unresolved-wish.ts'
import { teamOf } from '../../domain/volunteers/team.ts'
import type { AlarmWay } from '../../domain/words.ts'
import type { AppContext } from '../../http/app-context.ts'
import { collisionWords } from '../../http/collision-words.ts'
import type { Reader } from '../../http/reader.ts'
import { besideItems, changeWords, curveWords, headWords, partItems, pileDays } from './board-words.ts'
import { coverageWords } from './coverage-words.ts'
import { listWords } from './list-words.ts'
import { healthItems, orphanWords, undeliveredWords } from './post-words.ts'

type Db = AppContext['db']

const DAY_MS = 86_400_000

/** The admin's page as it is shown: the board of the domain, worded for the reader. */
export function loadBoard(
  db: Db,
  reader: Reader,
  ways: readonly AlarmWay[],
  asked: { wish: ListWish; all: boolean }
) {
  const { now } = reader
  const board = boardOf(db, now)
  return {
    total: board.total,
    headline: board.headline,
    change: changeWords(board, reader),
    parts: partItems(board, reader),
    beside: besideItems(board, reader),
    head: headWords(board, reader),
    list: listWords(db, board.unresolved, asked, reader),
    collisions: board.collisions.map((one) => collisionWords(one, reader)),
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

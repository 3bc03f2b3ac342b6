import { besideOf, standingOf } from '../../components/standing.ts'
import { barredPeopleOf, isLastReached, otherChildrenOf } from '../../domain/barred/barred-people.ts'
import { connectionSettings } from '../../domain/students/connection-settings.ts'
import { explainedHistory } from '../../domain/students/explained-history.ts'
import { familyOf, mayViewNumbers, shownFamilyNumbers } from '../../domain/students/family-contacts.ts'
import { wantsNoQuestions } from '../../domain/students/family-wishes.ts'
import { recordsOf } from '../../domain/students/records.ts'
import { collisionsOf } from '../../domain/students/siblings/collisions.ts'
import { type StudentPage, studentPage } from '../../domain/students/student-page.ts'
import type { AppContext } from '../../http/app-context.ts'
import { collisionWords } from '../../http/collision-words.ts'
import type { Reader } from '../../http/reader.ts'
import { writtenNumber } from '../../locales/phone-number.ts'
import { historyWords } from './history-words.ts'
import { matterWords } from './matter-words.ts'
import { recordWords } from './record-words.ts'
import { disputesOf, fortnight, hasBegun, saidRows } from './said-words.ts'
import { sentence } from './sentence.ts'

type Db = AppContext['db']

/** One child's page, worded for the reader; null if there is no such child. */
export function loadStudent(db: Db, id: number, viewer: { id: number; isAdmin: boolean }, reader: Reader) {
  const page = studentPage(db, id, reader.now)
  if (!page) return null
  const { firstName, lastName, className, status } = page
  const records = recordsOf(db, id)
  return {
    id,
    name: `${firstName} ${lastName}`,
    klasse: className,
    active: page.active,
    standing: standingOf(status),
    beside: besideOf(status),
    ...statusWords(db, page, reader),
    fortnight: fortnight(page, reader),
    disputes: disputesOf(page, reader),
    said: saidRows(page, reader),
    lessons: page.lessons
      .filter((lesson) => hasBegun(lesson, reader))
      .map((lesson) => ({ id: lesson.lessonId, text: lessonName(lesson, reader) }))
      .reverse(),
    records: records.map((record) => recordWords(record, reader)),
    blockers: status.state === 'blocked' ? status.reasons : [],
    exempt: status.state === 'exempt',
    state: status.state,
    history: historyWords(explainedHistory(db, id, reader.now), connectionSettings(db).days, reader),
    collisions: collisionsOf(db, reader.now, page.householdId)
      .filter(({ one, other }) => one.id === id || other.id === id)
      .map((collision) => collisionWords(collision, reader)),
    ...matterWords(page, reader),
    groups: page.groups,
    device: { platform: page.platform, note: page.deviceNote },
    firstName,
    family: familyOf(db, id).map((person) => ({
      ...person,
      isLast: viewer.isAdmin && isLastReached(db, id, person.id),
      siblings: viewer.isAdmin ? otherChildrenOf(db, person.id, id) : []
    })),
    barred: barredPeopleOf(db, id).map(({ since, ...person }) => ({ ...person, since: reader.onDay(since) })),
    noQuestions: wantsNoQuestions(db, page.householdId),
    numbers: shownFamilyNumbers(db, { studentId: id, viewer }, reader.now).map((number) => ({
      ...number,
      shown: writtenNumber(number.phone)
    })),
    mayCall: mayViewNumbers(db, id, viewer)
  }
}

export const lessonName = (
  { startsAt, groupName, subject }: StudentPage['lessons'][number],
  { when }: Reader
): string => [when(startsAt), subject ? `${groupName} ${subject}` : groupName].join(', ')

/** The reasons as sentences, what is missing, what is to be done (connection-status.md, sections 9 and 10). */
function statusWords(db: Db, { status, firstName, nextLesson }: StudentPage, reader: Reader) {
  const { t, near, onDay, when } = reader
  const { state, streak, needed, since, reasons, tasks } = status
  const settings = connectionSettings(db)
  const values = {
    streak,
    needed,
    since: since ? near(since) : '',
    on: since ? onDay(since) : '',
    days: settings.days
  }
  const light = needed <= settings.light
  const wayBack = state === 'failing' ? t(`connection:wayBack.${light ? 'light' : 'full'}`, values) : ''
  const [first] = reasons
  const goal =
    state === 'blocked'
      ? t('students:page.goal.blocked')
      : state === 'trial' || state === 'unknown'
        ? t(`students:page.goal.${light ? 'light' : 'full'}`, { ...values, name: firstName })
        : wayBack
  return {
    since: since ? near(since) : null,
    why: first ? sentence(t(`connection:reasons.${first}`, values)) : '',
    goal,
    tasks: tasks.map(({ kind }) => t(`connection:tasks.${kind}`, { Vorname: firstName })),
    next: !nextLesson
      ? null
      : nextLesson.running
        ? t('students:page.running', { group: nextLesson.groupName })
        : t('students:page.next', { when: when(nextLesson.startsAt), group: nextLesson.groupName })
  }
}

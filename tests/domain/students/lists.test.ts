import { describe, expect, it } from 'vitest'
import { lessonsOf } from '#app/domain/lessons/calendar.ts'
import { recordFamilyAnswer } from '#app/domain/lessons/family-answer.ts'
import { nextLessonOf } from '#app/domain/lessons/next-lesson.ts'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { groupOf } from '#app/domain/students/group-of.ts'
import { compareClasses, listStudents } from '#app/domain/students/list-students.ts'
import { marksOf } from '#app/domain/students/marks.ts'
import { nextStep } from '#app/domain/students/next-step.ts'
import { BLANK_STATUS } from '#app/domain/students/status-view.ts'
import { studentPage } from '#app/domain/students/student-page.ts'
import { groupMembers, groups, lessons } from '#db/schema/index.ts'
import { sampleAt } from '#tests/support/sample-school.ts'
import { at, openTicket, smallSchool } from '#tests/support/small-school.ts'

describe('listStudents', () => {
  const school = smallSchool()
  const names = (search: string) =>
    listStudents(school.db, { search }, at(1, '08:00')).map((child) => child.firstName)

  it.each([
    ['muller', ['Mia']],
    ['Müller mia', ['Mia']],
    ['YILDIZ', ['Emre']],
    ['weiss', ['Jonas']],
    ['masri', ['Noor']],
    ['5a', ['Noor', 'Mia', 'Jonas', 'Emre']],
    ['xyz', []]
  ])('finds „%s“ without minding umlauts', (search, found) => {
    expect(names(search)).toEqual(found)
  })

  it('filters by class, group, face and device', () => {
    const { db, now } = sampleAt('2026-11-25T10:00:00')
    expect(listStudents(db, {}, now)).toHaveLength(450)
    const ofClass = listStudents(db, { className: '10a' }, now)
    expect(ofClass.every((child) => child.className === '10a')).toBe(true)
    const unresolved = listStudents(db, { face: 'unresolved' }, now)
    const failing = listStudents(db, { face: 'failing' }, now)
    expect(failing.length).toBeLessThan(unresolved.length)
    expect(failing.every((child) => child.status.state === 'failing')).toBe(true)
    const macs = listStudents(db, { platform: 'mac', className: '5b' }, now)
    expect(macs.every((child) => child.platform === 'mac' && child.className === '5b')).toBe(true)
    expect(JSON.stringify(listStudents(db, {}, now))).not.toMatch(/@|\+49/)
  })

  it('sorts classes as a school does', () => {
    expect(['K1', '10a', '5b', '5a', 'K2', '9d'].sort(compareClasses)).toEqual([
      '5a',
      '5b',
      '9d',
      '10a',
      'K1',
      'K2'
    ])
  })
})

describe('calendar and next lesson', () => {
  it('is made of all groups, while the student belonged to them', () => {
    const { db, mia, lesson } = smallSchool()
    const { id: groupId } = db.insert(groups).values({ name: 'Chor', isClass: false }).returning().get()
    for (const day of ['2020-03-23', '2020-03-24', '2020-03-25'])
      db.insert(lessons)
        .values({ groupId, startsAt: `${day}T09:30:00`, endsAt: `${day}T10:00:00` })
        .run()
    db.insert(groupMembers)
      .values({ groupId, studentId: mia, fromDay: '2020-03-24', untilDay: '2020-03-24' })
      .run()
    const days = { from: '2020-03-23', until: '2020-03-25' }
    const calendar = lessonsOf(db, mia, days)
    expect(calendar.map((one) => `${one.groupName} ${one.startsAt.slice(8, 16)}`)).toEqual([
      '5a 23T08:30',
      '5a 23T10:30',
      '5a 24T08:30',
      'Chor 24T09:30',
      '5a 24T10:30',
      '5a 25T08:30',
      '5a 25T10:30'
    ])
    expect(calendar[0]?.id).toBe(lesson(1, 'a'))
    expect(nextLessonOf(db, mia, at(2, '09:10'))).toMatchObject({ groupName: 'Chor', running: false })
    expect(nextLessonOf(db, mia, at(1, '09:10'))).toMatchObject({ groupName: '5a', running: false })
  })

  it('says which one runs now, and passes over what is cancelled', () => {
    const { db, mia, lesson } = smallSchool()
    expect(nextLessonOf(db, mia, at(1, '08:45'))).toMatchObject({ lessonId: lesson(1, 'a'), running: true })
    expect(nextLessonOf(db, mia, at(1, '09:00'))).toMatchObject({ lessonId: lesson(1, 'b'), running: false })
    db.update(lessons).set({ state: 'cancelled' }).run()
    expect(nextLessonOf(db, mia, at(1, '08:00'))).toBeNull()
  })
})

describe('marks and one child’s page', () => {
  it('shows every lesson of the fortnight with what was said', () => {
    const { db, mia, emre, lesson, hostId, volunteerId } = smallSchool()
    const exceptions = [{ studentId: mia, result: 'failed' as const }]
    reportLesson(db, { lessonId: lesson(1, 'a'), hostId, exceptions }, at(1, '09:05'))
    recordFamilyAnswer(
      db,
      { lessonId: lesson(1, 'a'), studentId: mia, result: 'ok', suspect: false, source: 'parent' },
      at(1, '09:34')
    )
    recordFamilyAnswer(
      db,
      { lessonId: lesson(1, 'b'), studentId: mia, result: 'ok', suspect: false, source: 'parent' },
      at(1, '11:34')
    )
    openTicket(db, [mia], at(1, '09:10'), volunteerId)
    const now = at(1, '12:00')
    const marks = marksOf(db, [mia, emre], now)
    const shown = (id: number) => (marks.get(id) ?? []).slice(0, 3).map((one) => one.mark)
    expect(shown(mia)).toEqual(['split', 'fam', 'next'])
    expect(shown(emre)).toEqual(['ok', 'none', 'next'])
    const page = studentPage(db, mia, now)
    expect(page?.lessons[0]).toMatchObject({ mark: 'split', hostName: 'Frau Hoffmann' })
    expect(page?.lessons[0]?.said.map((one) => `${one.source} ${one.result}`).sort()).toEqual([
      'host failed',
      'parent ok'
    ])
    expect(page?.tickets).toMatchObject([{ state: 'open', ownerName: 'Frau Keller' }])
    expect(page?.groups).toMatchObject([{ name: '5a' }])
    expect(page?.nextLesson).toMatchObject({ startsAt: '2020-03-24T08:30:00' })
    expect(studentPage(db, 999, now)).toBeNull()
  })

  it('knows the siblings and their status', () => {
    const { db, now } = sampleAt('2026-11-25T10:00:00')
    const withSibling = db.$client
      .prepare('select min(id) as id from students group by household_id having count(*) > 1')
      .get() as { id: number }
    const page = studentPage(db, withSibling.id, now)
    expect(page?.siblings.length).toBeGreaterThan(0)
    expect(page?.siblings.every((sibling) => sibling.status.face !== undefined)).toBe(true)
    expect(page?.lessons.length).toBeGreaterThanOrEqual(18)
    expect(JSON.stringify(page)).not.toMatch(/@|\+49/)
  })

  it('shows a group with its members and today’s lessons', () => {
    const { db, groupId, mia } = smallSchool()
    const view = groupOf(db, groupId, at(1, '08:00'))
    expect(view).toMatchObject({ name: '5a', share: { unresolved: 0, counted: 4 } })
    expect(view?.students.map((child) => child.id)).toContain(mia)
    expect(view?.today).toHaveLength(2)
  })
})

describe('nextStep', () => {
  const around = { calling: false, deviceKnown: true }
  const task = (kind: 'find_cause' | 'check' | 'ask_blocker') => ({ kind, since: null }) as const
  it.each([
    ['somebody is calling', { state: 'failing' }, { ...around, calling: true }, { key: 'on_the_phone' }],
    ['nobody has helped', { state: 'failing' }, around, { key: 'help' }],
    ['the device is unknown', { state: 'failing' }, { ...around, deviceKnown: false }, { key: 'ask_device' }],
    [
      'there is no device',
      { state: 'blocked', reasons: ['no_device', 'other'] },
      around,
      { key: 'lend_device' }
    ],
    [
      'there is no internet',
      { state: 'blocked', reasons: ['no_internet'] },
      around,
      { key: 'find_internet' }
    ],
    [
      'the blocker is old',
      {
        state: 'blocked',
        reasons: ['no_device'],
        tasks: [{ kind: 'ask_blocker', since: '2020-03-23T12:00:00' }]
      },
      around,
      { key: 'ask_blocker' }
    ],
    ['it keeps falling back', { state: 'trial', tasks: [task('check')] }, around, { key: 'check' }],
    [
      'only a day is missing',
      { state: 'trial', reasons: ['after_help', 'needs_day'] },
      around,
      { key: 'another_day' }
    ],
    [
      'lessons are missing',
      { state: 'trial', streak: 3, needed: 4 },
      around,
      { key: 'good_lessons', count: 1 }
    ]
  ] as const)('when %s', (_, status, given, step) => {
    const asTyped = { ...BLANK_STATUS, ...status, reasons: [], tasks: [] }
    const reasons = 'reasons' in status ? [...status.reasons] : asTyped.reasons
    const tasks = 'tasks' in status ? [...status.tasks] : asTyped.tasks
    expect(nextStep({ ...asTyped, reasons, tasks } as Parameters<typeof nextStep>[0], given)).toEqual(step)
  })
})

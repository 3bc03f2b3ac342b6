import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { answerHostQuestion, hostQuestions } from '#app/domain/lessons/host-questions.ts'
import { lastSaid } from '#app/domain/lessons/observe.ts'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { refreshAll } from '#app/domain/students/refresh-status.ts'
import { statusOf } from '#app/domain/students/status-view.ts'
import { groupMembers, lessons, observations, students } from '#db/schema/index.ts'
import { type Day, hostPost } from '#tests/support/host-post.ts'
import { at, D } from '#tests/support/small-school.ts'

let { school, mails, link, report } = hostPost()
beforeEach(() => {
  ;({ school, mails, link, report } = hostPost())
})

describe('"War Emre da, vielleicht unter anderem Namen?"', () => {
  const unseenTwice = () => {
    report(1, 'a', '09:05', [school.emre])
    report(1, 'b', '11:05', [school.emre])
    refreshAll(school.db, at(1, '11:10'))
  }
  const ask = (day: Day, time: string) => hostQuestions(school.db, school.hostId, at(day, time))
  const answer = (value: 'ok' | 'not_seen' | 'wrong_room', day: Day, time: string, staffId = school.hostId) =>
    answerHostQuestion(
      school.db,
      { staffId, studentId: school.emre, lessonId: school.lesson(1, 'b'), answer: value },
      at(day, time)
    )

  test('stands on the page of the day, and in the mail of the next, once', () => {
    unseenTwice()
    expect(ask(1, '11:10')).toMatchObject([{ name: 'Emre', lessonId: school.lesson(1, 'b'), answered: null }])
    link(2)
    expect(mails()[0]?.textBody).toContain('Dazu eine Frage zu einem Kind')
    expect(mails()[0]?.textBody).not.toContain('Emre')
    // The task has gone with the next lesson; what the mail told of can be answered all day.
    report(2, 'a', '09:05')
    refreshAll(school.db, at(2, '09:10'))
    expect(statusOf(school.db, school.emre).tasks).toEqual([])
    expect(ask(2, '09:10')).toHaveLength(1)
    expect(answer('ok', 2, '09:11')).toBe(true)
    expect(statusOf(school.db, school.emre)).toMatchObject({ state: 'reliable' })
    expect(ask(2, '15:00')).toMatchObject([{ answered: 'ok' }])
    expect(ask(3, '07:30')).toEqual([])
    expect(answer('not_seen', 3, '07:31')).toBe(false)
  })

  test('reaches a teacher without a lesson that day, with one mail and no second', () => {
    unseenTwice()
    school.db
      .update(lessons)
      .set({ hostId: school.volunteerId })
      .where(eq(lessons.groupId, school.groupId))
      .run()
    school.db
      .update(lessons)
      .set({ hostId: school.hostId })
      .where(eq(lessons.id, school.lesson(1, 'b')))
      .run()
    link(2)
    const own = () => mails().filter((mail) => mail.staffId === school.hostId)
    expect(own()).toMatchObject([{ subject: 'Eine Frage zu Ihrer Videostunde' }])
    expect(own()[0]?.textBody).not.toContain('8:30 Uhr')
    refreshAll(school.db, at(3, '07:30'))
    link(3)
    expect(own()).toHaveLength(1)
  })

  test('can be changed until the evening: the old word is withdrawn, never edited; twice the same is once', () => {
    unseenTwice()
    expect([
      answer('not_seen', 1, '12:00'),
      answer('wrong_room', 1, '12:01'),
      answer('wrong_room', 1, '12:02')
    ]).toEqual([true, true, true])
    const said = school.db
      .select()
      .from(observations)
      .where(eq(observations.studentId, school.emre))
      .all()
      .filter((one) => one.lessonId === school.lesson(1, 'b'))
    expect(said.map(({ result, cause }) => [result, cause])).toEqual([
      ['not_seen', null],
      ['not_seen', null],
      ['not_seen', 'school']
    ])
    expect(statusOf(school.db, school.emre).tasks).toEqual([])
  })

  test('names which of two Emres is meant', () => {
    const { db, groupId } = school
    const { householdId } = db.select().from(students).where(eq(students.id, school.emre)).get() ?? {}
    const twin = db
      .insert(students)
      .values({ firstName: 'Emre', lastName: 'Zander', className: '5a', householdId: householdId ?? 0 })
      .returning()
      .get()
    db.insert(groupMembers).values({ groupId, studentId: twin.id, fromDay: D[1] }).run()
    const { lastName } = db.select().from(students).where(eq(students.id, school.emre)).get() ?? {}
    unseenTwice()
    expect(ask(1, '11:10')).toMatchObject([{ name: `Emre ${lastName?.[0]}.` }])
  })

  test('answered anew after the report was changed, it is said anew; and the page shows what stands', () => {
    unseenTwice()
    answer('wrong_room', 1, '12:00')
    const open = school.db
      .select()
      .from(lessons)
      .where(eq(lessons.id, school.lesson(1, 'b')))
      .get()
    expect(open?.reportedAt).toEqual(at(1, '12:00'))
    // A page of the report that was open all the time does not write over the answer unseen.
    const seen = at(1, '11:05')
    const late = { lessonId: school.lesson(1, 'b'), hostId: school.hostId, exceptions: [], seen }
    expect(reportLesson(school.db, late, at(1, '12:05'))).toEqual({ ok: false, reason: 'told_meanwhile' })
    report(1, 'b', '12:10', [school.emre])
    expect(ask(1, '12:11')).toMatchObject([{ answered: null }])
    expect(answer('wrong_room', 1, '12:12')).toBe(true)
    expect(lastSaid(school.db, school.lesson(1, 'b'), 'host').get(school.emre)).toMatchObject({
      cause: 'school'
    })
    expect(ask(1, '12:13')).toMatchObject([{ answered: 'wrong_room' }])
  })

  test('is not asked of anybody else, nor answered twice with the same trouble', () => {
    unseenTwice()
    expect(answer('ok', 1, '12:00', school.volunteerId)).toBe(false)
    answer('not_seen', 1, '12:00')
    refreshAll(school.db, at(2, '07:30'))
    expect(statusOf(school.db, school.emre).tasks).toMatchObject([{ kind: 'ask_host' }])
    link(2)
    expect(mails()[0]?.textBody).not.toContain('Dazu eine Frage')
  })
})

import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Finished, lessonsToRemindOf, remindHosts } from '#app/domain/lessons/host-reminder.ts'
import { refreshAll } from '#app/domain/students/refresh-status.ts'
import { statusOf } from '#app/domain/students/status-view.ts'
import { changeLesson } from '#app/domain/timetable/change-lesson.ts'
import { groupMembers, lessons, outbox, settings } from '#db/schema/index.ts'
import { SCHOOL } from '#tests/support/help-school.ts'
import { type Day, hostPost } from '#tests/support/host-post.ts'
import { at, D } from '#tests/support/small-school.ts'

let { school, mails, link, report } = hostPost()
beforeEach(() => {
  ;({ school, mails, link, report } = hostPost())
})
const remind = (day: Day, time: string) => remindHosts(school.db, SCHOOL, at(day, time))

describe('a teacher with several addresses', () => {
  test('gets the mail at the first one, or at the next when that one sent it back', () => {
    link(1)
    expect(mails().map((mail) => mail.toAddress)).toEqual(['hoffmann@gym-werder.example'])
    school.db.update(outbox).set({ state: 'failed' }).run()
    link(2)
    expect(mails().map((mail) => mail.toAddress)).toEqual([
      'hoffmann@gym-werder.example',
      'e.hoffmann@privat.example'
    ])
  })
})

describe('when somebody else takes a lesson over that day', () => {
  test('the substitute gets a link, once, and the teacher of the timetable no second one', () => {
    link(1)
    const { db, lesson, volunteerId, hostId } = school
    changeLesson(
      db,
      { lessonId: lesson(1, 'b'), staffId: hostId, cancelled: false, hostId: volunteerId },
      at(1, '08:00')
    )
    expect([link(1, '08:00'), link(1, '08:01')]).toEqual([1, 0])
    expect(mails().map((mail) => mail.toAddress)).toEqual([
      'hoffmann@gym-werder.example',
      'keller@gym-werder.example'
    ])
    expect(mails()[1]?.textBody).toContain('10:30 Uhr: 5a')
    expect(mails()[1]?.textBody).not.toContain('8:30 Uhr')
  })
})

describe('lessonsToRemindOf', () => {
  const one = (id: number, day: Day, slot: 'a' | 'b', reported = false): Finished => ({
    id,
    startsAt: `${D[day]}T${slot === 'a' ? '08:30' : '10:30'}:00`,
    endsAt: `${D[day]}T${slot === 'a' ? '09:00' : '11:00'}:00`,
    reported
  })
  test.each<[string, Finished[], string | null, number[]]>([
    ['nothing', [], null, []],
    ['one alone', [one(1, 2, 'a')], null, []],
    ['two of today', [one(1, 2, 'a'), one(2, 2, 'b')], null, [1, 2]],
    ['one of yesterday and one of today', [one(1, 1, 'b'), one(2, 2, 'a')], null, [2]],
    ['two of yesterday: too late for them', [one(1, 1, 'a'), one(2, 1, 'b')], null, []],
    ['a report between', [one(1, 1, 'b'), one(2, 2, 'a', true), one(3, 2, 'b')], null, []],
    ['one more after a reminder', [one(1, 1, 'a'), one(2, 1, 'b'), one(3, 2, 'a')], `${D[1]}T12:00:00`, []],
    [
      'two more after a reminder',
      [one(1, 1, 'a'), one(2, 1, 'b'), one(3, 2, 'a'), one(4, 2, 'b')],
      `${D[1]}T12:00:00`,
      [3, 4]
    ]
  ])('%s', (_, finished, remindedAt, ids) => {
    expect(lessonsToRemindOf(finished, { today: D[2], remindedAt }).map((lesson) => lesson.id)).toEqual(ids)
  })
})

describe('the reminder', () => {
  test('is one friendly mail an hour after the second lesson without a report', () => {
    expect([remind(1, '10:30'), remind(1, '11:59'), remind(1, '12:00'), remind(1, '12:01')]).toEqual([
      0, 0, 1, 0
    ])
    const [mail] = mails()
    expect(mail).toMatchObject({ kind: 'host', toAddress: 'hoffmann@gym-werder.example' })
    expect(mail?.textBody).toContain('8:30 Uhr: 5a\n10:30 Uhr: 5a')
    expect(mail?.textBody.match(/https:\/\/hilfe\.gym-werder\.example\/h\/\S+/g)).toHaveLength(1)
  })

  test('comes once for two lessons: not after a third, again after a fourth', () => {
    expect([remind(1, '12:00'), remind(2, '10:00'), remind(2, '12:00')]).toEqual([1, 0, 1])
  })

  test('is not sent to who reported, not for cancelled lessons or incidents, and not for an empty group', () => {
    const { db, lesson } = school
    report(1, 'b', '11:05')
    expect(remind(1, '12:00')).toBe(0)
    for (const state of ['cancelled', 'incident'] as const) {
      db.update(lessons)
        .set({ state })
        .where(eq(lessons.id, lesson(2, 'b')))
        .run()
      expect(remind(2, '12:00')).toBe(0)
    }
    db.delete(groupMembers).run()
    expect(remind(3, '12:00')).toBe(0)
  })

  test('is not sent on a holiday, nor for what the timetable left standing in one', () => {
    school.db
      .insert(settings)
      .values({
        key: 'holidays',
        value: [{ name: 'Ferien', from: D[1], until: D[1] }],
        changedAt: at(1, '07:00')
      })
      .run()
    expect(remind(1, '12:00')).toBe(0)
    expect(remind(2, '10:00')).toBe(0)
  })

  test('a clock that is set back sends nothing twice', () => {
    expect(remind(1, '12:30')).toBe(1)
    expect([remind(1, '12:00'), remind(1, '12:31')]).toEqual([0, 0])
  })
})

describe('clocks that jump', () => {
  test('a report of a clock that was ahead is said again with the right time', () => {
    const { db, emre } = school
    report(1, 'a', '15:00')
    expect(report(1, 'a', '09:05')).toEqual({ ok: true, recorded: 4 })
    expect(statusOf(db, emre)).toMatchObject({ streak: 1 })
    refreshAll(db, at(1, '16:00'))
    expect(statusOf(db, emre)).toMatchObject({ streak: 1 })
  })

  test('a correction after the clock was set back counts, also when the old time has come again', () => {
    const { db, emre } = school
    report(1, 'a', '10:05', [emre])
    report(1, 'a', '09:10')
    for (const time of ['09:11', '10:06', '20:00']) {
      refreshAll(db, at(1, time))
      expect(statusOf(db, emre)).toMatchObject({ state: 'unknown', streak: 1 })
    }
  })
})

import { addDays, fromSchoolTime, weekdayOf } from '#app/domain/school-time.ts'
import type { Db } from '#db/client.ts'
import { memoryDatabase } from '#tests/support/small-school.ts'

const GROUP_SIZE = 20
const SLOTS = ['08:45', '10:15']

/**
 * A school of this many students after this many school days, two lessons a day, every lesson reported: one child of
 * thirty has trouble in one of three. Only what the status and the board read is there.
 */
export function largeSchool(students: number, days: number): { db: Db; now: Date; observations: number } {
  const db = memoryDatabase()
  const { $client } = db
  const first = '2026-09-07'
  const insert = {
    household: $client.prepare('insert into households (id, created_at) values (?, 0)'),
    student: $client.prepare(
      "insert into students (id, first_name, last_name, class_name, household_id, platform) values (?, 'Kind', 'Nr.' || ?, ?, ?, 'windows')"
    ),
    group: $client.prepare('insert into groups (id, name) values (?, ?)'),
    member: $client.prepare('insert into group_members (group_id, student_id, from_day) values (?, ?, ?)'),
    lesson: $client.prepare(
      'insert into lessons (id, group_id, starts_at, ends_at, reported_at) values (?, ?, ?, ?, ?)'
    ),
    observation: $client.prepare(
      "insert into observations (id, student_id, lesson_id, at, source, result, recorded_at) values (?, ?, ?, ?, 'host', ?, ?)"
    )
  }
  let lessonId = 0
  let observations = 0
  let day = first
  $client.transaction(() => {
    for (let id = 1; id <= students; id += 1) {
      const group = Math.ceil(id / GROUP_SIZE)
      if (id % GROUP_SIZE === 1) insert.group.run(group, `G${group}`)
      insert.household.run(id)
      insert.student.run(id, id, `G${group}`, id)
      insert.member.run(group, id, '2026-01-01')
    }
    for (let done = 0; done < days; day = addDays(day, 1)) {
      if (weekdayOf(day) > 5) continue
      done += 1
      for (const slot of SLOTS)
        for (let group = 1; group <= Math.ceil(students / GROUP_SIZE); group += 1) {
          lessonId += 1
          const start = `${day}T${slot}:00`
          const end = `${day}T${slot.slice(0, 3)}${Number(slot.slice(3)) + 14}:00`
          insert.lesson.run(lessonId, group, start, end, fromSchoolTime(end).getTime())
          for (let child = 0; child < GROUP_SIZE; child += 1) {
            const student = (group - 1) * GROUP_SIZE + child + 1
            if (student > students) break
            observations += 1
            const result = student % 30 === 0 && lessonId % 3 === 0 ? 'failed' : 'ok'
            insert.observation.run(
              `o${observations}`,
              student,
              lessonId,
              end,
              result,
              fromSchoolTime(end).getTime()
            )
          }
        }
    }
  })()
  return { db, now: fromSchoolTime(`${addDays(day, -1)}T12:00:00`), observations }
}

import { queueHostLinks } from '#app/domain/lessons/host-mail.ts'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { outbox, staffAddresses } from '#db/schema/index.ts'
import { SCHOOL } from './help-school.ts'
import { at, D, type SmallSchool, smallSchool } from './small-school.ts'

export type Day = 1 | 2 | 3 | 4 | 5

/** The small school with the addresses of its teachers, who have links by mail and report by them. */
export function hostPost() {
  const school: SmallSchool = smallSchool()
  school.db
    .insert(staffAddresses)
    .values([
      { address: 'e.hoffmann@privat.example', staffId: school.hostId, position: 1 },
      { address: 'hoffmann@gym-werder.example', staffId: school.hostId, position: 0 },
      { address: 'keller@gym-werder.example', staffId: school.volunteerId }
    ])
    .run()
  return {
    school,
    mails: () => school.db.select().from(outbox).all(),
    link: (day: Day, time = '07:30') => queueHostLinks(school.db, D[day], SCHOOL, at(day, time)),
    report: (day: Day, slot: 'a' | 'b', time: string, notSeen: number[] = []) =>
      reportLesson(
        school.db,
        {
          lessonId: school.lesson(day, slot),
          hostId: school.hostId,
          exceptions: notSeen.map((studentId) => ({ studentId, result: 'not_seen' }))
        },
        at(day, time)
      )
  }
}

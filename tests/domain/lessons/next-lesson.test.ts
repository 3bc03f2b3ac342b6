import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { nextLessonOf } from '#app/domain/lessons/next-lesson.ts'
import { saveHolidays } from '#app/domain/settings/holidays.ts'
import { lessons } from '#db/schema/index.ts'
import { at, D, smallSchool } from '../../support/small-school.ts'

test('the lesson that runs, then the one that comes', () => {
  const school = smallSchool()
  const next = (time: string) => nextLessonOf(school.db, school.mia, at(1, time))
  expect(next('08:45')).toMatchObject({ lessonId: school.lesson(1, 'a'), running: true })
  expect(next('09:30')).toMatchObject({ lessonId: school.lesson(1, 'b'), running: false })
})

test('cancelled lessons and holidays are passed over', () => {
  const school = smallSchool()
  const { db, volunteerId } = school
  db.update(lessons)
    .set({ state: 'cancelled' })
    .where(eq(lessons.id, school.lesson(1, 'b')))
    .run()
  expect(nextLessonOf(db, school.mia, at(1, '09:30'))?.lessonId).toBe(school.lesson(2, 'a'))
  saveHolidays(
    db,
    { holidays: [{ from: D[2], until: D[3], name: 'Ferien' }], staffId: volunteerId },
    at(1, '09:00')
  )
  expect(nextLessonOf(db, school.mia, at(1, '09:30'))?.lessonId).toBe(school.lesson(4, 'a'))
})

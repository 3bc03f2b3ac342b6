import { fillSampleSchool } from '#app/domain/sample/fill-sample-school.ts'
import { fromSchoolTime } from '#app/domain/school-time.ts'
import type { Db } from '#db/client.ts'
import { memoryDatabase } from './small-school.ts'

export const SAMPLE_SCHOOL = {
  name: 'Gymnasium am Werder',
  baseUrl: 'http://localhost:3000',
  supportAddress: 'hilfe@gym-werder.example'
}

/** The sample school in memory, made at this school time. */
export function sampleAt(time: string, seed = 1): { db: Db; now: Date } {
  const db = memoryDatabase()
  const now = fromSchoolTime(time)
  fillSampleSchool(db, { seed, now, school: SAMPLE_SCHOOL })
  return { db, now }
}

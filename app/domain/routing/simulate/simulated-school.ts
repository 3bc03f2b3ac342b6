import { type Db, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import type { Chance } from '../../sample/chance.ts'
import { makeFamilies, type SampleChild } from '../../sample/sample-families.ts'
import { makeStaff, type SampleVolunteer } from '../../sample/sample-staff.ts'
import { makeTimetable, storeTimetable } from '../../sample/sample-timetable.ts'
import { storeFamilies } from '../../sample/store-families.ts'
import { fromSchoolTime, type SchoolDay } from '../../school-time.ts'
import type { School } from '../../settings/school.ts'

export const SIMULATED_SCHOOL: School = {
  name: 'Gymnasium am Werder',
  baseUrl: 'https://hilfe.gym-werder.example',
  supportAddress: 'hilfe@gym-werder.example'
}

/** The sample school in a database of its own in memory: families, staff and lessons on these days, nothing has happened yet. */
export function simulatedSchool(
  days: readonly SchoolDay[],
  chance: Chance
): { db: Db; children: SampleChild[]; volunteers: SampleVolunteer[] } {
  const db = openDatabase(':memory:')
  migrateDatabase(db)
  const start = fromSchoolTime(`${days[0]}T06:00:00`)
  const { volunteers, hosts } = makeStaff(db, 'gym-werder.example', start)
  const families = makeFamilies(chance)
  const children = families.flatMap((family) => family.children)
  const sampleDays = { past: [...days], today: null, coming: [] }
  storeFamilies(db, families, start)
  storeTimetable(db, makeTimetable(sampleDays, hosts), children, {
    days: sampleDays,
    newcomers: new Set(),
    reported: new Map()
  })
  return { db, children, volunteers }
}

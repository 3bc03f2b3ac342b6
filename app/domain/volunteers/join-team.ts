import { atomically, type Db } from '#db/client.ts'
import type { School } from '../settings/school.ts'
import type { Platform } from '../words.ts'
import { addTeamMember, type NewTeamMember, setPlatforms, teamOf } from './team.ts'
import { welcome } from './welcome.ts'

/**
 * Somebody joins the team: roles, the devices they know, and a short mail that says how to sign in. Whoever was in the
 * team already gets no second mail, and keeps their devices if none are named.
 *
 * @returns the id of the person
 */
export function joinTeam(
  db: Db,
  person: NewTeamMember & { platforms: Platform[] },
  by: { staffId: number },
  school: School,
  now: Date
): number {
  return atomically(db, () => {
    const before = new Set(teamOf(db).map((member) => member.id))
    const { platforms, ...member } = person
    const staffId = addTeamMember(db, member, by, now)
    if (person.isVolunteer && platforms.length > 0)
      setPlatforms(db, { staffId, platforms, byStaffId: by.staffId }, now)
    const mail = { staffId, address: person.address.trim().toLowerCase() }
    if (!before.has(staffId))
      welcome(db, { ...mail, key: `welcome:${staffId}:${now.toISOString()}` }, school, now)
    return staffId
  })
}

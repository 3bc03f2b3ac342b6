import { eq } from 'drizzle-orm'
import { mailTexts } from '#app/locales/translate.ts'
import { atomically, type Db } from '#db/client.ts'
import { staff } from '#db/schema/index.ts'
import { AUTOMATIC_HEADERS, queueMail } from '../outbox/queue-mail.ts'
import type { School } from '../settings/school.ts'
import type { Platform } from '../words.ts'
import { addTeamMember, type NewTeamMember, setPlatforms, teamOf } from './team.ts'

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
    if (!before.has(staffId)) welcome(db, staffId, person.address.trim().toLowerCase(), school, now)
    return staffId
  })
}

function welcome(db: Db, staffId: number, address: string, school: School, now: Date): void {
  const person = db.select().from(staff).where(eq(staff.id, staffId)).get()
  if (!person) return
  const t = mailTexts(person.language)
  queueMail(
    db,
    {
      kind: 'notify',
      key: `welcome:${staffId}:${now.toISOString()}`,
      staffId,
      to: { address, name: person.displayName },
      fromName: 'Lotse',
      subject: t('subject.welcome'),
      blocks: [
        { kind: 'text', text: t('greeting') },
        { kind: 'text', text: t('welcome.lead', { school: school.name }) },
        { kind: 'link', lead: t('welcome.signIn'), url: `${school.baseUrl}/anmelden` },
        { kind: 'text', text: t('welcome.code', { address }) },
        { kind: 'text', text: t('privacy', { url: `${school.baseUrl}/datenschutz` }) }
      ],
      language: person.language,
      headers: { ...AUTOMATIC_HEADERS }
    },
    school,
    now
  )
}

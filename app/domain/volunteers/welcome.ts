import { eq } from 'drizzle-orm'
import { mailTexts } from '#app/locales/translate.ts'
import type { Db } from '#db/client.ts'
import { staff } from '#db/schema/index.ts'
import { AUTOMATIC_HEADERS, queueMail } from '../outbox/queue-mail.ts'
import type { School } from '../settings/school.ts'

/**
 * Tells somebody who is new how to sign in, in their language; of children nothing. Once for each key. To be called in the transaction
 * that makes them one of the staff.
 *
 * @returns false if there is nobody to tell
 */
export function welcome(
  db: Db,
  { staffId, address, key }: { staffId: number; address: string; key: string },
  school: School,
  now: Date
): boolean {
  const person = db.select().from(staff).where(eq(staff.id, staffId)).get()
  if (!person) return false
  const t = mailTexts(person.language)
  const helps = person.isVolunteer || person.isAdmin
  const queued = queueMail(
    db,
    {
      kind: 'notify',
      key,
      staffId,
      to: { address, name: person.displayName },
      fromName: 'Lotse',
      subject: t(helps ? 'subject.welcome' : 'subject.welcomeHost'),
      blocks: [
        { kind: 'text', text: t('greeting') },
        { kind: 'text', text: t(helps ? 'welcome.lead' : 'welcome.leadHost', { school: school.name }) },
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
  return queued !== null
}

import type { Db } from '#db/client.ts'
import type { outbox } from '#db/schema/index.ts'
import { barredChildren } from './barred.ts'
import { childrenToldOf } from './told-of.ts'

type Mail = typeof outbox.$inferSelect

/** Mails that families get; those to the team are none of these, even if a teacher is a parent as well. */
const TO_FAMILIES: readonly string[] = ['ack', 'reply', 'ask']

/** Does this mail go to a family? */
export const tellsFamilies = ({ kind }: Pick<Mail, 'kind'>): boolean => TO_FAMILIES.includes(kind)

/** May this mail not go out, because it tells an address of a child it hears nothing of any more? */
export function isWithheld(
  db: Db,
  mail: Pick<Mail, 'kind' | 'toAddress' | 'ticketId' | 'key' | 'textBody' | 'about'>
): boolean {
  if (!tellsFamilies(mail)) return false
  const barred = barredChildren(db, mail.toAddress)
  return barred.length > 0 && childrenToldOf(db, mail).some((id) => barred.includes(id))
}

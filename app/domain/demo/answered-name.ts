import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'
import type { DemoMail } from './demo-mailbox.ts'

/** Whom a mail of the demo mailbox was addressed to by name: whoever answers it writes under that name. */
export const answeredName = (db: Db, mail: Pick<DemoMail, 'messageId'>): string =>
  db
    .select({ name: outbox.toName })
    .from(outbox)
    .where(eq(outbox.messageId, mail.messageId ?? ''))
    .get()?.name ?? ''

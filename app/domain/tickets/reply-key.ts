import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'

type OfForm = { ticketId: number; idempotencyKey: string }

/** Key of the outbox row of an answer: a second send of the same form is the same answer. */
export const replyKey = ({ ticketId, idempotencyKey }: OfForm): string =>
  `reply:${ticketId}:${idempotencyKey}`

/** Has the answer of this form gone into the outbox? */
export const isAnswered = (db: Db, form: OfForm): boolean =>
  db
    .select({ id: outbox.id })
    .from(outbox)
    .where(eq(outbox.key, replyKey(form)))
    .get() !== undefined

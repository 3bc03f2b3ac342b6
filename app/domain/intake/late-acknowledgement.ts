import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { rawMails } from '#db/schema/index.ts'

/** A weekend without Lotse is caught up with; after that "it arrived, a teacher answers by …" is of no help to anybody. */
const TOO_LATE_MS = 3 * 24 * 3_600_000

/**
 * Why a mail gets no acknowledgement because of when or where it was found, in German for "Wie wurde das gelesen?"; empty if nothing
 * speaks against one.
 */
export function whyNotAcknowledged(db: Db, raw: { id: number; receivedAt: Date }, now: Date): string {
  if (findRecovered(db).get({ id: raw.id })?.recovered)
    return 'Keine Eingangsbestätigung: Die Mail lag schon im Ordner für gelesene Mails, wahrscheinlich ging damals eine hinaus'
  const days = Math.floor((now.getTime() - raw.receivedAt.getTime()) / (24 * 3_600_000))
  return now.getTime() - raw.receivedAt.getTime() > TOO_LATE_MS
    ? `Keine Eingangsbestätigung: Die Mail ist schon ${days} Tage alt`
    : ''
}

const findRecovered = prepared((db) =>
  db
    .select({ recovered: rawMails.recovered })
    .from(rawMails)
    .where(eq(rawMails.id, given(rawMails.id, 'id')))
    .prepare()
)

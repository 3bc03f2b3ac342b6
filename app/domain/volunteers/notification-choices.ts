import { eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { notificationChoices } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'

/** What somebody wants to be told by mail. */
export type NotificationChoices = { offers: boolean; daily: boolean }

const EVERYTHING: NotificationChoices = { offers: true, daily: true }

const choicesRow = prepared((db) =>
  db
    .select({ offers: notificationChoices.offers, daily: notificationChoices.daily })
    .from(notificationChoices)
    .where(eq(notificationChoices.staffId, given(notificationChoices.staffId, 'staffId')))
    .prepare()
)

/** Whoever has chosen nothing is told everything. */
export const notificationChoicesOf = (db: Db, staffId: number): NotificationChoices =>
  choicesRow(db).get({ staffId }) ?? EVERYTHING

/** Keeps what somebody wants to be told. The same choice again changes nothing. */
export function chooseNotifications(
  db: Db,
  choose: { staffId: number } & NotificationChoices,
  now: Date
): void {
  const { staffId, offers, daily } = choose
  atomically(db, () => {
    const before = notificationChoicesOf(db, staffId)
    if (before.offers === offers && before.daily === daily) return
    db.insert(notificationChoices)
      .values(choose)
      .onConflictDoUpdate({ target: notificationChoices.staffId, set: { offers, daily } })
      .run()
    recordEvent(db, {
      type: 'staff.notifications',
      at: now,
      actor: byStaff(staffId),
      data: { offers, daily }
    })
  })
}

/**
 * Is this mail about a ticket sent to this person? Of one's own tickets (round 0) one always hears. Nobody is left to take it when
 * an offer reaches the admins, so their mail comes as well.
 */
export const wantsNotification = (
  choices: NotificationChoices,
  offer: { round: number; isLastResort: boolean }
): boolean => choices.offers || offer.round === 0 || offer.isLastResort

import { eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { guides, phases, staff, staffAddresses } from '#db/schema/index.ts'
import { SEED_GUIDES } from '../guides/seed-guides.ts'
import { registerLent } from '../loans/devices.ts'
import { toSchoolTime } from '../school-time.ts'

/**
 * What an empty database needs before anybody can sign in: the first admin, the first phase, the guides to start from.
 * Harmless when it is all there; an admin who was removed does not come back while another one is left.
 */
export function prepareSchool(db: Db, school: { adminAddress: string | null }, now: Date): void {
  atomically(db, () => {
    if (school.adminAddress) ensureAdmin(db, school.adminAddress)
    if (!db.select().from(phases).get()) {
      db.insert(phases)
        .values({ system: 'Zoom', platformUrl: '', startedAt: toSchoolTime(now) })
        .run()
    }
    // A newer Lotse brings more guides. What the school has written stays: a guide that is there is never touched.
    for (const guide of SEED_GUIDES) db.insert(guides).values(guide).onConflictDoNothing().run()
    registerLent(db, now)
  })
}

function ensureAdmin(db: Db, address: string): void {
  if (db.select().from(staff).where(eq(staff.isAdmin, true)).get()?.active) return
  const known = db.select().from(staffAddresses).where(eq(staffAddresses.address, address)).get()
  if (known) {
    db.update(staff).set({ isAdmin: true, active: true }).where(eq(staff.id, known.staffId)).run()
    return
  }
  const { id } = db
    .insert(staff)
    .values({ displayName: 'Verwaltung', firstName: 'Verwaltung', lastName: 'Lotse', isAdmin: true })
    .returning({ id: staff.id })
    .get()
  db.insert(staffAddresses).values({ staffId: id, address }).run()
}

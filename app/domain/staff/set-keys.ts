import { and, eq, ne } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { staff } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'

/** Switches the single keys of the desk off or on for one person. The same again changes nothing. */
export function setKeys(db: Db, choice: { staffId: number; off: boolean }, now: Date): void {
  atomically(db, () => {
    const { changes } = db
      .update(staff)
      .set({ keysOff: choice.off })
      .where(and(eq(staff.id, choice.staffId), ne(staff.keysOff, choice.off)))
      .run()
    if (changes > 0)
      recordEvent(db, {
        type: 'staff.keys',
        at: now,
        actor: byStaff(choice.staffId),
        data: { off: choice.off }
      })
  })
}

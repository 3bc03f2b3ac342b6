import { and, eq, ne } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { staff } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'

/** The language in which a person reads Lotse and is written to. Choosing the same one again changes nothing. */
export function setLanguage(db: Db, choice: { staffId: number; language: 'de' | 'en' }, now: Date): void {
  atomically(db, () => {
    const { changes } = db
      .update(staff)
      .set({ language: choice.language })
      .where(and(eq(staff.id, choice.staffId), ne(staff.language, choice.language)))
      .run()
    if (changes > 0)
      recordEvent(db, {
        type: 'staff.language',
        at: now,
        actor: byStaff(choice.staffId),
        data: { language: choice.language }
      })
  })
}

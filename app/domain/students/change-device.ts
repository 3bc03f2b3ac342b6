import { eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { students } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { recordDevice } from '../lessons/record-device.ts'
import type { ChildPlatform } from '../words.ts'

export type DeviceChange = {
  studentId: number
  staffId: number
  platform: ChildPlatform
  /** In plain words: "Leihlaptop 07". */
  note: string
  /** The child uses another device from now on; false: only what we know of it was wrong or missing. */
  another: boolean
}

/**
 * Writes down which device a child uses. Only another device is a record for the status: then good lessons are counted
 * anew (connection-status.md, T15); a corrected entry changes nobody's status.
 */
export function changeDevice(db: Db, change: DeviceChange, now: Date): void {
  atomically(db, () => {
    const { studentId, staffId, platform, another } = change
    const deviceNote = change.note.trim()
    const known = db.select().from(students).where(eq(students.id, studentId)).get()
    if (!known) return
    if (known.platform !== platform || known.deviceNote !== deviceNote) {
      db.update(students)
        .set({ platform, deviceNote, platformConfirmedAt: now })
        .where(eq(students.id, studentId))
        .run()
      recordEvent(db, {
        type: 'student.device',
        at: now,
        actor: byStaff(staffId),
        studentId,
        data: { platform, before: known.platform, another }
      })
    }
    if (another) recordDevice(db, { studentId, staffId }, now)
  })
}

import { and, eq, gte, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { groupMembers, groups } from '#db/schema/index.ts'
import { addDays } from '../school-time.ts'

/** Classes and courses, and who goes in and out of them on one day. */
export type GroupBook = {
  join(studentId: number, name: string, isClass: boolean): void
  /** From that day on no member any more; yesterday was the last one. */
  leave(studentId: number, name: string): void
}

/** @param today `YYYY-MM-DD` */
export function openGroups(db: Db, today: string): GroupBook {
  const ids = new Map(
    db
      .select({ id: groups.id, name: groups.name })
      .from(groups)
      .all()
      .map(({ id, name }) => [name, id])
  )
  const idOf = (name: string, isClass: boolean): number => {
    const known = ids.get(name)
    if (known !== undefined) return known
    const { id } = db.insert(groups).values({ name, isClass }).returning({ id: groups.id }).get()
    ids.set(name, id)
    return id
  }
  return {
    join(studentId, name, isClass) {
      insertMember(db).run({ groupId: idOf(name, isClass), studentId, fromDay: today })
    },
    leave(studentId, name) {
      const groupId = ids.get(name)
      if (groupId === undefined) return
      const own = and(eq(groupMembers.groupId, groupId), eq(groupMembers.studentId, studentId))
      // Came and went on one day: was no member.
      db.delete(groupMembers)
        .where(and(own, gte(groupMembers.fromDay, today)))
        .run()
      db.update(groupMembers)
        .set({ untilDay: addDays(today, -1) })
        .where(and(own, isNull(groupMembers.untilDay)))
        .run()
    }
  }
}

const insertMember = prepared((db) =>
  db
    .insert(groupMembers)
    .values({
      groupId: sql.placeholder('groupId'),
      studentId: sql.placeholder('studentId'),
      fromDay: sql.placeholder('fromDay')
    })
    .onConflictDoNothing()
    .prepare()
)

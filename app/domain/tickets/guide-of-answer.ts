import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { guides, messages } from '#db/schema/index.ts'
import { fillVariables, guideVariables } from '../guides/guide-variables.ts'
import type { School } from '../settings/school.ts'

/** A guide a family was sent, as its public page is found. */
export type AnsweredGuide = Pick<typeof guides.$inferSelect, 'code' | 'platform' | 'title'> & {
  forChild: boolean
}

/**
 * The guide that went out with the last answer, if anybody may still read it: one that was taken back or is for the school
 * alone has no public page.
 */
export function guideOfLastAnswer(db: Db, ticketId: number, school: School): AnsweredGuide | null {
  const last = db
    .select({ guide: guides })
    .from(messages)
    .leftJoin(guides, eq(guides.id, messages.guideId))
    .where(and(eq(messages.ticketId, ticketId), eq(messages.direction, 'out'), eq(messages.kind, 'human')))
    .orderBy(desc(messages.at), desc(messages.id))
    .get()
  const guide = last?.guide
  if (!guide?.published || !guide.isPublic) return null
  if (guide.audience !== 'family' && guide.audience !== 'student') return null
  return {
    code: guide.code,
    platform: guide.platform,
    title: fillVariables(guide.title, guideVariables(db, school, guide.language)),
    forChild: guide.audience === 'student'
  }
}

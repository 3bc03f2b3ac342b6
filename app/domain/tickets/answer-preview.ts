import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { guides, staff } from '#db/schema/index.ts'
import { guideVariables } from '../guides/guide-variables.ts'
import { letterText } from '../outbox/letter.ts'
import type { School } from '../settings/school.ts'
import { answerLetter } from './answer-letter.ts'

/** The letter as the family gets it, by the renderer of the mail; its link leads nowhere yet. */
export function answerPreview(
  db: Db,
  answer: { staffId: number; body: string; guideId: number | null },
  school: School
): string {
  const guide = answer.guideId
    ? db.select().from(guides).where(eq(guides.id, answer.guideId)).get()
    : undefined
  const author = db.select().from(staff).where(eq(staff.id, answer.staffId)).get()?.displayName ?? ''
  const blocks = answerLetter(
    {
      body: answer.body.trim(),
      guide: guide ?? null,
      author,
      link: `${school.baseUrl}/a/…`,
      variables: guideVariables(db, school)
    },
    school
  )
  return letterText(blocks)
}

import { mailTexts } from '#app/locales/translate.ts'
import type { guides } from '#db/schema/index.ts'
import { fillVariables, type GuideVariables } from '../guides/guide-variables.ts'
import type { Block } from '../outbox/letter.ts'
import type { School } from '../settings/school.ts'

type Guide = typeof guides.$inferSelect

/**
 * A volunteer's answer as a letter: own lines, the guide as numbered steps, one link, the teacher's name. No private
 * address or number of the volunteer (mail.md, Sending).
 */
export function answerLetter(
  answer: { body: string; guide: Guide | null; author: string; link: string; variables: GuideVariables },
  school: School
): Block[] {
  const t = mailTexts('de')
  const blocks: Block[] = []
  if (answer.body) blocks.push({ kind: 'text', text: answer.body })
  if (answer.guide) {
    const title = t('reply.guideHeading', { title: answer.guide.title })
    blocks.push({
      kind: 'steps',
      title,
      steps: answer.guide.steps.map((step) => fillVariables(step, answer.variables))
    })
  }
  blocks.push(
    { kind: 'text', text: t('reply.signature', { name: answer.author, school: school.name }) },
    { kind: 'link', lead: t('reply.follow'), url: answer.link },
    { kind: 'text', text: t('reply.orReply') },
    { kind: 'text', text: t('privacy', { url: `${school.baseUrl}/datenschutz` }) }
  )
  return blocks
}

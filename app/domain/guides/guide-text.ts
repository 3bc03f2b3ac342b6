import { z } from 'zod'

/** What a person writes into a guide. */
export type GuideText = { title: string; steps: string[]; internalNote: string }

/** Characters no text has: they break files and mails. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u
const MARKUP = /<\s*[a-z/!?]/i

const plain = (most: number) =>
  z
    .string()
    .max(most, 'tooLong')
    .refine((text) => !CONTROL.test(text), 'control')
    .refine((text) => !MARKUP.test(text), 'markup')

/** A text that may be kept, finished or not; messages are codes of `guides:error`. */
export const guideTextSchema = z.object({
  title: plain(200).trim().min(1, 'noTitle'),
  steps: z.array(plain(500).trim().min(1)).min(1, 'noSteps').max(30, 'manySteps'),
  internalNote: plain(2000).trim()
})

/** Every `{{name}}` of a text, once. */
export const variablesIn = (text: GuideText): string[] => [
  ...new Set(
    [text.title, ...text.steps].flatMap((one) => [...one.matchAll(/\{\{([^}]*)\}\}/g)].map((m) => m[1] ?? ''))
  )
]

export const sameText = (a: GuideText, b: GuideText): boolean =>
  a.title === b.title &&
  a.internalNote === b.internalNote &&
  a.steps.length === b.steps.length &&
  a.steps.every((step, index) => step === b.steps[index])

import { z } from 'zod'
import { PLATFORMS } from '../words.ts'

/** Where a guide holds: one platform, the browser, or everywhere. */
export const GUIDE_PLATFORMS = [...PLATFORMS, 'chromeos', 'browser', 'all'] as const
export type GuidePlatform = (typeof GUIDE_PLATFORMS)[number]

/** Variables that a guide may use; filled in when it is shown or sent. */
export const GUIDE_VARIABLES = ['schule', 'plattform_url', 'support_mail'] as const

/** A step is one action in at most this many words. */
export const MOST_WORDS_PER_STEP = 15

/** Words a reader has to read: whatever holds a letter or a digit; a variable is one word. */
export const wordCount = (step: string): number =>
  step
    .replace(/\{\{\w+\}\}/g, 'Wort')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length

const variablesOf = (text: string): string[] =>
  [...text.matchAll(/\{\{([^}]*)\}\}/g)].map((match) => match[1] ?? '')

/**
 * Text that may leave the house in a guide: no mail or web address, phone number, meeting number or link other than the
 * variables (guides.md: publishing refuses them).
 */
export const publishableSchema = z
  .string()
  .trim()
  .min(1)
  .refine((text) => variablesOf(text).every((name) => GUIDE_VARIABLES.some((known) => known === name)), {
    error: 'Diese Variable gibt es nicht.'
  })
  .refine((text) => !/@|https?:|www\.|\b[\w-]+\.(?:de|com|us|org|net|eu|example)\b/i.test(text), {
    error: 'Adressen stehen nur als Variable in einer Anleitung.'
  })
  .refine((text) => !/(?:\+|\b0)\d[\d /-]{5,}\d|\b\d{3} ?\d{3,4} ?\d{3,4}\b/.test(text), {
    error: 'Telefonnummern und Meeting-IDs gehören nicht in eine Anleitung.'
  })

/** A guide as the school seeds it; the table `guides` adds an id and who checked it. */
export const guideSchema = z.object({
  code: z.string().regex(/^P-(?:0[1-9]|[1-3]\d|4[0-3])$/),
  audience: z.enum(['family', 'student', 'internal']),
  platform: z.enum(GUIDE_PLATFORMS),
  system: z.literal('zoom'),
  language: z.enum(['de', 'en']),
  title: publishableSchema.max(70),
  steps: z
    .array(
      publishableSchema.refine((step) => wordCount(step) <= MOST_WORDS_PER_STEP, {
        error: `Ein Schritt hat höchstens ${MOST_WORDS_PER_STEP} Wörter.`
      })
    )
    .min(1)
    .max(10),
  internalNote: z.string(),
  isPublic: z.boolean(),
  /** `YYYY-MM-DD`; null: "noch nicht geprüft". */
  lastCheckedOn: z.string().nullable()
})
export type SeedGuide = z.infer<typeof guideSchema>

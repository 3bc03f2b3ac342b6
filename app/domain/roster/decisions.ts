import { z } from 'zod'
import { type Decisions, FIELDS, RefusedFile, SINGLE_BYTE } from './words.ts'

/** Decisions as section 10 writes them. */
const decisionsSchema = z.strictObject({
  today: z.iso.date().optional(),
  encoding: z.enum(SINGLE_BYTE).optional(),
  double_encoded: z.enum(['repair', 'as_is']).optional(),
  columns: z.array(z.enum(FIELDS).nullable()).max(200).optional(),
  complete: z.boolean().optional(),
  missing: z.number().int().min(0).optional(),
  renamed: z.enum(['same', 'two']).optional(),
  language: z.boolean().optional()
})

/**
 * @param text JSON
 * @param today `YYYY-MM-DD`, unless the decisions name another day
 * @throws RefusedFile with one sentence that names the decision
 */
export function readDecisions(text: string, today: string): Decisions {
  const read = decisionsSchema.safeParse(parsed(text))
  if (!read.success) {
    const path = read.error.issues[0]?.path.join('.') || 'Objekt'
    throw new RefusedFile(`Die Entscheidungen sind nicht richtig (${path}). Es wurde nichts geändert.`)
  }
  const { double_encoded: doubleEncoded, ...decisions } = read.data
  return { ...decisions, doubleEncoded, today: decisions.today ?? today }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RefusedFile('Die Entscheidungen sind kein JSON. Es wurde nichts geändert.')
  }
}

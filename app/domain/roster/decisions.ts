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

const asked = z.object({
  encoding: z.enum(SINGLE_BYTE).optional().catch(undefined),
  doppelt: z.enum(['repair', 'as_is']).optional().catch(undefined),
  alle: z
    .string()
    .optional()
    .transform((value) => value === '1'),
  fehlen: z.coerce.number().int().min(0).optional().catch(undefined),
  gleich: z.enum(['same', 'two']).optional().catch(undefined),
  sprache: z
    .string()
    .optional()
    .transform((value) => value === '1')
})

const PLACE = /^wer-(\d{1,3}-\d{1,5})$/

/** `wer-0-118=12`: this row is student 12; `neu`: another one of the same name. */
function askedWho(params: URLSearchParams): Map<string, number | 'new'> {
  const who = new Map<string, number | 'new'>()
  for (const [name, value] of params) {
    const place = PLACE.exec(name)?.[1]
    if (place === undefined) continue
    if (value === 'neu') who.set(place, 'new')
    else if (/^\d{1,15}$/.test(value)) who.set(place, Number(value))
  }
  return who
}

/**
 * Decisions as the address of a preview has them, so that a preview can be loaded again and writes what it showed. What does not fit
 * counts as not decided. `spalte` comes once for each column, in their order.
 */
export function askedDecisions(params: URLSearchParams, today: string): Decisions {
  const read = asked.parse(Object.fromEntries(params))
  const columns = params
    .getAll('spalte')
    .slice(0, 200)
    .map((name) => FIELDS.find((field) => field === name) ?? null)
  return {
    today,
    encoding: read.encoding,
    doubleEncoded: read.doppelt,
    columns: columns.length > 0 ? columns : undefined,
    complete: read.alle,
    missing: read.fehlen,
    renamed: read.gleich,
    language: read.sprache,
    who: askedWho(params),
    resting: new Set(params.getAll('ruht'))
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RefusedFile('Die Entscheidungen sind kein JSON. Es wurde nichts geändert.')
  }
}

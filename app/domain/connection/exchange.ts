import { z } from 'zod'
import { LESSON_STATES } from '#app/domain/words.ts'
import { explainStatus, type StatusInput } from './explain.ts'
import { BLOCKER_REASONS, CAUSES, RESULTS, SOURCES } from './records.ts'
import type { Result } from './result.ts'
import { isSchoolTime } from './school-time.ts'
import { brokenOrder, DEFAULT_SETTINGS, SETTING_RANGES, type Settings } from './settings.ts'

/** The exchange format of connection-status.md, section 13. Nothing is guessed: what does not follow it is refused. */

const time = z.string().refine(isSchoolTime, 'expected a time YYYY-MM-DDTHH:MM:SS that the calendar has')
const recorded = { id: z.string(), at: time }

const lessonSchema = z
  .object({ id: z.string(), start: time, end: time, state: z.enum(LESSON_STATES) })
  .refine((lesson) => lesson.start < lesson.end, 'a lesson has to start before it ends')

const recordSchema = z.discriminatedUnion('type', [
  z.object({
    ...recorded,
    type: z.literal('observation'),
    lesson: z.string(),
    source: z.enum(SOURCES),
    result: z.enum(RESULTS),
    cause: z.enum(CAUSES).optional(),
    suspect: z.boolean().optional()
  }),
  z.object({ ...recorded, type: z.enum(['report', 'help', 'device', 'phase']) }),
  z.object({ ...recorded, type: z.literal('blocker'), reason: z.enum(BLOCKER_REASONS), on: z.boolean() }),
  z.object({ ...recorded, type: z.literal('exempt'), on: z.boolean() }),
  z.object({ ...recorded, type: z.literal('withdraw'), event: z.string() })
])

function whole(name: keyof Settings) {
  const [least, most] = SETTING_RANGES[name]
  return z.int().min(least).max(most).optional()
}

// Strict: a misspelt setting would otherwise pass as its default.
const rulesSchema = z
  .strictObject({
    light: whole('light'),
    full: whole('full'),
    days: whole('days'),
    longRun: whole('longRun'),
    weakGap: whole('weakGap'),
    idleDays: whole('idleDays'),
    quietDays: whole('quietDays'),
    blockedDays: whole('blockedDays'),
    shakySetbacks: whole('shakySetbacks')
  })
  .superRefine((rules, context) => {
    const broken = brokenOrder({ ...DEFAULT_SETTINGS, ...rules })
    if (broken) context.addIssue({ code: 'custom', message: `${broken[0]} may not exceed ${broken[1]}` })
  })

const uniqueIds = (items: readonly { id: string }[]) =>
  new Set(items.map((item) => item.id)).size === items.length

const inputSchema = z.object({
  calendar: z.object({ lessons: z.array(lessonSchema).refine(uniqueIds, 'ids have to be unique') }),
  rules: rulesSchema.optional(),
  events: z.array(recordSchema).refine(uniqueIds, 'ids have to be unique'),
  now: time
})

/** Input that does not follow the format; the message is one line. */
export class ExchangeError extends Error {}

/**
 * Answers one history with its status, an array of histories with an array in the same order.
 * @throws {ExchangeError} at the first thing that does not follow the format
 */
export function answerExchange(json: string): Result | Result[] {
  const value = parseJson(json)
  if (!Array.isArray(value)) return explainStatus(readOne(value, []))
  return value.map((one, index) => explainStatus(readOne(one, [index])))
}

function readOne(value: unknown, path: PropertyKey[]): StatusInput {
  const parsed = inputSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const where = [...path, ...(issue?.path ?? [])].join('.')
  throw new ExchangeError(oneLine(`${where || 'input'}: ${issue?.message ?? 'not valid'}`))
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // The message of the parser quotes the input, which may hold names and line breaks.
    throw new ExchangeError('input: not valid JSON')
  }
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 300)
}

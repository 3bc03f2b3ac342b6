import { z } from 'zod'
import { notFound } from './refuse.ts'

/** A form as it came in: either checked values, or what was typed with a message code per field. */
export type FormRead<T> =
  | { ok: true; values: T }
  | { ok: false; typed: Record<string, string>; errors: Record<string, string> }

/**
 * Reads a form with a zod schema. Message codes of the schema are keys of the locale files; what was typed comes back
 * so that a page can show it again.
 */
export async function readForm<T>(request: Request, schema: z.ZodType<T>): Promise<FormRead<T>> {
  const data = await request.formData()
  const typed: Record<string, string | string[]> = {}
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name).filter((value): value is string => typeof value === 'string')
    typed[name] = values.length > 1 || name.endsWith('[]') ? values : (values[0] ?? '')
  }
  const read = schema.safeParse(typed)
  if (read.success) return { ok: true, values: read.data }
  const errors: Record<string, string> = {}
  for (const issue of read.error.issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message
  const kept = Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value])
  )
  return { ok: false, typed: kept, errors }
}

/** A number in the address such as `/anliegen/12`; anything else is a page that does not exist. */
export function idParam(value: string | undefined): number {
  const read = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).safeParse(value)
  if (!read.success) throw notFound()
  return read.data
}

/** Absence becomes a response in one line. */
export function orNotFound<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound()
  return value
}

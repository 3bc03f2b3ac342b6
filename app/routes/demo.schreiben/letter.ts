import { z } from 'zod'
import type { DemoLetter } from '../../domain/demo/letter-drop.ts'

const MOST_BYTES = 5 * 1024 * 1024
const header = z.string().max(500)

const letterSchema = z
  .object({
    name: z.string().trim().max(200, 'long').default(''),
    address: z.string().trim().pipe(z.email('address')),
    subject: z.string().trim().max(300, 'long').default(''),
    text: z.string().max(20_000, 'long').default(''),
    inReplyTo: header.default(''),
    references: header.max(20_000).default('')
  })
  .refine(({ subject, text }) => subject || text.trim(), { path: ['text'], message: 'empty' })

export type LetterRead =
  | { ok: true; letter: DemoLetter }
  | { ok: false; typed: Record<string, string>; errors: Record<string, string> }

/** Reads what a visitor wrote as a family; what was typed comes back with a message code per field. */
export async function readLetter(form: FormData, to: string): Promise<LetterRead> {
  const typed = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  )
  const read = letterSchema.safeParse(typed)
  const file = form.get('attachment')
  const attached = file instanceof File && file.size > 0 ? file : null
  if (attached && attached.size > MOST_BYTES)
    return { ok: false, typed, errors: { attachment: 'attachment' } }
  if (!read.success)
    return {
      ok: false,
      typed,
      errors: Object.fromEntries(read.error.issues.map((issue) => [String(issue.path[0]), issue.message]))
    }
  const { name, address, subject, text, inReplyTo, references } = read.data
  return {
    ok: true,
    letter: {
      from: { name, address },
      to,
      subject,
      text,
      inReplyTo: inReplyTo || null,
      references: references.split(/\s+/).filter(Boolean).slice(-20),
      attachment: attached && {
        name: attached.name.slice(0, 200),
        mime: attached.type || 'application/octet-stream',
        base64: Buffer.from(await attached.arrayBuffer()).toString('base64')
      }
    }
  }
}

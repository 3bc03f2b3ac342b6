import { z } from 'zod'
import type { StudentFilter } from '../../domain/students/list-students.ts'
import { CHILD_PLATFORMS } from '../../domain/words.ts'
import { STATUS_CHOICES } from './status-choices.ts'

/** Volunteers reach the directory by search (people.md, Who sees what). */
const LEAST_LETTERS = 3

const schema = z.object({
  q: z.string().trim().max(80).catch(''),
  klasse: z.string().min(1).max(20).optional().catch(undefined),
  status: z.enum(STATUS_CHOICES).optional().catch(undefined),
  geraet: z.enum(CHILD_PLATFORMS).optional().catch(undefined)
})

/** What was asked for, as the form shows it again. An address that makes no sense is an empty form. */
export type Asked = z.infer<typeof schema>

export function readAsked(url: URL): Asked {
  const given = Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ''))
  return schema.parse({ q: '', ...given })
}

export const toFilter = ({ q, klasse, status, geraet }: Asked): StudentFilter => ({
  className: klasse,
  face: status,
  platform: geraet,
  search: q
})

/** May the list be shown? Admins see it whole; others name a filter or three letters. */
export function isEnough({ q, klasse, status, geraet }: Asked, isAdmin: boolean): boolean {
  return (
    isAdmin || Boolean(klasse ?? status ?? geraet) || q.replace(/[^\p{L}\p{N}]/gu, '').length >= LEAST_LETTERS
  )
}

/** `#123` or `123`: somebody looks for a ticket by its number. */
export function askedNumber({ q }: Asked): number | null {
  const found = /^#?(\d{1,9})$/.exec(q)
  return found ? Number(found[1]) : null
}

import { z } from 'zod'
import { LIST_SORTS, UNRESOLVED_FACES } from '../domain/students/list-choices.ts'
import type { ListWish } from '../domain/students/unresolved-wish.ts'
import { CHILD_PLATFORMS } from '../domain/words.ts'

const absent = undefined

const schema = z.object({
  q: z.string().trim().min(1).max(80).optional().catch(absent),
  status: z.enum(UNRESOLVED_FACES).optional().catch(absent),
  klasse: z.string().min(1).max(20).optional().catch(absent),
  geraet: z.enum(CHILD_PLATFORMS).optional().catch(absent),
  wer: z
    .union([z.literal('niemand'), z.coerce.number().int().positive()])
    .optional()
    .catch(absent),
  sortiert: z.enum(LIST_SORTS).optional().catch(absent),
  richtung: z.enum(['auf', 'ab']).optional().catch(absent)
})

/** What the address of the overview asks for; what makes no sense is not asked for. */
export function readListWish(url: URL): ListWish {
  const given = schema.parse(Object.fromEntries([...url.searchParams].filter(([, value]) => value !== '')))
  return {
    face: given.status,
    className: given.klasse,
    platform: given.geraet,
    carer: given.wer === 'niemand' ? 'nobody' : given.wer,
    text: given.q,
    sort: given.sortiert,
    descending: given.richtung === 'ab'
  }
}

/** The same as the part of an address behind the question mark; empty if nothing is asked for. */
export function listQuery(wish: ListWish): string {
  const { face, className, platform, carer, text, sort, descending } = wish
  const sorted = sort !== undefined && sort !== 'urgent'
  const given: [string, string | number | undefined | false][] = [
    ['q', text],
    ['status', face],
    ['klasse', className],
    ['geraet', platform],
    ['wer', carer === 'nobody' ? 'niemand' : carer],
    ['sortiert', sorted && sort],
    ['richtung', sorted && descending && 'ab']
  ]
  return new URLSearchParams(
    given.flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  ).toString()
}

/** Is anything left out of the list? */
export const isListFiltered = ({ face, className, platform, carer, text }: ListWish): boolean =>
  Boolean(face ?? className ?? platform ?? carer ?? text)

import type { Db } from '#db/client.ts'
import { foldedSql } from '#db/full-text.ts'
import type { Term } from './read-query.ts'

/**
 * A term as an expression of the index. It is always one quoted string, so nothing that somebody types is ever syntax. Words are beginnings
 * (`mikro` finds "Mikrofon"); phrases, numbers and single letters are whole.
 *
 * @param columns look only into these columns of the index
 * @returns null for what cannot be a word of a text
 */
export function matchOf(db: Db, term: Term, columns?: string): string | null {
  const text = textOf(term)
  if (text === null) return null
  const folded = db.$client
    .prepare(`SELECT ${foldedSql('?')}`)
    .pluck()
    .get(text) as string
  const begins = !isWhole(term) && folded.length > 1 && /[\p{L}\p{N}]$/u.test(folded)
  return `${columns ? `{${columns}} : ` : ''}"${folded.replaceAll('"', ' ')}"${begins ? '*' : ''}`
}

/** The words a term stands for in texts; null where it says that it is something else. */
export function textOf(term: Term): string | null {
  switch (term.kind) {
    case 'text':
      return term.text
    case 'number':
    case 'platform':
    case 'problem':
      return term.strict ? null : term.said
    default:
      return null
  }
}

/** Found only as it was typed, not as the beginning of a word. */
export const isWhole = (term: Term): boolean =>
  (term.kind === 'text' && term.phrase) || term.kind === 'number' || term.kind === 'problem'

/** What the server does not have yet, kept by the browser alone until it does. */
type Kept = { text: string; sentCount: number }

/** Where words belong: to one form of one person. At the computer in the staff room the next one must not find them. */
export type WordsOf = { action: string; staffId: number }

const keyOf = ({ action, staffId }: WordsOf) => `lotse-draft:${staffId}:${action.split('?')[0]}`

/** Private windows may refuse to keep anything: then there is nothing to be done. */
function quietly<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}

export const keepWords = (of: WordsOf, kept: Kept) =>
  quietly(() => localStorage.setItem(keyOf(of), JSON.stringify(kept)))

export const forgetWords = (of: WordsOf) => quietly(() => localStorage.removeItem(keyOf(of)))

/** Kept words of this form; those of what has gone out since (more than `sentCount` then) are forgotten. */
export function keptWords(of: WordsOf, sentCount: number): string | null {
  const kept = quietly(() => JSON.parse(localStorage.getItem(keyOf(of)) ?? 'null') as Kept | null)
  if (!kept) return null
  if (kept.sentCount >= sentCount) return kept.text
  forgetWords(of)
  return null
}

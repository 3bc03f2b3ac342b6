/** What the server does not have yet, kept by the browser alone until it does. */
type Kept = { text: string; sentCount: number }

const keyOf = (action: string) => `lotse-draft:${action.split('?')[0]}`

/** Private windows may refuse to keep anything: then there is nothing to be done. */
function quietly<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}

export const keepWords = (action: string, kept: Kept) =>
  quietly(() => localStorage.setItem(keyOf(action), JSON.stringify(kept)))

export const forgetWords = (action: string) => quietly(() => localStorage.removeItem(keyOf(action)))

/** Kept words of this answer; those of one that has gone out since are forgotten. */
export function keptWords(action: string, sentCount: number): string | null {
  const kept = quietly(() => JSON.parse(localStorage.getItem(keyOf(action)) ?? 'null') as Kept | null)
  if (!kept) return null
  if (kept.sentCount >= sentCount) return kept.text
  forgetWords(action)
  return null
}

/**
 * Text made comparable: lower case, no accents, and umlauts equal to their two-letter spelling, so that
 * "Brückner", "Brueckner" and "BRUCKNER" are one word. Lossy on purpose; for matching only, never shown.
 */
export const foldText = (text: string): string => {
  if (text.length > MOST_REMEMBERED) return fold(text)
  const known = remembered.get(text)
  if (known !== undefined) return known
  if (remembered.size >= 2_000) remembered.clear()
  const folded = fold(text)
  remembered.set(text, folded)
  return folded
}

/** The same names, sentences and clauses are folded again and again while one mail is read. */
const remembered = new Map<string, string>()
const MOST_REMEMBERED = 600

const fold = (text: string): string =>
  text
    .toLowerCase()
    // Only where there is something to do: normalising is dear, and most letters are plain. The letter before belongs to its accents.
    .replace(/[\s\S]?[^\0-\x7f]+/g, plainLetters)
    .replace(/([aou])e/g, '$1')
    .replace(/[’‘´`]/g, "'")
    .replace(/\s+/g, ' ')

const plain = new Map<string, string>()

const plainLetters = (letters: string): string => {
  const known = plain.get(letters)
  if (known !== undefined) return known
  if (plain.size >= 2_000) plain.clear()
  const folded = letters
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
  if (letters.length <= 20) plain.set(letters, folded)
  return folded
}

/** Words of a text in folded form, with where each stands in the original order. */
export const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Sentences of a text as written. Lines end a sentence only where a blank line or a list mark says so,
 * because mail programs wrap lines anywhere.
 */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?…]["“”«»']?)\s+(?=\S)|\n\s*\n|\n(?=\s*[-*•>]\s)/u)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')

/** Parts of a sentence between commas, dashes and contrasting words, as written. */
export const clausesOf = (sentence: string): string[] =>
  sentence
    .split(/[,;:–—()]\s*|\s-\s|\s(?=(?:aber|jedoch|sondern|dann|weil|but|however)\s)/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A phrase of a word list: finds its folded words in a folded text, undefined if it is not there. */
export type Phrase = {
  findIn: (folded: string) => string | undefined
  /** Its longest word, folded: without it the phrase cannot be there. It starts a word of the text. */
  needle: string
  /** Whether all of its words are in a folded text, in whatever order: quickly told, and mostly they are not. */
  mayBeIn: (folded: string) => boolean
}

/**
 * A phrase for folded text: whole words, `…` for up to four words between, a final `*` on a word for any ending.
 * There are a thousand of them and most are absent from every mail, so the pattern is built and tried only
 * when all of its words are there.
 */
export const phrase = (text: string): Phrase => {
  const folded = foldText(text)
  const words = folded
    .split(/[\s…*]+/)
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
  const mayBeIn = (where: string) => words.every((word) => where.includes(word))
  let pattern: RegExp | undefined
  return {
    needle: words[0] ?? '',
    mayBeIn,
    findIn: (where) => {
      if (!mayBeIn(where)) return undefined
      pattern ??= patternOf(folded)
      return where.match(pattern)?.[0]
    }
  }
}

const patternOf = (folded: string): RegExp => {
  const parts = folded.split(/\s*…\s*/).map((part) =>
    part
      .trim()
      .split(' ')
      .map((word) => (word.endsWith('*') ? `${escaped(word.slice(0, -1))}[\\p{L}\\p{N}]*` : escaped(word)))
      .join('[\\s,"„“”»«]+')
  )
  const gap = "(?:[^\\p{L}\\p{N}.!?]+[\\p{L}\\p{N}'-]+){0,4}?[^\\p{L}\\p{N}.!?]+"
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join(gap)}(?![\\p{L}\\p{N}])`, 'u')
}

/** The words as the writer spelled them for a match in the folded text; the folded words if they are not found. */
export const asWritten = (text: string, foldedMatch: string): string => {
  const original = text.split(/\s+/)
  const wanted = wordsOf(foldedMatch)
  const spelled = original.map((word) => wordsOf(word))
  const same = (a: string | undefined, b: string) => a === b
  const begins = (a: string | undefined, b: string) => a?.startsWith(b) === true
  // "Konto" stands for itself where it is there, and only else for the beginning of "Kontonummer".
  return (
    spelledLike(original, spelled, wanted, same) ??
    spelledLike(original, spelled, wanted, begins) ??
    foldedMatch
  )
}

const spelledLike = (
  original: readonly string[],
  spelled: readonly (readonly string[])[],
  wanted: readonly string[],
  fits: (word: string | undefined, wanted: string) => boolean
): string | undefined => {
  for (let from = 0; from < original.length; from++) {
    const taken: string[] = []
    for (let to = from; to < original.length && taken.length < wanted.length; to++)
      taken.push(...(spelled[to] ?? []))
    if (wanted.length > 0 && wanted.every((word, index) => fits(taken[index], word))) {
      const count = countWords(spelled.slice(from), wanted.length)
      return original
        .slice(from, from + count)
        .join(' ')
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    }
  }
  return undefined
}

/** How many written words hold this many folded ones ("Zoom-App" is one written word, two folded ones). */
const countWords = (spelled: readonly (readonly string[])[], wanted: number): number => {
  let seen = 0
  return (
    spelled.findIndex((words) => {
      seen += words.length
      return seen >= wanted
    }) + 1
  )
}

import { foldText } from '../intake/fold-text.ts'
import { isWhole, textOf } from './match-of.ts'
import type { Term } from './read-query.ts'

/** A piece of a text; `hit` is what was looked for. Shown as text, never as markup. */
export type Piece = { text: string; hit: boolean }

/** What is looked for, folded, word by word; `whole` is not the beginning of a longer word. */
export type Needle = { word: string; whole: boolean; term: number }

const AROUND = 90

export const needlesOf = (terms: readonly Term[]): Needle[] =>
  terms.flatMap((term, i) => {
    const words = foldText(textOf(term) ?? '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
    return words.map((word, at) => ({
      word,
      whole: isWhole(term) || word.length < 2 || at < words.length - 1,
      term: i
    }))
  })

type Hit = { from: number; to: number; term: number }

/** How many different terms a text holds, and where. */
function hitsIn(text: string, needles: readonly Needle[]): Hit[] {
  const hits: Hit[] = []
  for (const found of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = foldText(found[0])
    const needle = needles.find(({ word, whole }) => (whole ? folded === word : folded.startsWith(word)))
    if (needle) hits.push({ from: found.index, to: found.index + found[0].length, term: needle.term })
  }
  return hits
}

/**
 * The place of a text in which most of what was looked for stands, with a little around it.
 *
 * @returns the pieces, and how many of the terms stand in the text; null: none does
 */
export function snippetOf(
  text: string,
  needles: readonly Needle[]
): { pieces: Piece[]; terms: number } | null {
  const hits = hitsIn(text, needles)
  const first = hits
    .map((hit) => ({ hit, near: near(hits, hit) }))
    .reduce<{ hit: Hit; near: number } | null>(
      (best, one) => (best && best.near >= one.near ? best : one),
      null
    )
  if (!first) return null
  const from = wordStart(text, first.hit.from - AROUND)
  const to = wordEnd(text, first.hit.from + 2 * AROUND)
  const pieces: Piece[] = []
  const add = (piece: string, hit: boolean) => {
    const shown = piece.replace(/\s+/g, ' ')
    if (shown !== '') pieces.push({ text: shown, hit })
  }
  let at = from
  if (from > 0) add('… ', false)
  for (const hit of hits.filter((one) => one.from >= from && one.to <= to)) {
    add(text.slice(at, hit.from), false)
    add(text.slice(hit.from, hit.to), true)
    at = hit.to
  }
  add(text.slice(at, to), false)
  if (to < text.length) add(' …', false)
  return { pieces, terms: new Set(hits.map((hit) => hit.term)).size }
}

const near = (hits: readonly Hit[], { from }: Hit): number =>
  new Set(hits.filter((one) => one.from >= from && one.to <= from + 2 * AROUND).map((one) => one.term)).size

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.slice(at, at + AROUND / 2).search(/\s/)
  return space < 0 ? at : at + space + 1
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space > at - AROUND / 2 ? space : at
}

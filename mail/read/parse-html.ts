import type { Document } from 'domhandler'
import { DomUtils, Parser, parseDocument } from 'htmlparser2'
import { type HidingRules, hidingRules } from './html-hidden.ts'

export type ParsedHtml = { document: Document; rules: HidingRules }

/** Deeper nesting is no mail a person wrote, and a tree walk would run out of stack. */
const MAX_DEPTH = 400
/** Longer HTML is shown as its words only: a page of that size would be slow for everybody. */
export const MAX_LENGTH = 2_000_000
/** More elements are no mail a person wrote either: walking them would keep the next mails waiting. */
const MAX_ELEMENTS = 100_000

/** Parses HTML of a mail, or gives null if it is too deep, too long or too much to be walked. */
export function parseHtml(html: string): ParsedHtml | null {
  if (html.length > MAX_LENGTH || isTooMuch(html)) return null
  const document = parseDocument(html, { decodeEntities: true })
  const sheets = DomUtils.getElementsByTagName('style', document).map((style) => DomUtils.textContent(style))
  return { document, rules: hidingRules(sheets) }
}

/** Fed in pieces, so that a bomb of open tags is noticed before it has cost anything. */
function isTooMuch(html: string): boolean {
  if (!hasMoreTagsThan(MAX_DEPTH, html)) return false
  let depth = 0
  let deepest = 0
  let count = 0
  const parser = new Parser({
    onopentagname() {
      depth += 1
      count += 1
      deepest = Math.max(deepest, depth)
    },
    onclosetag() {
      depth -= 1
    }
  })
  for (let at = 0; at < html.length && deepest <= MAX_DEPTH && count <= MAX_ELEMENTS; at += 8192)
    parser.write(html.slice(at, at + 8192))
  return deepest > MAX_DEPTH || count > MAX_ELEMENTS
}

/** A page with fewer tags than the depth allows is not too deep, which spares most mails the second parsing. */
function hasMoreTagsThan(most: number, html: string): boolean {
  let count = 0
  for (let at = html.indexOf('<'); at >= 0 && count <= most; at = html.indexOf('<', at + 1)) count += 1
  return count > most
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß'
}

/** Words of HTML that cannot be parsed as a tree: tags out, blocks on lines of their own. Linear in its length. */
export function tagless(html: string): string {
  const pieces: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    pieces.push(html.slice(at, open < 0 ? html.length : open))
    if (open < 0) break
    const close = html.indexOf('>', open)
    if (close < 0) break
    const name = /^<\/?([a-z0-9]+)/i.exec(html.slice(open, open + 20))?.[1]?.toLowerCase() ?? ''
    if (/^(?:br|p|div|li|tr|h[1-6]|blockquote)$/.test(name)) pieces.push('\n')
    at = close + 1
    if (name === 'style' || name === 'script') at = endOf(html, name, at)
  }
  return pieces
    .join('')
    .replace(/&(?:#(\d{1,6})|([a-zA-Z]{2,6}));/g, (whole, code?: string, name?: string) =>
      code ? String.fromCodePoint(Math.min(Number(code), 0xfffd)) : (ENTITIES[name ?? ''] ?? whole)
    )
}

function endOf(html: string, name: string, from: number): number {
  const end = html.indexOf(`</${name}`, from)
  return end < 0 ? html.length : end
}

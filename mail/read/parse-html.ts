import type { Document } from 'domhandler'
import { DomUtils, Parser, parseDocument } from 'htmlparser2'
import { type HidingRules, hidingRules } from './html-hidden.ts'

export type ParsedHtml = { document: Document; rules: HidingRules }

/** Deeper nesting is no mail a person wrote, and a tree walk would run out of stack. */
const MAX_DEPTH = 400

/** Parses HTML of a mail, or gives null if it is nested too deep to be walked. */
export function parseHtml(html: string): ParsedHtml | null {
  if (nestingDepth(html) > MAX_DEPTH) return null
  const document = parseDocument(html, { decodeEntities: true })
  const sheets = DomUtils.getElementsByTagName('style', document).map(style => DomUtils.textContent(style))
  return { document, rules: hidingRules(sheets) }
}

function nestingDepth(html: string): number {
  let depth = 0
  let deepest = 0
  const parser = new Parser({
    onopentag() {
      depth += 1
      deepest = Math.max(deepest, depth)
    },
    onclosetag() {
      depth -= 1
    }
  })
  parser.end(html)
  return deepest
}

/** Words of HTML that cannot be parsed as a tree: tags out, line by line. */
export function tagless(html: string): string {
  let text = ''
  const parser = new Parser({
    ontext(data) {
      text += data
    },
    onopentagname(name) {
      if (name === 'br' || name === 'p' || name === 'div') text += '\n'
    }
  })
  parser.end(html)
  return text
}

// htmlparser2: the forgiving parser that sanitize-html uses too, so both see the same tree; plain objects, no DOM.
import type { ChildNode, Document, Element } from 'domhandler'
import { type BodyLine, isBlank, type Zone } from './body-line.ts'
import { cleanText } from './clean-text.ts'
import { type HidingRules, isHidden } from './html-hidden.ts'
import { markOf } from './own-words-html.ts'

const SKIPPED = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'math',
  'object',
  'iframe',
  'select',
  'textarea',
  'meta',
  'link'
])
const BLOCKS = new Set([
  'address',
  'article',
  'blockquote',
  'body',
  'center',
  'dd',
  'div',
  'dl',
  'dt',
  'fieldset',
  'footer',
  'form',
  'header',
  'li',
  'main',
  'nav',
  'ol',
  'pre',
  'section',
  'table',
  'tbody',
  'tr',
  'ul'
])
const SPACED = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr'])

type Place = { zone: Zone; pre: boolean }

/** Renders parsed HTML as lines the way a mail program shows it, each with the zone its program's marks give it. */
export function htmlLines(document: Document, rules: HidingRules): BodyLine[] {
  const lines: BodyLine[] = []
  let text = ''
  let here: { zone: Zone; enclosed: boolean } = { zone: 'own', enclosed: false }

  const flush = () => {
    const clean = cleanText(text)
      .replace(/[\u00a0 ]+/g, ' ')
      .trim()
    if (clean !== '' || text !== '')
      for (const piece of clean.split('\n')) lines.push({ text: piece, ...here })
    text = ''
  }
  const gap = () => {
    flush()
    if (lines.length > 0 && !isBlank(lines.at(-1))) lines.push({ text: '', ...here })
  }
  const write = (data: string, place: Place) => {
    const flat = place.pre ? data : data.replace(/[ \t\r\n\f]+/g, ' ')
    if (place.pre) text += flat
    else text += text === '' || text.endsWith(' ') ? flat.replace(/^ /, '') : flat
  }

  /** Gives true if the rest of the scope around is a quote from here on. */
  const walk = (nodes: ChildNode[], place: Place): boolean => {
    let inner = place
    let restIsQuote = false
    for (const node of nodes) {
      if (node.type === 'text') {
        // A no-break space is how programs write an empty line.
        if (/[^ \t\r\n\f]/.test(node.data) || text !== '') write(node.data, inner)
      } else if (node.type === 'tag' && !SKIPPED.has(node.name) && enter(node, inner)) {
        restIsQuote = true
        inner = { ...inner, zone: 'quote' }
        flush()
        here = { zone: 'quote', enclosed: false }
      }
    }
    return restIsQuote
  }

  const enter = (element: Element, place: Place): boolean => {
    if (element.name === 'br') {
      // A break inside an empty line shows as an empty line.
      if (text === '') lines.push({ text: '', ...here })
      else flush()
      return false
    }
    if (place.zone !== 'hidden' && isHidden(element, rules)) {
      keepHidden(element)
      return false
    }
    const mark = place.zone === 'own' ? markOf(element) : null
    const zone: Zone =
      mark === null ? place.zone : mark === 'rest-quote' || mark === 'quote-block' ? 'quote' : mark
    const before = here
    if (mark !== null) {
      flush()
      here = { zone, enclosed: mark !== 'rest-quote' && mark !== 'quote-block' }
    }
    const isSpaced = SPACED.has(element.name)
    const isBlock = isSpaced || BLOCKS.has(element.name)
    if (isSpaced) gap()
    else if (isBlock) flush()
    if (element.name === 'li') text += listMark(element)
    if ((element.name === 'td' || element.name === 'th') && text !== '') text += '  '
    const scope = walk(element.children, { zone, pre: place.pre || element.name === 'pre' })
    if (isSpaced) gap()
    else if (isBlock) flush()
    if (mark !== null) {
      flush()
      here = mark === 'rest-quote' ? { zone: 'quote', enclosed: false } : before
    }
    // A boundary inside a quote element ends with that element; in own words it runs to the mail's end.
    return mark === 'rest-quote' || (scope && place.zone === 'own' && mark === null)
  }

  const keepHidden = (element: Element) => {
    const words = cleanText(hiddenText(element)).replace(/\s+/g, ' ').trim()
    if (words !== '') lines.push({ text: words, zone: 'hidden', enclosed: true })
  }

  walk(document.children, { zone: 'own', pre: false })
  flush()
  return lines
}

/** `1. ` in an ordered list, `- ` elsewhere. */
function listMark(element: Element): string {
  const list = element.parent
  if (list?.type !== 'tag' || list.name !== 'ol' || list.children.length > 200) return '- '
  const items = list.children.filter((child) => child.type === 'tag' && child.name === 'li')
  return `${items.indexOf(element) + (Number.parseInt(list.attribs.start ?? '', 10) || 1)}. `
}

function hiddenText(element: Element): string {
  return element.children
    .map((child) =>
      child.type === 'text'
        ? child.data
        : child.type === 'tag' && !SKIPPED.has(child.name)
          ? ` ${hiddenText(child)} `
          : ''
    )
    .join('')
}

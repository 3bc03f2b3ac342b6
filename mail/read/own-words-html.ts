import type { Element } from 'domhandler'

/**
 * What a mail program's own mark says about an element.
 * `quote`: the element, answers stand between such elements. `quote-block`: a container of the whole old mail, in which
 * an answer cannot be told apart. `rest-quote`: the element and everything after it.
 */
export type HtmlMark = 'quote' | 'quote-block' | 'forward' | 'signature' | 'rest-quote' | null

/**
 * Reads the marks that mail programs leave in their HTML (mail.md, Own words). Outlook puts `x_` in front of names each
 * time a mail is quoted again.
 */
export function markOf(element: Element): HtmlMark {
  const id = (element.attribs.id ?? '').replace(/^(x_)+/i, '').toLowerCase()
  const classes = (element.attribs.class ?? '')
    .toLowerCase()
    .split(/\s+/)
    .map((name) => name.replace(/^(x_)+/, ''))
  const has = (name: string) => classes.includes(name)
  const style = (element.attribs.style ?? '').toLowerCase()

  if (has('moz-forward-container')) return 'forward'
  if (
    SIGNATURE_IDS.has(id) ||
    classes.some((name) => SIGNATURE_CLASSES.has(name)) ||
    element.attribs['data-smartmail'] === 'gmail_signature'
  )
    return 'signature'
  if (REST_IDS.has(id) || isOutlookRule(element, style)) return 'rest-quote'
  if (QUOTE_IDS.has(id)) return 'quote-block'
  if (
    element.name === 'blockquote' &&
    (element.attribs.type?.toLowerCase() === 'cite' ||
      has('gmail_quote') ||
      element.attribs.cite !== undefined)
  )
    return 'quote'
  // Gmail leaves answers between the quotes inside its container: then only the quotes themselves count.
  if (has('gmail_quote') || has('gmail_quote_container')) return hasQuoteChild(element) ? null : 'quote-block'
  if (has('gmail_attr') || has('moz-cite-prefix')) return 'quote'
  if (
    classes.some((name) => QUOTE_CLASSES.has(name)) ||
    (element.name === 'div' && element.attribs.name?.toLowerCase() === 'quote')
  )
    return 'quote-block'
  return null
}

const SIGNATURE_IDS = new Set([
  'composer_signature',
  'ms-outlook-mobile-signature',
  'signature',
  'applemailsignature'
])
const SIGNATURE_CLASSES = new Set([
  'gmail_signature',
  'moz-signature',
  'protonmail_signature_block',
  'io-ox-signature'
])
const REST_IDS = new Set(['divrplyfwdmsg', 'appendonsend'])
const QUOTE_IDS = new Set(['mail-editor-reference-message-container', 'sub-body-container'])
const QUOTE_CLASSES = new Set([
  'ms-outlook-mobile-reference-message',
  'gmx_quote',
  'yahoo_quoted',
  'protonmail_quote',
  'tutanota_quote'
])

/** A blockquote below that is no deeper than two wrappers. */
function hasQuoteChild(element: Element, depth = 2): boolean {
  return element.children.some(
    (child) =>
      child.type === 'tag' &&
      (child.name === 'blockquote' || (depth > 0 && child.name === 'div' && hasQuoteChild(child, depth - 1)))
  )
}

/** Outlook's line above a quoted mail: a div with this border whose first words are a bold Von: or From:. */
function isOutlookRule(element: Element, style: string): boolean {
  if (element.name !== 'div' || !/border-top\s*:\s*solid\s+#(e1e1e1|b5c4df)/.test(style)) return false
  return /^\s*(von|from|gesendet|sent)\s*:/i.test(firstBold(element, 4) ?? '')
}

function firstBold(element: Element, depth: number): string | null {
  for (const child of element.children) {
    if (child.type !== 'tag') continue
    if (child.name === 'b' || child.name === 'strong') return plainText(child, 4)
    const found = depth > 0 ? firstBold(child, depth - 1) : null
    if (found !== null) return found
  }
  return null
}

function plainText(element: Element, depth: number): string {
  return element.children
    .map((child) =>
      child.type === 'text'
        ? child.data
        : child.type === 'tag' && depth > 0
          ? plainText(child, depth - 1)
          : ''
    )
    .join('')
}

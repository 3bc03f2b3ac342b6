import { cleanText } from './clean-text.ts'
import { joinFlowed } from './flowed.ts'
import { asFile, cutBody, TOO_LONG } from './long-text.ts'
import { type MimePart, partText } from './mime-parts.ts'
import { MAX_LENGTH } from './parse-html.ts'

export type MailBody = {
  /** Plain text with LF line ends, or null. */
  text: string | null
  /** HTML as sent, decoded, hostile; or null. */
  html: string | null
  /** What had to be repaired, in German. */
  repairs: string[]
  /** Leaves that are not the body, in order. */
  rest: MimePart[]
}

const NOTHING: MailBody = { text: null, html: null, repairs: [], rest: [] }

/** Finds the text a person wrote in the MIME tree; everything else is an attachment. */
export function mailBody(part: MimePart, isFirst = true): MailBody {
  if (part.children.length > 0) return ofMultipart(part, isFirst)
  if (part.type.startsWith('multipart/')) return ofLeaf({ ...part, type: 'text/plain' })
  return isBodyLeaf(part, isFirst) ? ofLeaf(part) : { ...NOTHING, rest: [part] }
}

function ofLeaf(part: MimePart): MailBody {
  const cut = cutBody(part)
  const { text, repair } = bodyText(cut?.short ?? part)
  const isHtml = part.type === 'text/html'
  // Such a page is shown as its words only; those are cut as well (read-mail.ts).
  const whole = cut?.whole ?? (isHtml && text.length > MAX_LENGTH ? asFile(part) : null)
  const repairs = [repair, whole && TOO_LONG].filter((words): words is string => Boolean(words))
  const rest = whole ? [whole] : []
  return isHtml ? { ...NOTHING, html: text, repairs, rest } : { ...NOTHING, text, repairs, rest }
}

function ofMultipart(part: MimePart, isFirst: boolean): MailBody {
  const inner =
    part.type === 'multipart/alternative'
      ? part.children.map((child) => mailBody(child, true))
      : part.children.map((child, at) => mailBody(child, isFirst && at === 0))
  const repairs = [...new Set(inner.flatMap((body) => body.repairs))]
  const rest = inner.flatMap((body) => body.rest)
  if (part.type === 'multipart/alternative') {
    // The same content in several forms, the richest last (RFC 2046, 5.1.4).
    return {
      text: inner.find((body) => body.text?.trim())?.text ?? null,
      html: inner.findLast((body) => body.html)?.html ?? null,
      repairs,
      rest
    }
  }
  const bodies = inner.filter((body) => body.text !== null || body.html !== null)
  const hasHtml = bodies.some((body) => body.html !== null)
  return {
    // With one HTML-only piece among them the text would be incomplete: then the HTML is the body.
    text: textIfComplete(bodies),
    html: hasHtml ? bodies.map((body) => body.html ?? asHtml(body.text ?? '')).join('\n') : null,
    repairs,
    rest
  }
}

/** Some programs add an empty HTML piece after an attachment; it does not make the text incomplete. */
function textIfComplete(bodies: MailBody[]): string | null {
  const needed = bodies.filter((body) => body.text !== null || body.html?.replace(/<[^>]*>/g, '').trim())
  return needed.length > 0 && needed.every((body) => body.text !== null)
    ? needed.map((body) => body.text).join('\n')
    : null
}

function isBodyLeaf(part: MimePart, isFirst: boolean): boolean {
  if (part.type !== 'text/plain' && part.type !== 'text/html') return false
  if (isFirst && part.fileName === null) return true
  return part.disposition !== 'attachment' && part.fileName === null
}

function bodyText(part: MimePart): { text: string; repair: string | null } {
  const { text, repair } = partText(part)
  const clean = cleanText(text)
  const flowed = part.type === 'text/plain' && /^flowed$/i.test(part.params.format ?? '')
  return { text: flowed ? joinFlowed(clean, /^yes$/i.test(part.params.delsp ?? '')) : clean, repair }
}

function asHtml(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  return `<div>${escaped.replace(/\n/g, '<br>')}</div>`
}

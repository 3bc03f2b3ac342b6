// mailparser's own splitter, used directly: it hands over the bytes of every part before a charset is applied, which
// is what the repair of wrong charsets needs; postal-mime decodes windows-1252 wrong on Node 20 (mail.md, Reading).
import { type MimeNode, Splitter, type SplitterChunk } from '@zone-eu/mailsplit'
import libmime from 'libmime'
import { decodeText } from './charset-repair.ts'
import { cleanLine } from './clean-text.ts'
import { decodeEncodedWords } from './encoded-words.ts'
import { type MailHeaders, mailHeaders } from './mail-headers.ts'
import { decodeTransfer } from './transfer-encoding.ts'

/** One node of the MIME tree. A leaf has `content`, a multipart has `children`. */
export type MimePart = {
  /** Lower case, for example `text/plain`. */
  type: string
  /** Parameters of Content-Type, keys lower case. */
  params: Record<string, string>
  disposition: string | null
  /** Name as declared, decoded, or null. */
  fileName: string | null
  /** Without angle brackets. */
  contentId: string | null
  headers: MailHeaders
  children: MimePart[]
  /** Bytes after base64 or quoted-printable; empty for a multipart. */
  content: Buffer
}

/**
 * Takes a raw mail apart. An attached mail (`message/rfc822`) stays one leaf. Gives what could be read even if the
 * structure breaks off, with the parser's words in `problem`.
 */
export async function splitMime(raw: Buffer): Promise<{ root: MimePart | null; problem: string | null }> {
  const parts = new Map<unknown, { part: MimePart; chunks: Buffer[]; encoding: string }>()
  let root: MimePart | null = null
  let current: { part: MimePart; chunks: Buffer[]; encoding: string } | null = null
  const splitter = new Splitter({ ignoreEmbedded: true, maxHeadSize: 4 * 1024 * 1024 })

  const take = (chunk: SplitterChunk) => {
    if (chunk.type === 'node') {
      current = { part: describe(chunk), chunks: [], encoding: String(chunk.encoding || '') }
      parts.set(chunk, current)
      if (chunk.parentNode) parts.get(chunk.parentNode)?.part.children.push(current.part)
      root ??= current.part
    } else if (current && chunk.value && (chunk.type === 'body' || isWithoutParts(current.part))) {
      current.chunks.push(chunk.value)
    }
  }
  let problem: string | null = null
  splitter.end(raw)
  try {
    for await (const chunk of splitter as AsyncIterable<SplitterChunk>) take(chunk)
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error)
  }
  for (const { part, chunks, encoding } of parts.values()) {
    // Of a large part one copy at a time is enough.
    const [only] = chunks
    const bytes = only && chunks.length === 1 ? only : Buffer.concat(chunks)
    chunks.length = 0
    if (part.children.length === 0) part.content = decodeTransfer(bytes, encoding)
  }
  return { root, problem }
}

/** A multipart whose boundary never comes: what stands there is its text. */
function isWithoutParts(part: MimePart): boolean {
  return part.type.startsWith('multipart/') && part.children.length === 0
}

function describe(node: MimeNode): MimePart {
  const headers = mailHeaders(node.headers ? node.headers.getList() : [])
  const type = libmime.parseHeaderValue(headers.first('content-type') ?? '', { stripComments: true })
  const disposition = libmime.parseHeaderValue(headers.first('content-disposition') ?? '', {
    stripComments: true
  })
  const value = type.value.trim().toLowerCase()
  return {
    type: /^[\w.+-]+\/[\w.+-]+$/.test(value) ? value : node.contentType || 'text/plain',
    params: type.params,
    disposition: disposition.value.trim().toLowerCase() || null,
    fileName:
      declaredName(disposition.params.filename, disposition.decodedParams.includes('filename')) ??
      declaredName(type.params.name, type.decodedParams.includes('name')),
    contentId: headers.text('content-id').replace(/^<|>$/g, '').trim() || null,
    headers,
    children: [],
    content: Buffer.alloc(0)
  }
}

/** RFC 2231 names come decoded; others may hold encoded words, and must then be decoded exactly once. */
function declaredName(name: string | undefined, decoded: boolean): string | null {
  if (!name) return null
  return cleanLine(decoded ? name : decodeEncodedWords(name)) || null
}

/** The text of a leaf, with what had to be repaired. */
export function partText(part: MimePart): { text: string; repair: string | null } {
  const declared = part.params.charset || (part.type === 'text/html' ? charsetInHtml(part.content) : null)
  return decodeText(part.content, declared)
}

/** A page saved as a mail says its charset in a `<meta>` only. */
function charsetInHtml(content: Buffer): string | null {
  const head = content.subarray(0, 2048).toString('latin1')
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(head)?.[1] ?? null
}

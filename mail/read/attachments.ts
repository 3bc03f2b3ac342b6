import type { IncomingAttachment } from '#app/domain/intake/incoming-email.ts'
import { attachmentName } from './attachment-name.ts'
import type { MimePart } from './mime-parts.ts'

/** The parts that are not the body, as attachments with safe names; two of one name are told apart. */
export function attachmentsOf(parts: MimePart[], html: string | null): IncomingAttachment[] {
  const used = new Map<string, number>()
  return parts.map((part) => {
    const name = distinct(attachmentName(part), used)
    const isShown = part.contentId !== null && (html?.includes(`cid:${part.contentId}`) ?? false)
    return {
      name,
      declaredName: part.fileName !== null && part.fileName !== name ? part.fileName : null,
      mime: part.type,
      size: part.content.length,
      inline: isShown || part.disposition === 'inline',
      contentId: part.contentId,
      content: part.content
    }
  })
}

function distinct(name: string, used: Map<string, number>): string {
  const key = name.toLowerCase()
  const count = (used.get(key) ?? 0) + 1
  used.set(key, count)
  if (count === 1) return name
  const dot = name.lastIndexOf('.')
  return dot > 0 ? `${name.slice(0, dot)} (${count})${name.slice(dot)}` : `${name} (${count})`
}

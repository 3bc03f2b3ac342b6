import type { BounceReport, IncomingEmail, MailAddress } from '#app/domain/intake/incoming-email.ts'
import { attachmentsOf } from './attachments.ts'
import { bounceReport } from './bounce-report.ts'
import { decodeText } from './charset-repair.ts'
import { cleanText } from './clean-text.ts'
import { isAutoSubmitted, kindOfMail, suppressesAutoResponse } from './kind-of-mail.ts'
import { withShortHead } from './long-head.ts'
import { MOST_TEXT_BYTES } from './long-text.ts'
import { addressesOf, envelopeFrom, messageIds } from './mail-addresses.ts'
import { type MailBody, mailBody } from './mail-body.ts'
import { mailDate } from './mail-date.ts'
import { mailHeaders } from './mail-headers.ts'
import { findSecrets, maskSecrets } from './mask-secrets.ts'
import { type MimePart, splitMime } from './mime-parts.ts'
import { ownWords } from './own-words.ts'
import { MAX_LENGTH, type ParsedHtml, parseHtml, tagless } from './parse-html.ts'
import { answerLinks } from './quoted-links.ts'
import { sanitiseHtml } from './sanitise-html.ts'
import { isSenderDisproved } from './sender-authentication.ts'
import { readSubject } from './subject.ts'
import { UnreadableMailError } from './unreadable-mail-error.ts'

export type ReadMailOptions = {
  /** Our own addresses: a mail from one of them is our own that came back. */
  ownAddresses: string[]
  /** The domain of the Message-IDs we give; without it the domain of the first own address. */
  ownMessageIdDomain?: string
}

const KNOWN_FIELD =
  /^(?:from|to|subject|date|received|message-id|return-path|delivered-to|mime-version|content-type|reply-to|x-.+)$/

/**
 * Reads the raw bytes of a mail. The same bytes always give the same value; nothing is looked up and nothing kept, so
 * it may run in a worker.
 * @throws {UnreadableMailError} if there is neither a header nor a word; nothing else.
 */
export async function readMail(
  raw: Buffer,
  options: ReadMailOptions = { ownAddresses: [] }
): Promise<IncomingEmail> {
  try {
    const { raw: short, isCut } = withShortHead(raw)
    const { root, problem } = await splitMime(short)
    const isMail = root?.headers.lines.some((line) => KNOWN_FIELD.test(line.key)) ?? false
    if (root && isMail)
      return assemble(problem ? withWhole(root, raw) : root, options, [
        ...(isCut ? ['Der Kopf der Mail ist sehr lang, gelesen ist nur ein Teil davon.'] : []),
        ...(problem
          ? ['Der Aufbau der Mail bricht ab: gezeigt wird das Lesbare, alles steht in der Datei.']
          : [])
      ])
    return assemble(bareText(raw), options, ['Die Mail hat keine Kopfzeilen, gezeigt wird der Text.'])
  } catch (cause) {
    if (cause instanceof UnreadableMailError) throw cause
    throw new UnreadableMailError('Die Mail lässt sich nicht lesen.', cause)
  }
}

/** `.pdf` is no part of a password. */
const withoutEnding = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,5}$/, '')

/** The words of HTML no tree was made of; of a page that lies beside the mail as a file only the beginning. */
const wordsOf = (html: string): string =>
  html.length > MAX_LENGTH ? tagless(html).slice(0, MOST_TEXT_BYTES) : tagless(html)

/** What the structure hides is kept as well: the mail itself, as a file beside what could be read. */
function withWhole(root: MimePart, raw: Buffer): MimePart {
  const whole = {
    ...filePart(raw),
    type: 'message/rfc822',
    fileName: 'Ganze Mail.eml',
    disposition: 'attachment'
  }
  return { ...root, type: 'multipart/mixed', children: [root, whole] }
}

/** Bytes without headers as one text, if they are text. */
function bareText(raw: Buffer): MimePart {
  const text = decodeText(raw.subarray(0, MOST_TEXT_BYTES), null).text
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they tell data from text
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0
  if (cleanText(text).trim() === '' || odd * 20 > text.length)
    throw new UnreadableMailError('Die Datei enthält keinen lesbaren Text.')
  return filePart(raw)
}

const filePart = (content: Buffer): MimePart => ({
  type: 'text/plain',
  params: {},
  disposition: null,
  fileName: null,
  contentId: null,
  headers: mailHeaders([]),
  children: [],
  content
})

function assemble(root: MimePart, options: ReadMailOptions, warnings: string[]): IncomingEmail {
  const { headers } = root
  const body = mailBody(root)
  const parsed = body.html === null ? null : parseHtml(body.html)
  const text = body.text ?? (body.html !== null && parsed === null ? cleanText(wordsOf(body.html)) : null)
  const subject = headers.text('subject')
  const { clean, number, isForward } = readSubject(subject)
  const files = attachmentsOf(body.rest, body.html)
  const words = ownWords({
    text,
    html: parsed,
    isForward,
    hasAttachments: files.length > 0,
    ownAddresses: options.ownAddresses.map((address) => address.toLowerCase())
  })
  const secrets = findSecrets([
    text ?? '',
    words.visible,
    words.folded,
    words.forwarded,
    parsed === null ? '' : (body.html ?? ''),
    subject,
    ...files.map(({ name, declaredName }) => withoutEnding(declaredName ?? name))
  ])
  const mask = (value: string) => maskSecrets(value, secrets)
  const maskName = (name: string) => mask(withoutEnding(name)) + name.slice(withoutEnding(name).length)
  const attachments = files.map((file) => ({
    ...file,
    name: maskName(file.name),
    declaredName: file.declaredName && maskName(file.declaredName)
  }))
  const masked = (one: MailAddress | null) => one && { ...one, name: one.name && mask(one.name) }
  const replyTo = addressesOf(headers, 'reply-to')[0] ?? null
  const from = addressesOf(headers, 'from')[0] ?? null
  const envelope = envelopeFrom(headers)
  const kind = readKind(root, options, { subject, from: from?.address ?? null, envelope })
  return {
    kind: kind.kind,
    kindReasons: kind.reasons,
    from: masked(from),
    replyTo: masked(replyTo),
    envelopeFrom: envelope,
    to: addressesOf(headers, 'to'),
    cc: addressesOf(headers, 'cc'),
    subject: mask(subject),
    subjectClean: mask(clean),
    subjectNumber: number,
    messageId: messageIds(headers.first('message-id'))[0] ?? null,
    inReplyTo: messageIds(headers.first('in-reply-to')),
    // The newest stand last; no thread of people is longer.
    references: messageIds(headers.first('references')).slice(-200),
    date: mailDate(headers),
    visible: mask(words.visible),
    folded: mask(words.folded),
    signatureLine: mask(words.signatureLine),
    forwarded: mask(words.forwarded),
    html:
      parsed === null
        ? null
        : mask(sanitiseHtml(parsed, new Set(attachments.flatMap(({ contentId }) => contentId ?? [])))) ||
          null,
    quotedLinks: answerLinks(body.text, body.html, words.visible, words.folded, words.forwarded),
    masked: secrets.kinds,
    attachments,
    bounce:
      kind.kind === 'bounce'
        ? readBounce(root, body, parsed, options, [words.visible, words.folded, words.forwarded].join('\n'))
        : null,
    mailer: headers.text('x-mailer') || headers.text('user-agent') || null,
    autoSubmitted: isAutoSubmitted(headers),
    ...(isSenderDisproved(headers) ? { senderDisproved: true } : {}),
    suppressAutoResponse:
      kind.kind !== 'human' ||
      from === null ||
      suppressesAutoResponse(headers, [from.address, replyTo?.address ?? null, envelope], envelope),
    warnings: [
      ...warnings,
      ...body.repairs,
      ...(body.html !== null && parsed === null
        ? ['Die Gestaltung der Mail war nicht lesbar, gezeigt wird nur ihr Text.']
        : [])
    ]
  }
}

function readKind(
  root: MimePart,
  options: ReadMailOptions,
  { subject, from, envelope }: { subject: string; from: string | null; envelope: string | null }
) {
  const { headers } = root
  return kindOfMail({
    headers,
    types: leavesOf(root).map((part) => part.type),
    reportType: (root.params['report-type'] ?? '').toLowerCase(),
    subject,
    fromAddress: from,
    envelopeFrom: envelope,
    messageId: messageIds(headers.first('message-id'))[0] ?? null,
    ownAddresses: options.ownAddresses,
    ownMessageIdDomain: ownDomain(options)
  })
}

function readBounce(
  root: MimePart,
  body: MailBody,
  parsed: ParsedHtml | null,
  options: ReadMailOptions,
  words: string
): BounceReport {
  return bounceReport({
    parts: leavesOf(root),
    text: body.text ?? (parsed ? words : ''),
    subject: root.headers.text('subject'),
    failedRecipients: root.headers.text('x-failed-recipients') || null,
    ownAddresses: options.ownAddresses.map((address) => address.toLowerCase()),
    ownMessageIdDomain: ownDomain(options)
  })
}

function ownDomain(options: ReadMailOptions): string | null {
  return options.ownMessageIdDomain ?? options.ownAddresses[0]?.split('@')[1] ?? null
}

function leavesOf(part: MimePart): MimePart[] {
  return part.children.length > 0 ? part.children.flatMap(leavesOf) : [part]
}

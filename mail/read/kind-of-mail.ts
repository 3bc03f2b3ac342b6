import type { MailKind } from '#app/domain/words.ts'
import type { MailHeaders } from './mail-headers.ts'

export type KindInput = {
  headers: MailHeaders
  /** Content types of all parts, lower case; the root first. */
  types: string[]
  /** `report-type` of the root, lower case, or ''. */
  reportType: string
  subject: string
  fromAddress: string | null
  envelopeFrom: string | null
  messageId: string | null
  ownAddresses: string[]
  ownMessageIdDomain: string | null
}

export type ReadKind = { kind: MailKind; reasons: string[] }

const DAEMON =
  /^(?:mailer-?daemon|postmaster|mail-?daemon|maildelivery|mail-?delivery-?(?:system|subsystem)|microsoftexchange[0-9a-f]+)@/i
const BOUNCE_SUBJECT =
  /^(?:unzustellbar|nicht zustellbar|undeliverable|undelivered mail|mail delivery (?:failed|failure|subsystem|system)|delivery (?:status notification|failure|has failed)|returned (?:mail|to sender)|failure notice|zustellung (?:fehlgeschlagen|verzögert)|zustell(?:fehler|problem|ungsfehler|bericht)|fehler bei der zustellung|fehler beim senden|delayed mail|delayed:|delivery (?:delayed|incomplete|report)|undelivered|nachricht (?:nicht zugestellt|unzustellbar)|rückgemeldete e-?mail|rückläufer|mail system error|mail konnte nicht|warning: (?:message|could not send)|message (?:delayed|not delivered)|ihre (?:nachricht|e-?mail) .{0,40}konnte nicht)/i
const AUTO_SUBJECT =
  /^(?:automatische (?:antwort|rückantwort)|automatisierte antwort|abwesenheits(?:notiz|nachricht|meldung|benachrichtigung|assistent)|(?:ich bin )?abwesend(?::| bis| vom)|abwesenheit:|urlaub(?:s(?:notiz|benachrichtigung|meldung))?:|nicht im (?:büro|haus):|automatic reply|auto-?reply|autoreply|auto: |out of (?:the )?office|eingangsbestätigung:|empfangsbestätigung:|gelesen:|ungelesen gelöscht:|lesebestätigung|read:|not read:|read receipt)/i
/** Ours: at least 128 random bits, the kind of mail, our domain. */
const OWN_ID =
  /^<[A-Za-z0-9_-]{20,}\.(?:ack|reply|ask|notify|notice|report|alarm|incident|mail|code|host|returned)@/

/** What kind of mail this is, by its headers, with the reasons in German (mail.md, Reading). Strongest signal first. */
export function kindOfMail(input: KindInput): ReadKind {
  return (
    ownLoop(input) ??
    bounce(input) ??
    autoReply(input) ??
    bulk(input) ??
    generated(input) ?? { kind: 'human', reasons: ['Kein Zeichen einer automatischen Mail.'] }
  )
}

function ownLoop({ fromAddress, messageId, ownAddresses, ownMessageIdDomain }: KindInput): ReadKind | null {
  const reasons: string[] = []
  if (fromAddress !== null && ownAddresses.some((own) => own.toLowerCase() === fromAddress))
    reasons.push('Der Absender ist unsere eigene Adresse.')
  const domain = messageId?.slice(messageId.lastIndexOf('@') + 1, -1).toLowerCase()
  if (messageId !== null && domain === ownMessageIdDomain?.toLowerCase() && OWN_ID.test(messageId))
    reasons.push('Die Message-ID ist eine von uns vergebene.')
  return reasons.length > 0 ? { kind: 'own-loop', reasons } : null
}

function bounce({
  headers,
  types,
  reportType,
  subject,
  fromAddress,
  envelopeFrom
}: KindInput): ReadKind | null {
  const reasons: string[] = []
  if (reportType === 'delivery-status' || types.includes('message/delivery-status'))
    reasons.push('Die Mail ist ein Zustellbericht.')
  if (headers.first('x-failed-recipients') !== null)
    reasons.push('Die Mail nennt Empfänger, die nicht erreicht wurden.')
  const isDaemon = fromAddress !== null && DAEMON.test(fromAddress)
  const isMachine = isDaemon || envelopeFrom === '' || isAutoSubmitted(headers)
  if (BOUNCE_SUBJECT.test(subject) && isMachine) {
    reasons.push('Der Betreff ist der eines Rückläufers.')
    if (isDaemon) reasons.push('Der Absender ist ein Mailserver.')
    if (envelopeFrom === '') reasons.push('Der Rückweg ist leer.')
  }
  return reasons.length > 0 ? { kind: 'bounce', reasons } : null
}

function autoReply({ headers, types, reportType, subject }: KindInput): ReadKind | null {
  const reasons: string[] = []
  if (/^auto-replied|^auto-notified/i.test(headers.text('auto-submitted')))
    reasons.push('Die Mail bezeichnet sich als automatische Antwort.')
  if (AUTO_SUBJECT.test(subject)) reasons.push('Der Betreff ist der einer automatischen Antwort.')
  if (/auto_?reply|auto-reply/i.test(headers.text('precedence')))
    reasons.push('Die Mail bezeichnet sich als automatische Antwort (Precedence).')
  for (const key of [
    'x-autoreply',
    'x-autorespond',
    'x-auto-reply',
    'x-autoreply-from',
    'x-mail-autoreply',
    'x-vacation'
  ]) {
    if (headers.first(key) !== null && !/^no$/i.test(headers.text(key)))
      reasons.push(`Das Feld ${key} kennzeichnet eine automatische Antwort.`)
  }
  if (reportType === 'disposition-notification' || types.includes('message/disposition-notification'))
    reasons.push('Die Mail ist eine Lesebestätigung.')
  if (/\b(?:otrs|zammad|osticket|request tracker|jira|zendesk|freshdesk)\b/i.test(headers.text('x-mailer')))
    reasons.push('Ein anderes Hilfesystem hat die Mail geschrieben.')
  if (/mailbox rules agent/i.test(headers.text('x-ms-exchange-generated-message-source')))
    reasons.push('Eine Regel im Postfach hat die Mail geschrieben.')
  return reasons.length > 0 ? { kind: 'auto-reply', reasons } : null
}

function bulk({ headers }: KindInput): ReadKind | null {
  const reasons: string[] = []
  const list = headers.lines.find((line) =>
    /^list-(?:id|unsubscribe|post|help|owner|archive|subscribe)$/.test(line.key)
  )
  if (list) reasons.push(`Die Mail kommt aus einem Verteiler (${list.key}).`)
  const precedence = headers.text('precedence')
  if (/^(?:bulk|list|junk)$/i.test(precedence))
    reasons.push(`Die Mail ist als Massenmail gekennzeichnet (Precedence: ${precedence}).`)
  for (const key of [
    'x-list-administrivia',
    'x-mailman-version',
    'x-beenthere',
    'feedback-id',
    'x-csa-complaints',
    'x-campaign-id',
    'x-campaign',
    'x-mc-user',
    'x-mailin-eid',
    'x-mailgun-tag',
    'x-sg-eid',
    'x-newsletter',
    'x-rapidmail',
    'x-cleverreach-mailing'
  ]) {
    if (headers.first(key) !== null)
      reasons.push(`Das Feld ${key} kennzeichnet einen Verteiler oder Newsletter.`)
  }
  if (/mailchimp|mailing|newsletter|cleverreach|rapidmail|sendinblue|brevo/i.test(headers.text('x-mailer')))
    reasons.push('Ein Programm für Massenmails hat die Mail geschrieben.')
  if (/^yes\b/i.test(headers.text('x-spam-flag')) || /^yes\b/i.test(headers.text('x-spam-status')))
    reasons.push('Der Mailserver hält die Mail für Spam.')
  return reasons.length > 0 ? { kind: 'bulk', reasons } : null
}

/** What is left of machine-written mail once replies, bounces and lists are known. */
function generated({ headers, fromAddress, envelopeFrom }: KindInput): ReadKind | null {
  const reasons: string[] = []
  if (isAutoSubmitted(headers)) reasons.push('Die Mail bezeichnet sich als automatisch erzeugt.')
  if (envelopeFrom === '') reasons.push('Der Rückweg ist leer, wie bei automatischen Mails.')
  if (fromAddress !== null && DAEMON.test(fromAddress)) reasons.push('Der Absender ist ein Mailserver.')
  return reasons.length > 0 ? { kind: 'auto-reply', reasons } : null
}

/** Whether the mail calls itself machine-written (RFC 3834). */
export function isAutoSubmitted(headers: MailHeaders): boolean {
  const value = headers.text('auto-submitted')
  return value !== '' && !/^no\b/i.test(value)
}

const NO_REPLY =
  /^(?:no-?_?reply|do-?not-?reply|donotreply|nicht-?antworten|keine-?antwort|noreply.*|mailer-?daemon|postmaster|bounces?)(?:[+.-].*)?@/i

/**
 * Whether an automatic answer would be wrong although a person may have written: the sender asked for none, or the
 * address takes none.
 */
export function suppressesAutoResponse(
  headers: MailHeaders,
  addresses: (string | null)[],
  envelope: string | null
): boolean {
  const asked = /\b(?:all|oof|autoreply)\b/i.test(headers.text('x-auto-response-suppress'))
  return asked || envelope === '' || addresses.some((address) => address !== null && NO_REPLY.test(address))
}

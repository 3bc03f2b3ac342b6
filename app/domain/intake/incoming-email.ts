import type { MailKind } from '../words.ts'

/** A mailbox address with the name in front of it, decoded. Addresses are lower case. */
export type MailAddress = { name: string | null; address: string }

/** One attachment, decoded and harmless by name. */
export type IncomingAttachment = {
  /** Safe file name: no path, no leading dot, no control characters. */
  name: string
  /** The name as the mail declared it, if it differs from `name`. */
  declaredName: string | null
  mime: string
  /** Decoded bytes. */
  size: number
  /** Shown in the HTML part (has a Content-ID that the body uses, or Content-Disposition inline). */
  inline: boolean
  contentId: string | null
  content: Buffer
}

/** A delivery report, as far as the mail says. */
export type BounceReport = {
  /** Message-ID of the mail of ours that failed, with angle brackets. */
  messageId: string | null
  recipient: string | null
  /** Enhanced status such as 5.1.1. */
  status: string | null
  permanent: boolean
}

/**
 * A mail as the domain accepts it; `mail/read` fills it from raw bytes.
 * Pure data: reading a mail again yields the same value, and nothing here depends on the roster.
 */
export type IncomingEmail = {
  kind: MailKind
  /** Why the kind was chosen, in German, for "Wie wurde das gelesen?". */
  kindReasons: string[]
  from: MailAddress | null
  replyTo: MailAddress | null
  /** Return-Path without brackets; '' for the empty path of reports, null if the header is missing. */
  envelopeFrom: string | null
  to: MailAddress[]
  cc: MailAddress[]
  /** Decoded and repaired subject, in full. */
  subject: string
  /** Subject without AW/Re/WG/Fwd, automatic-reply words and our ticket tag. */
  subjectClean: string
  /** The number if the subject carries our tag `[… #123]` or a bare `#123`. */
  subjectNumber: number | null
  messageId: string | null
  inReplyTo: string[]
  /** Oldest first, as in the header. */
  references: string[]
  /** From the top Received line or the Date header; null if neither can be read. */
  date: Date | null
  /** The writer's own words: decoded, quotes and signatures taken out, secrets masked. */
  visible: string
  /** What was folded away (quotes, signatures, program lines), in order; never deleted, secrets masked. */
  folded: string
  /** Body as read for evidence: a program's signature line such as "Von meinem iPhone gesendet", or ''. */
  signatureLine: string
  /** Forwarded part, which is neither own words nor a quote of us; readable, secrets masked, or ''. */
  forwarded: string
  /** Sanitised HTML of the original, nothing loaded from outside, nothing that runs; null if there was none. */
  html: string | null
  /** Answer links of ours (`…/a/TOKEN`) found anywhere in the mail, unmasked; evidence only, never shown. */
  quotedLinks: string[]
  /** Kinds of secrets that were masked (for example "Kenncode"), never the secrets. */
  masked: string[]
  attachments: IncomingAttachment[]
  bounce: BounceReport | null
  /** X-Mailer / User-Agent, for the reasons only. */
  mailer: string | null
  /** Calls itself machine-written (`Auto-Submitted` other than *no*), whatever its kind. */
  autoSubmitted: boolean
  /** The receiving server says that the sender is forged (Authentication-Results); a hint, missing if it says nothing. */
  senderDisproved?: boolean
  /** X-Auto-Response-Suppress, no-reply sender and the like: do not answer this automatically. */
  suppressAutoResponse: boolean
  /** What could not be read cleanly, in German. */
  warnings: string[]
}

import { createHash } from 'node:crypto'
import type { Db } from '#db/client.ts'
import { enterEpoch } from '../../intake/mailbox-epoch.ts'
import { storeRawMail } from '../../intake/store-raw-mail.ts'
import { takeInMail } from '../../intake/take-in.ts'
import type { PlannedMail } from './simulated-days.ts'
import { SIMULATED_SCHOOL } from './simulated-school.ts'

/** Lets a planned mail in by the door every mail takes; `uid` counts from 1. */
export function mailArrives(db: Db, mail: PlannedMail, uid: number): void {
  const { at, child, text } = mail
  const guardian = child.household.guardians[0]
  const address = guardian?.addresses[0] ?? `familie.${child.id}@post.example`
  const name = guardian?.name ?? null
  const messageId = `<${createHash('sha256').update(`simulated ${uid}`).digest('base64url').slice(0, 22)}@post.example>`
  const epochId = enterEpoch(db, { name: 'simulated/INBOX', uidValidity: '1' }, at)
  const bytes = Buffer.from(`From: <${address}>\r\nMessage-ID: ${messageId}\r\n\r\n${text}\r\n`)
  const { id } = storeRawMail(db, { epochId, uid, bytes, receivedAt: at }, at)
  const email = {
    kind: 'human' as const,
    kindReasons: [],
    from: { name, address },
    replyTo: null,
    envelopeFrom: address,
    to: [],
    cc: [],
    subject: 'Videokonferenz',
    subjectClean: 'Videokonferenz',
    subjectNumber: null,
    messageId,
    inReplyTo: [],
    references: [],
    date: at,
    visible: text,
    folded: '',
    signatureLine: '',
    forwarded: '',
    html: null,
    quotedLinks: [],
    masked: [],
    attachments: [],
    bounce: null,
    mailer: null,
    autoSubmitted: false,
    suppressAutoResponse: false,
    warnings: []
  }
  takeInMail(db, { rawMailId: id, email, school: SIMULATED_SCHOOL }, at)
}

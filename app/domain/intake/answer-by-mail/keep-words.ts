import { mailTexts } from '#app/locales/translate.ts'
import type { Db } from '#db/client.ts'
import { notes } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../../events.ts'
import { draftOf, MAX_DRAFT, saveDraft } from '../../tickets/drafts.ts'
import { type ReturnLetter, whyWords } from './return-letter.ts'
import type { NotSent } from './why-not-sent-on.ts'

/** What the volunteer can mend in the browser: the words wait there in the form. */
const AS_DRAFT: readonly NotSent[] = [
  'stale',
  'secret',
  'contact',
  'unknown_writer',
  'barred',
  'other_number'
]

type Unsent = Pick<ReturnLetter, 'why' | 'values' | 'words'> & {
  ticketId: number
  staffId: number
  rawMailId: number
  /** Names of what came with the words; '' for nothing. */
  files: string
}

/**
 * Keeps an answer that was not sent on, so that it is not lost even if the mail that gives it back is: as the volunteer's
 * draft if that is empty, else as an internal note that says why. Nothing that was typed before is written over.
 */
export function keepWords(db: Db, unsent: Unsent, now: Date): 'draft' | 'note' | null {
  const { ticketId, staffId, words, why, files, rawMailId } = unsent
  if (!words && !files) return null
  const isFree = draftOf(db, ticketId, staffId) === undefined
  if (AS_DRAFT.includes(why) && isFree && words && !files && words.length <= MAX_DRAFT) {
    saveDraft(db, { ticketId, staffId, body: words, guideId: null }, now)
    return 'draft'
  }
  const t = mailTexts('de')
  const lead = t('returned.note.why', { why: whyWords({ ...unsent, language: 'de' }) })
  const named = files ? `[${t('returned.note.files', { names: files })}]` : ''
  noteByMail(
    db,
    { ticketId, staffId, rawMailId, body: [lead, words, named].filter(Boolean).join('\n\n') },
    now
  )
  return 'note'
}

/** An internal note about an answer by mail; the original is kept with the mail. */
export function noteByMail(
  db: Db,
  note: { ticketId: number; staffId: number; rawMailId: number; body: string },
  now: Date
): void {
  const { ticketId, staffId, body, rawMailId } = note
  db.insert(notes).values({ ticketId, staffId, body, at: now }).run()
  recordEvent(db, { type: 'ticket.note', at: now, actor: byStaff(staffId), ticketId, data: { rawMailId } })
}

import type { MailSurvey } from './survey-mails.ts'

/** Larger mails are not taken into the database; providers allow 20 to 50 MB. */
export const MAX_MAIL_BYTES = 60 * 1024 * 1024

/** A mail above this has a turn of its own, in pieces: a slow line must not hold up the others. */
export const LARGE_BYTES = 4 * 1024 * 1024

/** One command, one commit, one move. More would not be faster, and a crash would leave more to repeat. */
const BATCH_MAILS = 500
const BATCH_BYTES = 8 * 1024 * 1024

export type FetchPlan = {
  /** Each is fetched in one command and stored in one commit; in the order the mails came. */
  batches: MailSurvey[][]
  /** One after the other, after all of the batches. */
  large: MailSurvey[]
  /** Only the header is fetched. */
  tooLarge: MailSurvey[]
}

/** Decides what is fetched together. Pure. @param limit largest mail in bytes */
export function planFetch(mails: MailSurvey[], limit: number): FetchPlan {
  const plan: FetchPlan = { batches: [], large: [], tooLarge: [] }
  let batch: MailSurvey[] = []
  let bytes = 0
  for (const mail of mails) {
    if (mail.size > limit) plan.tooLarge.push(mail)
    else if (mail.size > LARGE_BYTES) plan.large.push(mail)
    else {
      if (batch.length === BATCH_MAILS || bytes + mail.size > BATCH_BYTES) batch = []
      if (batch.length === 0) {
        plan.batches.push(batch)
        bytes = 0
      }
      batch.push(mail)
      bytes += mail.size
    }
  }
  return plan
}

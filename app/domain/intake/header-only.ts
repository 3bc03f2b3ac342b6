import type { IncomingEmail } from './incoming-email.ts'

/** Who wrote and about what: all that is known of a mail whose content is not here. */
export type HeaderOnly = Pick<IncomingEmail, 'from' | 'subjectClean' | 'messageId'>

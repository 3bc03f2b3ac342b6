import type { IncomingEmail } from './incoming-email.ts'

/** Nobody there reads an automatic answer: it asked for none, calls itself machine-written, or its way back is empty. */
export const isMachine = (
  email: Pick<IncomingEmail, 'kind' | 'suppressAutoResponse' | 'autoSubmitted' | 'envelopeFrom'>
): boolean =>
  email.kind !== 'human' || email.suppressAutoResponse || email.autoSubmitted || email.envelopeFrom === ''

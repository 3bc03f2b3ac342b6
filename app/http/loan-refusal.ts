import type { HandedOut } from '../domain/loans/hand-out.ts'
import type { Reader } from './reader.ts'

/** Why a device was not handed out, with who has it. A conflict with somebody else's click is 409, a wrong choice 422. */
export function loanRefusal(
  { refused, device, other }: Extract<HandedOut, { refused: unknown }>,
  { t, near }: Reader
): { text: string; status: 409 | 422 } {
  const holder = device?.holder
  const text = t(`loans:refused.${refused}`, {
    name: holder ? `${holder.firstName} ${holder.lastName}` : '',
    since: holder ? near(holder.outAt) : '',
    number: other ?? ''
  })
  return { text, status: refused === 'no_student' ? 422 : 409 }
}

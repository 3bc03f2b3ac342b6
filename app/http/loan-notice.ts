import type { Db } from '#db/client.ts'
import { findDevice } from '../domain/loans/devices.ts'
import type { Reader } from './reader.ts'

/** What has just been done with a device, said once on the register one comes back to. */
export function loanNotice(db: Db, params: URLSearchParams, { t, now }: Reader): string | null {
  const named = (name: string) => findDevice(db, Number(params.get(name)) || 0, now)
  const added = Number(params.get('neu')) || 0
  if (added > 0) return t('loans:new.done', { count: added })
  const out = named('ausgegeben')
  const back = named('zurueck')
  const already = named('schon')
  if (back && out) return t('loans:returning.swapped', { number: back.number, other: out.number })
  if (out?.holder) {
    const { firstName, lastName } = out.holder
    return t('loans:giving.done', { number: out.number, name: `${firstName} ${lastName}` })
  }
  if (already) return t('loans:returning.already', { number: already.number })
  return back ? t('loans:returning.done', { number: back.number }) : null
}

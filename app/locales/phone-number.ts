// libphonenumber-js: how a number is grouped is known per country; this is the package for it.
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** `+4915112345678` as people here write it: `01511 2345678`; numbers of other countries with their code. */
export function writtenNumber(phone: string): string {
  const read = parsePhoneNumberFromString(phone)
  const shown = read?.country === 'DE' ? read.formatNational() : read?.formatInternational()
  return shown ?? phone
}

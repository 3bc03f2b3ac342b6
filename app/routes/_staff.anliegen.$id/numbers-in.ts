import { findPhoneNumbersInText } from 'libphonenumber-js/min'

/** Phone numbers somebody wrote in a text: as written, and as a phone dials them (`+49…`). */
export const numbersIn = (text: string): { text: string; tel: string }[] =>
  findPhoneNumbersInText(text, 'DE').map(({ startsAt, endsAt, number }) => ({
    text: text.slice(startsAt, endsAt),
    tel: number.number
  }))

import { byteOf } from './text-encoding.ts'

/** Characters that stand for the bytes 80 to BF, in Windows-1252 or in Latin-1. */
const CONTINUATION = [...byteOf]
  .filter(([, byte]) => byte >= 0x80 && byte <= 0xbf)
  .map(([character]) => character)
const AFTER = `[${CONTINUATION.join('')}]`
const UMLAUT_IN_TWO = new RegExp(`Ã${AFTER}`)

/** A letter of UTF-8 that was read byte by byte. */
const SEQUENCE = new RegExp(`[Â-ß]${AFTER}|[à-ï]${AFTER}{2}|[ð-ô]${AFTER}{3}`, 'g')

/** RI-02: was the text read wrongly before we got it? */
export const isDoubleEncoded = (text: string): boolean => text.includes('\ufffd') || isRepairable(text)

/** What is lost (�) cannot be repaired. */
export const isRepairable = (text: string): boolean => UMLAUT_IN_TWO.test(text)

/** Reads the characters as the bytes they were made of, then as UTF-8; what never was UTF-8 stays. */
export const repairText = (text: string): string =>
  text.replace(SEQUENCE, (letters) => {
    try {
      const bytes = Uint8Array.from(letters, (letter) => byteOf.get(letter) ?? 0)
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      return letters
    }
  })

import type { AboutFile } from '#db/schema/previews.ts'
import type { PreviewFault } from '../words.ts'

export type { AboutFile }

/** Letters of a nested mail that are kept; the rest is in the file. */
export const MAX_NESTED_TEXT = 4_000

/** A picture as it is shown: JPEG, upright, without metadata. `width` and `height` are the original's, upright. */
export type ShownPicture = { width: number; height: number; thumb: Buffer; view: Buffer | null }

/** What came of looking at a file. */
export type FilePreview =
  | { kind: 'picture'; picture: ShownPicture }
  | { kind: 'about'; about: AboutFile }
  | { kind: 'impossible'; fault: PreviewFault }
  | { kind: 'none' }

/** Longest side of the small picture, in pixels. The large one is made only of what is larger. */
export const THUMB_SIDE = 320
export const VIEW_SIDE = 2_000

/** The size a picture has when it fits into a square of `side`; never larger than it is. */
export function fittedSize(size: { width: number; height: number }, side: number) {
  const scale = Math.min(1, side / Math.max(size.width, size.height))
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale))
  }
}

/** Pictures that belong to the mail's design (a logo, a counting pixel) are named, not shown. */
export const isDecoration = (file: { inline: boolean; width: number; height: number }): boolean =>
  Math.min(file.width, file.height) < (file.inline ? 120 : 16)

const TYPES =
  /^(?:image\/(?!svg)|text\/calendar$|application\/ics$|message\/rfc822$|application\/(?:vnd\.)?ms-tnef$|application\/(?:x-)?pkcs7-|application\/pgp-)/
const ENDINGS =
  /\.(?:jpe?g|png|webp|gif|tiff?|heic|heif|ics|eml|p7m|p7s)$|winmail[)]?\.dat$|^encrypted\.asc$/i

/** Could there be anything to show but the name? Asked by type and name, before anybody looks inside. */
export const isWorthLooking = (file: { mime: string; name: string }): boolean =>
  TYPES.test(file.mime) || ENDINGS.test(file.name)

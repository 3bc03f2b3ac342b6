import type { FilePreview } from '#app/domain/previews/preview.ts'
import type { PreviewFault } from '#app/domain/words.ts'
import { aboutCalendar } from './calendar.ts'
import { aboutMail } from './nested-mail.ts'
import { showPicture } from './picture.ts'
import { pictureKind } from './picture-kind.ts'
import { aboutSealed } from './sealed-mail.ts'
import { TooManyPixelsError } from './too-many-pixels-error.ts'

/** A file as it came: its name and type are claims. */
export type UnknownFile = { name: string; mime: string; bytes: Buffer }

/** `IPM.` files begin so ([MS-OXTNEF] 2.1.3.1). */
const TNEF = Buffer.from('789f3e22', 'hex')

/** Looks at a file and says what can be shown of it. Never throws. */
export async function showFile(file: UnknownFile): Promise<FilePreview> {
  try {
    return await lookAt(file)
  } catch (error) {
    return { kind: 'impossible', fault: faultOf(error) }
  }
}

function faultOf(error: unknown): PreviewFault {
  const words = error instanceof Error ? error.message : String(error)
  if (error instanceof TooManyPixelsError || /pixel limit/i.test(words)) return 'tooManyPixels'
  // The kernel gives no more: what libvips says then.
  return /memory|malloc|allocat|temporarily unavailable/i.test(words) ? 'gaveUp' : 'damaged'
}

async function lookAt(file: UnknownFile): Promise<FilePreview> {
  const { name, mime, bytes } = file
  const picture = pictureKind(bytes)
  if (picture) return { kind: 'picture', picture: await showPicture(bytes, picture) }
  if (bytes.subarray(0, 4).equals(TNEF)) return { kind: 'about', about: { kind: 'winmail' } }
  const sealed = aboutSealed(file)
  if (sealed) return { kind: 'about', about: sealed }
  if (mime === 'message/rfc822' || /\.eml$/i.test(name))
    return { kind: 'about', about: await aboutMail(bytes) }
  if (/^text\/calendar$|\/ics$/.test(mime) || /\.ics$/i.test(name)) {
    const event = aboutCalendar(bytes)
    return event ? { kind: 'about', about: event } : { kind: 'none' }
  }
  return isSaidToBePicture(file) ? { kind: 'impossible', fault: 'damaged' } : { kind: 'none' }
}

/** A picture of a kind we do not decode (BMP, AVIF) is no broken one. */
const isSaidToBePicture = ({ name, mime }: UnknownFile): boolean =>
  /^image\/(?:p?jpe?g|png|gif|webp|tiff|hei[cf])$/.test(mime) ||
  /\.(?:jpe?g|png|gif|webp|tiff?|hei[cf])$/i.test(name)

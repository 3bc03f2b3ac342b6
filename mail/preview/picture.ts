// sharp: libvips with prebuilt binaries, fast, decodes in strips and refuses more pixels than it is told.
import sharp, { type Sharp, type SharpOptions } from 'sharp'
import { fittedSize, type ShownPicture, THUMB_SIDE, VIEW_SIDE } from '#app/domain/previews/preview.ts'
import { decodeHeic } from './heic.ts'
import type { PictureKind } from './picture-kind.ts'
import { TooManyPixelsError } from './too-many-pixels-error.ts'

/** Phones take up to 108 million in one picture; a bomb has billions. */
const MAX_PIXELS = 120_000_000

/** Only these of libvips' many readers may touch bytes of a stranger. */
const READERS = ['Jpeg', 'Png', 'Nsgif', 'Webp', 'Tiff'].map((name) => `VipsForeignLoad${name}Buffer`)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: READERS })
sharp.concurrency(1)
sharp.cache(false)

/**
 * A picture as it may be shown: decoded and written anew as JPEG, first page only, upright, on white, at most 2000
 * pixels long. Nothing of its metadata (place, device, time, embedded previews) comes along.
 *
 * @throws TooManyPixelsError; any other error: the bytes are damaged
 */
export async function showPicture(bytes: Buffer, kind: PictureKind): Promise<ShownPicture> {
  const open = await opener(bytes, kind)
  const { width, height } = (await open().metadata()).autoOrient
  if (width * height > MAX_PIXELS) throw new TooManyPixelsError()
  const isLarge = Math.max(width, height) > THUMB_SIDE
  const view = isLarge ? await written(open(), fittedSize({ width, height }, VIEW_SIDE), 82) : null
  const thumb = await written(
    view === null ? open() : sharp(view),
    fittedSize({ width, height }, THUMB_SIDE),
    view === null ? 90 : 76
  )
  return { width, height, thumb, view }
}

async function opener(bytes: Buffer, kind: PictureKind): Promise<() => Sharp> {
  const limits: SharpOptions = { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true }
  if (kind !== 'heic') return () => sharp(bytes, { ...limits, pages: 1, autoOrient: true })
  const { width, height, data } = await decodeHeic(bytes)
  return () => sharp(data, { ...limits, raw: { width, height, channels: 4 } })
}

function written(picture: Sharp, size: { width: number; height: number }, quality: number): Promise<Buffer> {
  return (
    picture
      .resize({ ...size, fit: 'fill' })
      .flatten({ background: '#fff' })
      // Screenshots are text in colours: full colour resolution keeps it readable.
      .jpeg({ quality, chromaSubsampling: '4:4:4', progressive: true })
      .toBuffer()
  )
}

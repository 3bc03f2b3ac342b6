// heic-decode: libheif as WebAssembly, the decoder inside heic-convert, which would only add a JPEG step. sharp's prebuilt
// libvips reads no HEVC.
import decode from 'heic-decode'
import { TooManyPixelsError } from './too-many-pixels-error.ts'

/** It has to stand in memory whole, several times; the largest of an iPhone has 48.8 million. */
const MAX_PIXELS = 50_000_000

/** The first picture of an iPhone's file, upright, as RGBA. */
export async function decodeHeic(
  bytes: Buffer
): Promise<{ width: number; height: number; data: Uint8Array }> {
  const pictures = await decode.all({ buffer: bytes })
  try {
    const [first] = pictures
    if (!first) throw new Error('no picture in it')
    if (first.width * first.height > MAX_PIXELS) throw new TooManyPixelsError()
    const { width, height, data } = await first.decode()
    return { width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }
  } finally {
    pictures.dispose()
  }
}

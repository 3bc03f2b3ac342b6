import { deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** Left half red, right half blue, upright. */
export function redAndBlue(width = 240, height = 160): Sharp {
  const data = Buffer.alloc(width * height * 3)
  for (let at = 0; at < data.length; at += 3) data[at + ((at / 3) % width < width / 2 ? 0 : 2)] = 220
  return sharp(data, { raw: { width, height, channels: 3 } })
}

/** A real photo of an iPhone's kind: HEVC in HEIF, 240 x 160, left half red, right half blue. Nothing on npm writes one. */
export const heicPhoto = (): Buffer =>
  Buffer.from(
    'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAYBtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA' +
      'AA5waXRtAAAAAAABAAAANGlsb2MAAAAAREAAAgABAAAAAAGkAAEAAAAAAAAAUAACAAAAAAH0AAEAAAAAAAABPgAAADhpaW5mAAAA' +
      'AAACAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAFWluZmUCAAABAAIAAEV4aWYAAAAAv2lwcnAAAAChaXBjbwAAAHVodmNDAQNwAAAA' +
      'AAAAAAAAPPAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAPLoCQCEAAQAoQgEBA3AAAAMAkAAAAwAAAwA8oB4gKFlu' +
      'pJKa5sCAAAADAIAAAAMAhCIAAQAHRAHBcrBiQAAAABRpc3BlAAAAAAAAAPAAAACgAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAA' +
      'AAAAAAEAAQOBAoMAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAAZZtZGF0AAAATCgBr1ZtiID5DpJf//Vt3/990kPpUaMbFAAM' +
      'WA6B/Uwtf8+WaxENWR52You+rjaZAQYsj6A72b2euAnAACzgsAArYVkhfgLWnrlLuzgAAAAASUkqAAgAAAAIAA8BAgAHAAAAfgAA' +
      'ABIBAwABAAAAAQAAABoBBQABAAAAbgAAABsBBQABAAAAdgAAACgBAwABAAAAAgAAABMCAwABAAAAAQAAAGmHBAABAAAAhgAAACWI' +
      'BAABAAAA1AAAAAAAAAA4YwAA6AMAADhjAADoAwAAS2FtZXJhAAAGAACQBwAEAAAAMDIxMAGRBwAEAAAAAQIDAACgBwAEAAAAMDEw' +
      'MAGgAwABAAAA//8AAAKgBAABAAAA8AAAAAOgBAABAAAAoAAAAAAAAAAEAAEAAgACAAAATgAAAAIABQADAAAAIgEAAAMAAgACAAAA' +
      'RQAAAAQABQADAAAACgEAAAAAAAANAAAAAQAAABgAAAABAAAAAAAAAAEAAAA0AAAAAQAAAB8AAAABAAAAAAAAAAEAAAA=',
    'base64'
  )

/** A phone held upright: the sensor's picture lies on its side, EXIF says so, and says where it was taken. */
export const phonePhoto = async (): Promise<Buffer> =>
  redAndBlue(1200, 800)
    .rotate(-90)
    .withExif({
      IFD0: { Make: 'Telefonbau', Model: 'Kamera 7' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '52/1 31/1 12/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '13/1 24/1 18/1'
      }
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer()

/** 900 million pixels in some hundred kilobytes. */
export function pngBomb(side = 30_000): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const rows = Buffer.alloc(side * (1 + Math.ceil(side / 8)))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0))
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(4)
  frame.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([frame, body, sum])
}

/** The check sum of PNG (ISO 3309). */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** The middle of the left and of the right half: which colours are where. */
export async function halves(
  jpeg: Buffer
): Promise<{ left: 'red' | 'blue' | 'other'; right: 'red' | 'blue' | 'other' }> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number) => {
    const from = (Math.floor(info.height / 2) * info.width + Math.floor(info.width * x)) * info.channels
    const [red = 0, , blue = 0] = data.subarray(from, from + 3)
    return red > blue + 100 ? 'red' : blue > red + 100 ? 'blue' : 'other'
  }
  return { left: at(0.25), right: at(0.75) }
}

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** Smaller ones gain nothing. */
const LEAST_BYTES = 1_000

/**
 * Packs scripts and sheets once, as tightly as Brotli can: too slow to do for every visitor, and an eighth smaller than what a
 * server packs on the way. Beside `a.js` stands `a.js.br` then.
 */
export function packAssets(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    if (!/\.(?:js|css|svg)$/.test(name) || statSync(file).size < LEAST_BYTES) continue
    const bytes = readFileSync(file)
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
    }
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
  }
}

import type { FilePreview } from '#app/domain/previews/preview.ts'
import { showFile, type UnknownFile } from './show-file.ts'

/** The process that opens what strangers have sent. It has no database, no network of ours, no settings; only this line in. */
export type ShowAnswer = FilePreview | 'ready'

process.on('message', async (file: UnknownFile) => {
  answer(await showFile({ ...file, bytes: Buffer.from(file.bytes) }))
})
process.once('disconnect', () => process.exit(0))
answer('ready')

function answer(words: ShowAnswer): void {
  process.send?.(words)
}

import { unstable_parseMultipartFormData as parseMultipart } from '@remix-run/node'

/** Text fields are far shorter than this; of a longer one the beginning is kept, so that the form can say that it is too long. */
const TEXT_BYTES = 1_500_000

export type Upload = {
  fields: Record<string, string>
  /** Empty if they were too large together. */
  files: { name: string; mime: string; content: Buffer }[]
  tooLarge: boolean
}

/**
 * Reads a form with files as it streams in and keeps at most `room` bytes of the files: what is more is read to its end, so
 * that the browser gets its answer and the text, but kept nowhere.
 */
export async function readUpload(request: Request, fileField: string, room: number): Promise<Upload> {
  const upload: Upload = { fields: {}, files: [], tooLarge: false }
  let left = room
  await parseMultipart(request, async ({ name, filename, contentType, data }) => {
    const isFile = name === fileField && filename !== undefined
    const chunks: Uint8Array[] = []
    let most = isFile ? left : TEXT_BYTES
    for await (const chunk of data) {
      const fits = Math.max(0, most)
      most -= chunk.length
      if (most >= 0) chunks.push(chunk)
      else if (isFile) chunks.length = 0
      else chunks.push(chunk.subarray(0, fits))
    }
    const content = Buffer.concat(chunks)
    if (!isFile) upload.fields[name] = content.toString('utf8')
    else if (most < 0) upload.tooLarge = true
    // A file field that was left empty is sent as a file without name and bytes.
    else if (filename !== '') upload.files.push({ name: asTyped(filename), mime: contentType ?? '', content })
    if (isFile) left = most
    return null
  })
  return upload.tooLarge ? { ...upload, files: [] } : upload
}

/** Browsers write quotes and line ends of a file's name this way (WHATWG HTML, multipart/form-data). */
const asTyped = (filename: string): string =>
  filename.replace(/%(?:22|0D|0A)/giu, (found) => decodeURIComponent(found))

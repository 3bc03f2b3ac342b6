import sharp from 'sharp'
import { afterEach, expect, test } from 'vitest'
import { type FileViewer, startFileViewer, ViewerNotStartedError } from '#mail/preview/file-viewer.ts'
import { halves, heicPhoto, pngBomb } from '#tests/support/pictures.ts'

/** Processes are started here, perhaps on a busy machine. */
const SLOW = 300_000

let viewer: FileViewer | undefined
afterEach(() => viewer?.close())
const start = (limits: Parameters<typeof startFileViewer>[0] = {}) => {
  // Time is a limit only where it is given: pictures of 20 million pixels are looked at behind everybody else on the machine.
  viewer = startFileViewer({ timeMs: 240_000, startMs: 240_000, ...limits })
  return viewer
}
const photo = () => ({ name: 'IMG_1.HEIC', mime: 'image/heic', bytes: heicPhoto() })

test(
  'shows a picture from its own process, one after the other, and says what is impossible',
  async () => {
    const { show } = start()
    const first = await show(photo())
    expect(first.kind === 'picture' && (await halves(first.picture.thumb))).toEqual({
      left: 'red',
      right: 'blue'
    })
    expect(await show({ name: 'a.png', mime: 'image/png', bytes: pngBomb() })).toEqual({
      kind: 'impossible',
      fault: 'tooManyPixels'
    })
    expect((await show(photo())).kind).toBe('picture')
  },
  SLOW
)

test(
  'gives up on a file that takes too long, and looks at the next one in a new process',
  async () => {
    const slow = start({ timeMs: 0 })
    expect(await slow.show(photo())).toEqual({ kind: 'impossible', fault: 'tooLong' })
    await slow.close()
    expect((await start().show(photo())).kind).toBe('picture')
  },
  SLOW
)

test(
  'a file that needs more memory than there is for it takes only its own process along',
  async () => {
    // 20 million pixels in four colours, interlaced: they have to stand in memory whole.
    const greedy = await sharp({ create: { width: 5_000, height: 4_000, channels: 4, background: '#123' } })
      .png({ progressive: true, compressionLevel: 1 })
      .toBuffer()
    const file = { name: 'a.png', mime: 'image/png', bytes: greedy }
    expect((await start().show(file)).kind).toBe('picture')
    await viewer?.close()
    const narrow = start({ memoryMb: 180 })
    expect(await narrow.show(file)).toEqual({ kind: 'impossible', fault: 'gaveUp' })
  },
  SLOW
)

test(
  'a file larger than a mail may be is not opened, and a process that does not start is no fault of the file',
  async () => {
    expect(await start({ fileBytes: 100 }).show(photo())).toEqual({ kind: 'impossible', fault: 'tooLarge' })
    await expect(start({ memoryMb: 10, startMs: 3_000 }).show(photo())).rejects.toThrow(ViewerNotStartedError)
  },
  SLOW
)

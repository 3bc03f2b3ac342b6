import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { FilePreview } from '#app/domain/previews/preview.ts'
import { showFile } from '#mail/preview/show-file.ts'
import { readMail } from '#mail/read/read-mail.ts'
import { halves, heicPhoto, phonePhoto, pngBomb, redAndBlue } from '#tests/support/pictures.ts'

const show = (bytes: Buffer, mime = 'application/octet-stream', name = 'datei') =>
  showFile({ name, mime, bytes })

function pictureOf(preview: FilePreview) {
  if (preview.kind !== 'picture') throw new Error(`no picture: ${JSON.stringify(preview)}`)
  return preview.picture
}

/** The first attachment of a mail in tests/mails, as reading hands it over. */
async function firstFile(mail: string) {
  const raw = readFileSync(new URL(`../../mails/${mail}.eml`, import.meta.url))
  const [file] = (await readMail(raw)).attachments
  if (!file) throw new Error(`${mail} has no attachment`)
  return { name: file.name, mime: file.mime, bytes: file.content }
}

describe('a picture', () => {
  test('of a phone stands upright and says no more where, when and with what it was taken', async () => {
    const photo = await phonePhoto()
    const before = await sharp(photo).metadata()
    expect([before.width, before.height, before.orientation]).toEqual([800, 1200, 6])
    expect(before.exif?.includes('Telefonbau')).toBe(true)

    const { width, height, thumb, view } = pictureOf(await show(photo, 'image/jpeg', 'foto.jpg'))
    expect([width, height]).toEqual([1200, 800])
    for (const [jpeg, size] of [
      [thumb, [320, 213]],
      [view, [1200, 800]]
    ] as const) {
      expect(await halves(jpeg as Buffer)).toEqual({ left: 'red', right: 'blue' })
      const { format, width, height, exif, xmp, icc, iptc, orientation } = await sharp(
        jpeg as Buffer
      ).metadata()
      expect([format, [width, height]]).toEqual(['jpeg', size])
      expect([exif, xmp, icc, iptc, orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        undefined
      ])
      expect(jpeg?.includes('Telefonbau')).toBe(false)
    }
  })

  test.each(['png', 'webp', 'gif', 'tiff', 'jpeg'] as const)(
    'is shown as JPEG if it is %s, whatever its name says',
    async (format) => {
      const bytes = await redAndBlue(800, 400).toFormat(format).toBuffer()
      const { thumb, view } = pictureOf(await show(bytes, 'application/octet-stream', 'ohne-endung'))
      expect(await halves(thumb)).toEqual({ left: 'red', right: 'blue' })
      expect((await sharp(view as Buffer).metadata()).format).toBe('jpeg')
    }
  )

  test('of an iPhone (HEIC) is converted', async () => {
    const { width, height, thumb, view } = pictureOf(await show(heicPhoto(), 'image/heic', 'IMG_0412.HEIC'))
    expect([width, height, view]).toEqual([240, 160, null])
    expect(await halves(thumb)).toEqual({ left: 'red', right: 'blue' })
  })

  test('of a Samsung phone is read from its mail', async () => {
    const { width, height } = pictureOf(await showFile(await firstFile('samsung-new-photo-only')))
    expect([width, height]).toEqual([96, 64])
  })

  test('with nothing behind it lies on white', async () => {
    const bytes = await sharp({ create: { width: 50, height: 50, channels: 4, background: '#0000' } })
      .png()
      .toBuffer()
    const { data } = await sharp(pictureOf(await show(bytes)).thumb)
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255])
  })

  test('of many pages is its first', async () => {
    const two = await sharp(
      await Promise.all([
        redAndBlue(400, 200).png().toBuffer(),
        redAndBlue(400, 200).negate().png().toBuffer()
      ]),
      { join: { animated: true } }
    )
      .tiff()
      .toBuffer()
    const { width, height, thumb } = pictureOf(await show(two, 'image/tiff'))
    expect([width, height, await halves(thumb)]).toEqual([400, 200, { left: 'red', right: 'blue' }])
  })

  test('that would fill the memory is refused with its reason', async () => {
    const bomb = pngBomb()
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await show(bomb, 'image/png')).toEqual({ kind: 'impossible', fault: 'tooManyPixels' })
    const heic = heicPhoto()
    const size = heic.indexOf('ispe') + 8
    heic.writeUInt32BE(30_000, size)
    heic.writeUInt32BE(30_000, size + 4)
    expect(await show(heic, 'image/heic')).toEqual({ kind: 'impossible', fault: 'tooManyPixels' })
  })

  test('that is broken is refused with its reason', async () => {
    const damaged = { kind: 'impossible', fault: 'damaged' }
    const photo = await phonePhoto()
    expect(await show(photo.subarray(0, 3_000), 'image/jpeg')).toEqual(damaged)
    expect(await show(Buffer.from('<html><script>alert(1)</script>'), 'image/jpeg')).toEqual(damaged)
    expect(await show(Buffer.alloc(0), 'image/png')).toEqual(damaged)
    // Its HEIC is a head without a picture.
    expect(await showFile(await firstFile('ipad-reply-camera-photo-heic'))).toEqual(damaged)
  })

  test('in SVG is a program and is never drawn', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect/></svg>')
    expect((await show(svg, 'image/svg+xml', 'a.svg')).kind).toBe('none')
    expect(await show(svg, 'image/png', 'a.png')).toEqual({ kind: 'impossible', fault: 'damaged' })
  })
})

describe('a file that is no picture says what it is', () => {
  test('an appointment: title, time, place', async () => {
    expect(await showFile(await firstFile('outlook-mac-new-teacher-wrong-name-calendar'))).toEqual({
      kind: 'about',
      about: {
        kind: 'event',
        title: 'Namen ändern mit der 7a – Test',
        place: 'Zoom',
        // 13:30 by the zone "W. Europe Standard Time" of the file, in winter.
        start: '2026-11-12T12:30:00.000Z',
        isWholeDay: false,
        repeats: false,
        cancelled: false
      }
    })
  })

  test('an appointment whose place is a meeting link, with the passcode masked', async () => {
    const ics =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Mathe, Kenncode: ka7Wm2\r\nDTSTART:20261116T090000Z\r\nLOCATION:https://us02web.zoom.us/j/83911122233?pwd=SECRETpwd1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
    const shown = JSON.stringify(await show(Buffer.from(ics), 'text/calendar'))
    expect(shown).toContain('zoom.us/j/83911122233')
    expect(shown).not.toMatch(/SECRETpwd1|ka7Wm2/)
  })

  test('an appointment for a whole day, cancelled, every week', async () => {
    const ics =
      'BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261112\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Elternabend\r\nEND:VEVENT\r\nEND:VCALENDAR'
    expect(await show(Buffer.from(ics), 'text/calendar')).toMatchObject({
      about: { title: 'Elternabend', start: '2026-11-12', isWholeDay: true, repeats: true, cancelled: true }
    })
  })

  test('a mail inside the mail: from, subject, date and its own words', async () => {
    const bytes = readFileSync(new URL('../../mails/mac-new-two-children-one-ipad.eml', import.meta.url))
    const preview = await show(bytes, 'message/rfc822', 'Zwei Kinder.eml')
    expect(preview).toMatchObject({
      about: { kind: 'mail', from: 'Jörg Lehmann', subject: 'Zwei Kinder, ein Gerät', isCut: false }
    })
    expect(JSON.stringify(preview)).toContain('unsere beiden Kinder teilen sich ein iPad')
  })

  const der = (oid: string) => Buffer.from(`308006092a864886f70d0107${oid}a0803080020100`, 'hex')
  test.each([
    ['encrypted S/MIME', 'smime.p7m', 'application/pkcs7-mime', der('03'), 'encrypted'],
    ['S/MIME that wraps the words', 'smime.p7m', 'application/x-pkcs7-mime', der('02'), 'sealed'],
    ['a signature', 'smime.p7s', 'application/pkcs7-signature', der('02'), 'signature'],
    [
      'PGP',
      'encrypted.asc',
      'application/octet-stream',
      Buffer.from('-----BEGIN PGP MESSAGE-----\n'),
      'encrypted'
    ],
    [
      'winmail.dat',
      'Outlook-Anhang (winmail).dat',
      'application/ms-tnef',
      Buffer.from('789f3e220100', 'hex'),
      'winmail'
    ]
  ])('%s', async (_what, name, mime, bytes, kind) => {
    expect(await showFile({ name, mime, bytes })).toEqual({ kind: 'about', about: { kind } })
  })

  test('what is hostile inside fails alone', async () => {
    expect(await show(Buffer.from('BEGIN:VCALENDAR\nBEGIN'), 'text/calendar')).toEqual({
      kind: 'impossible',
      fault: 'damaged'
    })
    expect(await show(Buffer.alloc(0), 'message/rfc822')).toEqual({ kind: 'impossible', fault: 'damaged' })
  })
})

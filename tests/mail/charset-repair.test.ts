import { describe, expect, it } from 'vitest'
import { decodeText } from '#mail/read/charset-repair.ts'
import { decodeEncodedWords } from '#mail/read/encoded-words.ts'
import { readMail } from '#mail/read/read-mail.ts'
import { rawMail } from './raw-mail.ts'

const GERMAN = 'Für 20 € hört Jörg „Zoom“ – größer'
/** The sentence in windows-1252, byte by byte. */
const CP1252 = Buffer.from(
  GERMAN.replace('€', '\x80').replace('„', '\x84').replace('“', '\x93').replace('–', '\x96'),
  'latin1'
)
const UTF8 = Buffer.from(GERMAN)
/** UTF-8 read as windows-1252 and written as UTF-8 once more. */
const TWICE = Buffer.from('FÃ¼r 20 â‚¬ hÃ¶rt JÃ¶rg â€žZoomâ€œ â€“ grÃ¶ÃŸer')

describe('charset of a text', () => {
  const ROWS: [what: string, bytes: Buffer, declared: string | null][] = [
    ['UTF-8 as declared', UTF8, 'utf-8'],
    ['UTF-8, undeclared', UTF8, null],
    ['UTF-8 with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), UTF8]), 'utf-8'],
    ['windows-1252 as declared', CP1252, 'windows-1252'],
    ['windows-1252 declared as ISO-8859-1', CP1252, 'iso-8859-1'],
    ['Latin-1, undeclared', CP1252, null],
    ['Latin-1 declared as UTF-8', CP1252, 'UTF-8'],
    ['Latin-1 declared as US-ASCII', CP1252, 'us-ascii'],
    ['Latin-1, unknown name', CP1252, 'x-nonsense'],
    ['UTF-8 declared as Latin-1', UTF8, 'iso-8859-1'],
    ['UTF-8 declared as windows-1252', UTF8, '"windows-1252"'],
    ['encoded twice', TWICE, 'utf-8'],
    ['UTF-16', Buffer.from(`\uFEFF${GERMAN}`, 'utf16le'), 'utf-16le']
  ]
  it.each(ROWS)('%s', (_what, bytes, declared) =>
    expect(decodeText(bytes, declared).text.replace(/^\uFEFF/, '')).toBe(GERMAN)
  )

  it.each([
    'Sie sagt „Gruß“ und „Maß“',
    'Das Wort „SPÄ“ und ÄÖÜ',
    'français: « à côté »',
    'Ayşe Yıldız, Kovačević',
    'Русский „текст“'
  ])('leaves right text alone: %s', (text) =>
    expect(decodeText(Buffer.from(text), 'utf-8')).toEqual({ text, repair: null })
  )
  it('says what was repaired', () => {
    expect(decodeText(CP1252, 'utf-8').repair).toContain('utf-8')
    expect(decodeText(TWICE, 'utf-8').repair).toContain('doppelt')
    expect(decodeText(UTF8, 'utf-8').repair).toBeNull()
  })
  it('one foreign byte does not spoil the rest', () => {
    expect(decodeText(Buffer.concat([UTF8, Buffer.from([0x20, 0xfc])]), 'utf-8').text).toBe(`${GERMAN} ü`)
  })
  it('Turkish and Polish charsets', () => {
    expect(decodeText(Buffer.from([0xfe, 0xfd, 0xf0]), 'iso-8859-9').text).toBe('şığ')
    expect(decodeText(Buffer.from([0xb1, 0xea]), 'iso-8859-2').text).toBe('ąę')
  })
})

describe('headers', () => {
  it.each([
    ['=?utf-8?Q?H=C3=B6ren?=', 'Hören'],
    ['=?UTF-8?B?S292YcSN?=\r\n =?UTF-8?B?ZXZpxIc=?=', 'Kovačević'],
    ['=?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?=', 'Grüße'],
    ['=?utf-8?Q?Gr=FC=DFe?=', 'Grüße'],
    ['=?iso-8859-1?Q?Gr=C3=BC=C3=9Fe?=', 'Grüße'],
    ['=?Windows-1252?Q?=84Zoom=93_?= heute', '„Zoom“  heute'],
    ['=?utf-8*de?Q?Hallo?= =?broken', 'Hallo =?broken']
  ])('%s', (value, words) => expect(decodeEncodedWords(value)).toBe(words))

  it('raw Latin-1 in subject and name', async () => {
    const raw = rawMail({ From: 'J\xf6rg <j@gmx.example>', Subject: 'h\xf6rt f\xfcr' }, 'x')
    const mail = await readMail(Buffer.from(raw.toString(), 'latin1'))
    expect([mail.subject, mail.from?.name]).toEqual(['hört für', 'Jörg'])
  })
})

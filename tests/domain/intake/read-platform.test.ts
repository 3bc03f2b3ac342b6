import { describe, expect, it } from 'vitest'
import { findStudents } from '#app/domain/intake/find-students.ts'
import { readPlatform } from '#app/domain/intake/read-platform.ts'
import { aFile, aMail, school } from '#tests/support/intake-school.ts'

type Case = [name: string, mail: Parameters<typeof aMail>[0], platform: string, evidence: string]

const lindner = 'lindner@post.example'
const cases: Case[] = [
  [
    'iPhone signature, Windows in the text',
    {
      address: lindner,
      visible: 'Am Windows-Laptop von Emma kein Ton',
      signatureLine: 'Von meinem iPhone gesendet'
    },
    'windows',
    'body'
  ],
  [
    'own words beat the record',
    { address: 'mueller@post.example', visible: 'Alexandra sitzt jetzt am iPad' },
    'ios',
    'body'
  ],
  [
    'the record if nothing is said',
    { address: 'mueller@post.example', visible: 'Kein Ton' },
    'android',
    'roster'
  ],
  [
    'an iPad signature changes no record',
    { address: 'mueller@post.example', visible: 'Kein Ton', signatureLine: 'Von meinem iPad gesendet' },
    'android',
    'roster'
  ],
  [
    'only a signature',
    { address: lindner, visible: 'Kein Ton', signatureLine: 'Von meinem iPhone gesendet' },
    'unknown',
    'signature-trap'
  ],
  [
    'only a header',
    { address: lindner, visible: 'Kein Ton', mailer: 'iPad Mail (23B85)' },
    'unknown',
    'signature-trap'
  ],
  [
    'a laptop without a system',
    { address: lindner, visible: 'Emma sitzt am Laptop, kein Ton' },
    'unknown',
    'none'
  ],
  [
    'a brand of laptop',
    { address: lindner, visible: 'Das Lenovo Notebook hat keinen Ton' },
    'windows',
    'body'
  ],
  ['Play Store', { address: lindner, visible: 'Im Play Store steht nur installiert' }, 'android', 'body'],
  ['Linux', { address: lindner, visible: 'Wir benutzen Linux Mint' }, 'other', 'body'],
  [
    'the broken one does not count',
    { address: lindner, visible: 'Das iPad ist kaputt. Sie nutzt jetzt ein Android-Tablet.' },
    'android',
    'body'
  ],
  [
    'it works on the phone of the mother',
    { address: lindner, visible: 'Auf meinem iPhone geht es. Am Windows-PC von Emma geht es nicht.' },
    'windows',
    'body'
  ],
  [
    "only the mother's own device",
    { address: lindner, visible: 'Ich schreibe von meinem iPhone. Emma hört nichts.' },
    'unknown',
    'none'
  ],
  [
    'the child joins from the mother’s device',
    { address: lindner, visible: 'She joins from my MacBook.' },
    'mac',
    'body'
  ],
  [
    'two devices, nobody knows which',
    { address: lindner, visible: 'Emma hat ein iPad und einen Windows-Laptop.' },
    'unknown',
    'none'
  ],
  [
    'siblings with one kind of device',
    { address: 'vogt@post.example', visible: 'Zoom geht nicht' },
    'windows',
    'roster'
  ],
  [
    'siblings with different devices',
    { address: 'seidel@post.example', visible: 'Zoom geht nicht' },
    'unknown',
    'none'
  ],
  ['an earlier ticket', { address: 'weber@post.example', visible: 'Wieder kein Ton' }, 'chromeos', 'tickets'],
  [
    'a screenshot named the Android way',
    { address: lindner, visible: 'Siehe Bild', attachments: [aFile('Screenshot_20261112-081500_Zoom.jpg')] },
    'android',
    'attachment'
  ],
  [
    'a photo tells nothing',
    { address: lindner, visible: 'Siehe Bild', attachments: [aFile('IMG_0412.HEIC')] },
    'unknown',
    'none'
  ],
  [
    'no device at all',
    { address: lindner, visible: 'Wir haben leider kein Tablet und keinen Computer.' },
    'none',
    'body'
  ],
  [
    'the student writes',
    { address: 'theresa@schule.example', visible: 'mein iPad hängt sich auf' },
    'ios',
    'body'
  ]
]

describe('the device of the child', () => {
  it.each(cases)('%s', (_name, fields, platform, evidence) => {
    const mail = aMail(fields)
    const reading = readPlatform(mail, findStudents(mail, school), school)
    expect(reading).toMatchObject({ platform, evidence })
    expect(reading.reason).not.toBe('')
  })

  it('quotes the words it was read from', () => {
    const mail = aMail({ address: lindner, visible: 'Sie nutzt ein MacBook Air.' })
    expect(readPlatform(mail, findStudents(mail, school), school).reason).toContain('„MacBook Air“')
  })
})

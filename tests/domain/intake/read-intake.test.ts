import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readIntake } from '#app/domain/intake/read-intake.ts'
import { aMail, school } from '#tests/support/intake-school.ts'

describe('the whole reading of a mail', () => {
  it('gives every field its reason', () => {
    const mail = aMail({
      address: 'seidel@post.example',
      subject: 'AW: JETZT [KGN #20] Ton',
      inReplyTo: ['<reply20@lotse.example>'],
      visible: 'Bei Ben geht es immer noch nicht, auf seinem Windows-Laptop ist kein Ton.'
    })
    const reading = readIntake(mail, school)
    expect(reading).toMatchObject({
      match: { ticket: 20, evidence: 'in-reply-to', strangerInThread: false },
      platform: { platform: 'windows', evidence: 'body' },
      problem: { code: 'P-13' },
      answer: { answer: 'no' },
      language: 'de',
      urgent: true
    })
    expect(Object.keys(reading.reasons).sort()).toEqual([
      'answer',
      'platform',
      'problem',
      'students',
      'ticket',
      'urgent'
    ])
  })

  it('reads the type from a forwarded mail where the own words name none, and says so', () => {
    const sentOn = (visible: string, forwarded: string) =>
      readIntake({ ...aMail({ address: 'seidel@post.example', visible }), forwarded }, school).problem
    const told = sentOn('Können Sie damit etwas anfangen?', 'Mama, da steht: Kenncode falsch.')
    expect(told.code).toBe('P-02')
    expect(told.reason).toMatch(/^In der weitergeleiteten Mail: „/)
    expect(sentOn('Der Bildschirm ist schwarz.', 'Kenncode falsch').code).toBe('P-18')
    // A teacher's mail that is sent on names homework without being about it.
    expect(sentOn('Zur Info', 'Liebe 6a, die Hausaufgaben stehen im Heft.').code).toBeNull()
  })

  it('flags another sender in the thread in words', () => {
    const mail = aMail({
      address: 'oma@neu.example',
      inReplyTo: ['<reply20@lotse.example>'],
      visible: 'Guten Tag'
    })
    expect(readIntake(mail, school).reasons.stranger).toContain('Andere Absenderadresse')
  })

  it.each(['auto-reply', 'bounce', 'bulk', 'own-loop'] as const)(
    'reads only the ticket of an automatic mail (%s)',
    (kind) => {
      const reading = readIntake(
        aMail({ kind, visible: 'Johanna 6a, iPad, kein Ton', address: 'seidel@post.example' }),
        school
      )
      expect(reading).toMatchObject({
        students: { chosen: [], ambiguous: [] },
        platform: { platform: 'unknown' },
        problem: { code: null },
        answer: null,
        urgent: false
      })
    }
  )

  it('never throws, says the same twice, and chooses no child twice, whatever is written', () => {
    const words = fc.constantFrom(
      'Johanna',
      'Ben',
      'oder',
      '6a',
      'iPad',
      'Windows',
      'kein',
      'Ton',
      'nicht',
      '„',
      '“',
      '.',
      '?',
      '3004',
      '\n\n',
      'kaputt',
      '[KGN #20]',
      'Jonas'
    )
    const text = fc.oneof(
      fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
      fc.string({ unit: 'grapheme', maxLength: 200 })
    )
    const sender = fc.constantFrom(
      'seidel@post.example',
      'brandt@lehrer.example',
      'theresa@schule.example',
      'x@neu.example'
    )
    fc.assert(
      fc.property(text, text, sender, (subject, visible, address) => {
        const mail = aMail({ subject, visible, address })
        const reading = readIntake(mail, school)
        const ids = [...reading.students.chosen, ...reading.students.ambiguous].map(
          ({ student }) => student.id
        )
        expect(new Set(ids).size).toBe(ids.length)
        expect(readIntake(mail, school)).toEqual(reading)
      }),
      { numRuns: 200 }
    )
  })

  it('reads a very long mail by its beginning', () => {
    const mail = aMail({
      address: 'mueller@post.example',
      visible: `Kein Ton. ${'und so weiter '.repeat(100_000)}`
    })
    expect(readIntake(mail, school).problem.code).toBe('P-13')
  })
})

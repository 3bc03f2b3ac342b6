import { describe, expect, it } from 'vitest'
import { findTicketFor } from '#app/domain/intake/find-ticket.ts'
import { aMail, school } from '#tests/support/intake-school.ts'

const family = 'seidel@post.example'
const link = 'https://hilfe.schule.example/a/Zu7xPq0LmN3sVb8KdR2tYw'

describe('which ticket a mail belongs to', () => {
  it.each([
    [
      'In-Reply-To before all',
      { address: family, inReplyTo: ['<reply20@lotse.example>'], references: ['<ask21@lotse.example>'] },
      20,
      'in-reply-to'
    ],
    [
      'References, newest first',
      { address: family, references: ['<reply20@lotse.example>', '<ask21@lotse.example>'] },
      21,
      'references'
    ],
    ['our link in the quote', { address: family, quotedLinks: [link] }, 20, 'token'],
    [
      'the token behind a plus in the address',
      { address: family, to: [{ name: null, address: 'hilfe+zu7xpq0lmn3svb8kdr2tyw@schule.example' }] },
      20,
      'token'
    ],
    [
      'our number in the quote, from a participant',
      { address: family, folded: 'Viele Grüße\nIhre Nummer: 20' },
      20,
      'marker'
    ],
    [
      "an earlier mail of the family's own",
      { address: family, inReplyTo: ['<first@seidel.example>'] },
      20,
      'own-earlier-mail'
    ],
    [
      'the number in the subject, from a participant',
      { address: family, subject: 'AW: [KGN #20] Ton' },
      20,
      'subject+known-sender'
    ]
  ] as const)('%s', (_name, fields, number, evidence) => {
    const match = findTicketFor(aMail(fields as Parameters<typeof aMail>[0]), school)
    expect(match).toMatchObject({ ticket: number, evidence })
  })

  it('does not believe a number in the subject or in the quote from a stranger, but hints at it', () => {
    const mail = aMail({
      subject: 'Re: [KGN #20] Ton',
      folded: 'Ihre Nummer: 20',
      address: 'fremd@neu.example'
    })
    expect(findTicketFor(mail, school)).toMatchObject({ ticket: null, evidence: 'none', maybe: 20 })
  })

  it('does not believe the number of another family from a known parent', () => {
    const mail = aMail({ subject: '[KGN #20] Ton', address: 'vogt@post.example' })
    expect(findTicketFor(mail, school)).toMatchObject({ ticket: null, maybe: 20 })
  })

  it('takes another sender in a matched thread in and flags it', () => {
    const mail = aMail({ inReplyTo: ['<reply20@lotse.example>'], address: 'oma@neu.example' })
    expect(findTicketFor(mail, school)).toMatchObject({
      ticket: 20,
      strangerInThread: true,
      answeredKind: 'reply'
    })
  })

  it('opens a new ticket, linked, for a reply to one closed long ago', () => {
    const mail = aMail({ inReplyTo: ['<reply12@lotse.example>'], address: 'weber@post.example' })
    expect(findTicketFor(mail, school)).toMatchObject({
      ticket: null,
      continues: 12,
      evidence: 'in-reply-to'
    })
  })

  it('joins one that was closed yesterday', () => {
    const mail = aMail({ inReplyTo: ['<reply22@lotse.example>'], address: 'kraemer@post.example' })
    expect(findTicketFor(mail, school)).toMatchObject({ ticket: 22, continues: null })
  })

  it("hints at the family's open ticket for a new mail", () => {
    expect(findTicketFor(aMail({ address: family }), school)).toMatchObject({ ticket: null, maybe: 20 })
  })

  it('names weaker evidence that is present as well', () => {
    const mail = aMail({
      address: family,
      subject: 'Re: [KGN #20] Ton',
      inReplyTo: ['<ack20@lotse.example>'],
      quotedLinks: [link]
    })
    expect(findTicketFor(mail, school).evidenceAlternatives).toEqual(['token', 'subject+known-sender'])
  })

  it('has no hint for a first mail from nowhere', () => {
    expect(findTicketFor(aMail({ subject: 'Zoom' }), school)).toMatchObject({ ticket: null, maybe: null })
  })
})

describe('which ticket a delivery report belongs to', () => {
  const bounce = { messageId: null, recipient: null, status: '5.1.1', permanent: true }

  it.each([
    ['the Message-ID of the report', { bounce: { ...bounce, messageId: '<reply22@lotse.example>' } }, 22],
    ['the Message-ID in the text', { bounce, visible: 'failed:\nMessage-ID: <ask21@lotse.example>' }, 21],
    ['the recipient of a recent mail', { bounce: { ...bounce, recipient: 'Vogt@post.example' } }, 21],
    ['nothing', { bounce: { ...bounce, recipient: 'niemand@neu.example' } }, null]
  ])('by %s', (_name, fields, number) => {
    expect(findTicketFor(aMail({ kind: 'bounce', ...fields }), school).ticket).toBe(number)
  })

  it('finds our own mail that came back', () => {
    expect(
      findTicketFor(aMail({ kind: 'own-loop', messageId: '<ack20@lotse.example>' }), school).ticket
    ).toBe(20)
  })
})

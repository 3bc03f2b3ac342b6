import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { readQuery } from '#app/domain/search/read-query.ts'
import { search } from '#app/domain/search/search.ts'
import { addNote } from '#app/domain/tickets/add-note.ts'
import { claimTicket } from '#app/domain/tickets/claim.ts'
import { closeTicket } from '#app/domain/tickets/close.ts'
import { addTag } from '#app/domain/tickets/matters/tags.ts'
import type { Db } from '#db/client.ts'
import { messages, students, tickets } from '#db/schema/index.ts'
import { SCHOOL } from '#tests/support/help-school.ts'
import { memoryDatabase } from '#tests/support/small-school.ts'
import { type TicketDesk, ticketDesk } from '#tests/support/ticket-desk.ts'

const now = new Date('2026-03-19T09:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

let db: Db
let desk: TicketDesk

beforeEach(() => {
  db = memoryDatabase()
  desk = ticketDesk(db, now)
})

const opened = (
  subject: string,
  visible: string,
  more: Partial<typeof tickets.$inferInsert> = {}
): number => {
  const id = db
    .insert(tickets)
    .values({ subject, createdAt: now, ...more })
    .returning({ id: tickets.id })
    .get().id
  db.insert(messages)
    .values({
      ticketId: id,
      direction: 'in',
      kind: 'human',
      fromName: 'Herr Groß',
      visible,
      reasons: {},
      at: now
    })
    .run()
  return id
}

const hits = (typed: string, who: { staffId?: number; isAdmin?: boolean; at?: Date } = {}) =>
  search(
    db,
    readQuery(typed),
    { from: 0, tickets: 50, students: 10 },
    { staffId: who.staffId ?? desk.keller, isAdmin: who.isAdmin ?? false, now: who.at ?? now }
  )
const found = (typed: string, who = {}) => hits(typed, who).tickets.shown.map((one) => one.entry.id)

describe('words', () => {
  test.each([
    ['Müller', 'Muller'],
    ['Müller', 'Mueller'],
    ['Mueller', 'müller'],
    ['Muller', 'MÜLLER'],
    ['Straße', 'Strasse'],
    ['STRASSE', 'straße'],
    ['Große', 'grosse'],
    ['Łukasz', 'Lukasz'],
    ['Yıldız', 'Yildiz'],
    ['Zoë', 'Zoe'],
    ['Mikrofon', 'mikro'],
    ['Привет', 'прив']
  ])('%s is found by %s', (written, typed) => {
    const id = opened('Frage', `Guten Tag, es geht um ${written} heute.`)
    expect(found(typed)).toContain(id)
    expect(found(`"${written}"`)).toContain(id)
  })

  test('a tag is found by its beginning', () => {
    const id = opened('Frage', 'Guten Tag')
    addTag(db, { ticketId: id, staffId: desk.keller, word: 'Geschwister-Überprüfung' }, now)
    expect(found('geschwister')).toEqual([id])
    expect(found('schwister')).toEqual([])
  })

  test('must all be there, in any part of the matter, the child and its sender too', () => {
    opened('Anderes', 'Mikrofon')
    addNote(db, { ticketId: desk.ticketId, staffId: desk.keller, body: 'Treiber neu geladen' }, SCHOOL, now)
    expect(found('treiber niemand')).toEqual([desk.ticketId])
    expect(found('Emre treiber')).toEqual([desk.ticketId])
    expect(found('yildiz mikrofon')).toEqual([desk.ticketId])
    expect(found('treiber waschbär')).toEqual([])
  })

  test('in quotes are a phrase', () => {
    const id = opened('Frage', 'Der Ton ist weg')
    opened('Frage', 'weg ist der Ton')
    expect(found('"ton ist weg"')).toEqual([id])
    expect(found('"ton ist we"')).toEqual([])
  })

  test('of machines are not searched, addresses neither', () => {
    db.insert(messages)
      .values({
        ticketId: desk.ticketId,
        direction: 'out',
        kind: 'ack',
        visible: 'Eingangsbestätigung',
        reasons: {},
        at: now
      })
      .run()
    expect(found('Eingangsbestätigung')).toEqual([])
    expect(found('yildiz@familie.example')).toEqual([])
  })

  test.each([
    '"'.repeat(500),
    'AND OR NOT NEAR( ) * ^ : { } - + '.repeat(20),
    'a\u0000b "\u0000',
    'words:x {names} : y',
    "'; drop table tickets; --",
    '* NEAR(a b, 2)',
    '\ud800\udfff \ud800',
    'x'.repeat(500),
    '(((((',
    'constructor __proto__ toString',
    'status: bei: klasse:"',
    '𝕏 🙂 ٣'
  ])('of somebody hostile are only words (%#)', (typed) => {
    for (const isAdmin of [true, false])
      expect(hits(typed, { isAdmin }).tickets.shown.every((one) => one.entry.id > 0)).toBe(true)
  })

  test('that are found can be seen in their context, as pieces of text', () => {
    const long = `${'Vorweg etwas. '.repeat(30)}Dann <b>knackt</b> das Mikrofon laut. ${'Danach mehr. '.repeat(30)}`
    opened('Frage', long)
    const pieces = hits('mikro knackt').tickets.shown[0]?.found?.pieces ?? []
    expect(pieces.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(['knackt', 'Mikrofon'])
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(300)
  })
})

describe('facts', () => {
  test('number, class, device, state and problem are found', () => {
    const mac = opened('Frage', 'Hallo', { platform: 'mac', state: 'waiting', problem: 'P-20' })
    expect(found(`#${mac}`)).toEqual([mac])
    expect(found(`${desk.ticketId}`)).toEqual([desk.ticketId])
    expect(found('5a')).toEqual([desk.ticketId])
    expect(found('klasse:5A')).toEqual([desk.ticketId])
    expect(found('ipad')).toEqual([desk.ticketId])
    expect(found('macbook')).toEqual([mac])
    expect(found('gerät:mac')).toEqual([mac])
    expect(found('wartend')).toEqual([mac])
    expect(found('P-11')).toEqual([desk.ticketId])
    expect(found('p11 offen')).toEqual([desk.ticketId])
    expect(found('p11 erledigt')).toEqual([])
    expect(found('"offen"')).toEqual([])
  })

  test('the number comes first, then what stands in the head, then the newest text', () => {
    const text = opened('Frage', 'Unser Drucker druckt nicht, Zimmer 1')
    const head = opened('Drucker', 'Bitte um Hilfe')
    const newest = opened('Frage', 'Auch der Drucker')
    expect(found('drucker')).toEqual([head, newest, text])
    expect(found('1')).toEqual([desk.ticketId, text])
  })

  test('whose it is: open ones of everybody, ended ones only one’s own', () => {
    claimTicket(db, { ticketId: desk.ticketId, staffId: desk.tran }, now)
    expect(found('bei:tran')).toEqual([desk.ticketId])
    expect(found('Tran mikrofon')).toEqual([desk.ticketId])
    expect(found('bei:mir')).toEqual([])
    closeTicket(db, { ticketId: desk.ticketId, staffId: desk.tran, helpedBy: '' }, now)
    expect(found('bei:tran')).toEqual([])
    expect(found('bei:tran', { isAdmin: true })).toEqual([])
    expect(found('bei:mir', { staffId: desk.tran })).toEqual([desk.ticketId])
  })
})

describe('what is held back', () => {
  test('the texts of a matter 14 days after its end, from volunteers', () => {
    closeTicket(db, { ticketId: desk.ticketId, staffId: desk.keller, helpedBy: '' }, now)
    expect(found('niemand', { at: later(13) })).toEqual([desk.ticketId])
    expect(found('niemand', { at: later(15) })).toEqual([])
    expect(found('mikrofon', { at: later(15) })).toEqual([])
    expect(found('emre niemand', { at: later(15) })).toEqual([])
    expect(found('niemand', { at: later(15), isAdmin: true })).toEqual([desk.ticketId])
    const [byChild] = hits('emre 5a', { at: later(15) }).tickets.shown
    expect(byChild?.entry.id).toBe(desk.ticketId)
    expect(byChild?.found).toBeNull()
  })

  test('students, until a volunteer has typed three letters or a class', () => {
    const names = (typed: string, isAdmin = false) =>
      hits(typed, { isAdmin }).students.shown.map((one) => one.lastName)
    expect(names('yi')).toEqual([])
    expect(names('yi', true)).toEqual(['Yıldız'])
    expect(names('yil')).toEqual(['Yıldız'])
    expect(names('5a')).toEqual(['Yıldız'])
    expect(names('emre ipad')).toEqual(['Yıldız'])
    expect(names('emre mac')).toEqual([])
    expect(names('emre offen')).toEqual([])
    db.update(students).set({ active: false }).where(eq(students.className, '5a')).run()
    expect(names('yil')).toEqual([])
  })
})

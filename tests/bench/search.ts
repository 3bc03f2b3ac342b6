import { readQuery } from '#app/domain/search/read-query.ts'
import { search } from '#app/domain/search/search.ts'
import type { Db } from '#db/client.ts'
import { keepFullText } from '#db/full-text.ts'
import { messages, tickets } from '#db/schema/index.ts'
import { sampleAt } from '#tests/support/sample-school.ts'
import { printFigures } from './figures.ts'

const MESSAGES = 100_000
const PER_TICKET = 4

/** The search beside a plain scan with LIKE over the same 100,000 messages (`--messages 20000` for fewer). */
export async function benchSearch(args: string[]): Promise<void> {
  const given = args.indexOf('--messages')
  const count = given < 0 ? MESSAGES : Number(args[given + 1]) || MESSAGES
  const { db, now } = sampleAt('2026-11-25T10:00:00')
  db.$client.exec('drop trigger search_messages_in; drop trigger search_tickets_in')
  fill(db, count, now)
  const began = performance.now()
  keepFullText(db)
  console.log(`\nThe index of ${count} messages was made in ${Math.round(performance.now() - began)} ms`)
  const find = (typed: string) => () =>
    search(db, readQuery(typed), { from: 0, tickets: 50, students: 20 }, { staffId: 1, isAdmin: true, now })
  const like = (word: string) => () =>
    db.$client
      .prepare(
        'select ticket_id from messages where visible like ? group by ticket_id order by ticket_id desc limit 50'
      )
      .all(`%${word}%`)
  const p50 = await printFigures(`Search in ${count} messages`, [
    { name: 'a rare word', goalMs: 20, run: find('quittung4711') },
    { name: 'a word of one in ten', goalMs: 50, run: find('headset') },
    { name: 'the beginning of a word in every message', goalMs: 300, run: find('guten') },
    { name: 'three words', goalMs: 150, run: find('headset tablet mikro') },
    { name: 'a phrase', goalMs: 50, run: find('"kein ton am headset"') },
    { name: 'name and state', goalMs: 150, run: find('müller offen') },
    { name: 'nothing', goalMs: 20, run: find('waschbärenfell') },
    { name: 'LIKE, a rare word', goalMs: 1_000, run: like('quittung4711') },
    { name: 'LIKE, nothing', goalMs: 1_000, run: like('waschbärenfell') }
  ])
  const ratio = (what: string) => ((p50.get(`LIKE, ${what}`) ?? 0) / (p50.get(what) ?? 1)).toFixed(1)
  console.log(
    `A rare word is found ${ratio('a rare word')} times as fast as by a plain LIKE, nothing ${ratio('nothing')} times.`
  )
}

const THINGS = [
  'Headset',
  'Tablet',
  'Drucker',
  'Router',
  'Kamera',
  'Laptop',
  'Lautsprecher',
  'Passwort',
  'Browser',
  'Kabel'
]

function fill(db: Db, count: number, now: Date): void {
  db.$client.transaction(() => {
    for (let i = 0; i < count / PER_TICKET; i++) {
      const ticketId = db
        .insert(tickets)
        .values({ subject: `Frage zu ${THINGS[i % 10]}`, createdAt: new Date(now.getTime() - i * 60_000) })
        .returning({ id: tickets.id })
        .get().id
      const rows = Array.from({ length: PER_TICKET }, (_, k) => ({
        ticketId,
        direction: 'in' as const,
        kind: 'human' as const,
        fromName: `Familie Nummer${i}`,
        visible: textOf(i * PER_TICKET + k),
        reasons: {},
        at: now
      }))
      db.insert(messages).values(rows).run()
    }
  })()
}

/** About 400 letters, as families write. */
const textOf = (n: number): string =>
  `Guten Tag, seit heute ist kein Ton am ${THINGS[n % 10]} zu hören. Wir haben das Mikrofon geprüft und das ${THINGS[(n * 7 + 3) % 10]} neu gestartet.
Fehlernummer Vorgang${n}. ${n % 25_000 === 4711 ? 'Quittung4711. ' : ''}In der Videokonferenz sieht man nur die anderen Kinder, aber niemand sieht uns.
Können Sie uns bitte vor der nächsten Stunde helfen? Wir sind am Nachmittag unter der bekannten Nummer zu erreichen. Viele Grüße`

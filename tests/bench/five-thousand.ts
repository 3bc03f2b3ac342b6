import { execFileSync } from 'node:child_process'
import { LOTSE } from '#app/domain/events.ts'
import { importRoster } from '#app/domain/roster/apply-import.ts'
import { memoryDatabase } from '#tests/support/small-school.ts'

const COUNT = 5_000
const numbers = [...Array(COUNT).keys()]

const roster = Buffer.from(
  [
    'Nachname;Vorname;Klasse;Schülernummer;Elternteil 1;E-Mail Elternteil 1;Telefon Elternteil 1',
    ...numbers.map((number) => {
      const family = `Familie${number}`
      const klasse = `${5 + (number % 6)}${'abcd'[number % 4]}`
      return `${family};Kind;${klasse};S${number};${family}, Mira;f${number}@familie.example;0711 ${200_000 + number}`
    })
  ].join('\r\n')
)

/** A list of 5,000 students with a guardian each, read, compared and written. */
export function importLargeRoster(): void {
  const file = { name: 'liste.csv', bytes: roster }
  const { written } = importRoster(memoryDatabase(), [file], { today: '2026-11-25' }, LOTSE, new Date())
  if (!written) throw new Error('the list waits for a decision')
}

const lessons = numbers.slice(0, 20).map((number) => {
  const day = `2020-03-${String(2 + Math.floor(number / 2)).padStart(2, '0')}`
  const hour = number % 2 === 0 ? '08' : '10'
  return { id: `L${number}`, start: `${day}T${hour}:30:00`, end: `${day}T${hour}:59:00`, state: 'held' }
})
const histories = JSON.stringify(
  numbers.map((number) => ({
    calendar: { lessons },
    events: lessons.map(({ id, end }, index) => ({
      id: `e${index}`,
      type: 'observation',
      at: end,
      lesson: id,
      source: 'host',
      result: (number + index) % 9 === 0 ? 'failed' : 'ok'
    })),
    now: '2020-03-20T12:00:00'
  }))
)

/** The command as somebody calls it, its start included. */
export function explainLargeArray(): void {
  const answer = execFileSync('npm', ['run', '-s', 'status:explain'], {
    input: histories,
    maxBuffer: 100_000_000
  })
  if (JSON.parse(answer.toString()).length !== COUNT) throw new Error('not every history was explained')
}

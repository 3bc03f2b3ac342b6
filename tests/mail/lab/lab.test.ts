import { beforeAll, expect, test } from 'vitest'
import { describeWith } from '#tests/support/parts.ts'
import { FAULTS } from './faults.ts'
import { type LabResult, runLab } from './run-lab.ts'
import { commitOf, type Dialogue, imapAnswer, imapCommand, STEPS, smtpAnswer, smtpWrite } from './steps.ts'
import { countsOf, tableOf, total } from './table.ts'

/** Enough for every kind of fault to come five times; thousands: `npm run lab -- --points 2000`. */
const POINTS = 205
const SEED = 20_261_123

describeWith('dovecot', 'the fault laboratory', () => {
  let result: LabResult
  beforeAll(async () => {
    result = await runLab({ points: POINTS, seed: SEED, chainCount: 2, say: () => undefined })
    console.log(`${tableOf(result)}\n\n${countsOf(result)}`)
  }, 1_800_000)

  test('every fault came about, each boundary of the process among them', () => {
    const missing = result.rows.filter((row) => row.kind !== 'start' && row.points === 0)
    expect(missing).toEqual([])
    expect(total(result, 'points')).toBe(POINTS)
  })

  test('nothing is lost and nothing is doubled', () => {
    expect(result.findings).toEqual([])
    expect([total(result, 'lost'), total(result, 'doubled')]).toEqual([0, 0])
  })

  test('mails became tickets, and answers went out: the counts are not those of a process that does nothing', () => {
    expect(total(result, 'fed')).toBeGreaterThan(POINTS * 2)
    expect(total(result, 'visible')).toBeGreaterThan(total(result, 'fed') * 0.9)
    expect(result.tickets).toBeGreaterThan(POINTS / 2)
    expect(result.accepted).toBeGreaterThan(POINTS / 2)
    expect(total(result, 'unknown')).toBeGreaterThan(0)
  })
})

test('every step has its fault', () => {
  const kinds = FAULTS.map((fault) => fault.kind)
  expect(STEPS.filter((step) => !kinds.includes(`killed: ${step}`))).toEqual([])
  expect(new Set(kinds).size).toBe(kinds.length)
})

test.each([
  ['raw', 'insert into "raw_mails" ("id") values (?)'],
  ['moved', 'update "raw_mails" set "moved_at" = ? where "raw_mails"."state" = ?'],
  ['ticket', 'update "raw_mails" set "state" = ?, "kind" = ? where "raw_mails"."id" = ?'],
  [undefined, 'update "raw_mails" set "error" = ? where "raw_mails"."state" = ?'],
  ['bytes', 'update "outbox" set "bytes" = ? where "outbox"."state" = ?'],
  ['take', 'update "outbox" set "state" = ?, "attempts" = "outbox"."attempts" + 1, "lease_until" = ? where'],
  ['result', 'update "outbox" set "state" = ?, "reason" = ?, "lease_until" = ? where "outbox"."id" = ?'],
  [undefined, 'update "health" set "state" = ?']
])('a transaction is about %s if it holds: %s', (about, sql) => {
  expect(commitOf(['BEGIN IMMEDIATE', sql])).toBe(about)
})

test('a dialogue with the outgoing server is followed from MAIL to the 250 after the dot', () => {
  const dialogue: Dialogue = { inBody: false, dotSent: false }
  const steps = [
    smtpWrite('MAIL FROM:<a@post.example>\r\n', dialogue),
    smtpWrite('DATA\r\n', dialogue),
    smtpAnswer('250 Accepted\r\n354 End data with <CR><LF>.<CR><LF>\r\n', dialogue),
    smtpWrite('Subject: x\r\n\r\n250 Stueck\r\n', dialogue),
    smtpWrite('.\r\n', dialogue),
    smtpAnswer('250 OK: message queued\r\n', dialogue),
    smtpAnswer('221 Bye\r\n', dialogue)
  ]
  expect(steps).toEqual([
    'MAIL sent',
    'DATA sent',
    'DATA allowed',
    'body sent',
    'dot sent',
    '250 arrived',
    null
  ])
})

test('what goes to the mailbox is told by its command and its answer', () => {
  expect(imapCommand('A7 UID FETCH 12 (UID BODY.PEEK[])\r\n')).toBe('FETCH sent')
  expect(imapCommand('A7 UID FETCH 12 (UID RFC822.SIZE INTERNALDATE)\r\n')).toBeNull()
  expect(imapCommand('A8 UID MOVE 12 Lotse\r\n')).toBe('MOVE sent')
  expect(imapAnswer('* OK [COPYUID 1763 12 4] Moved\r\n')).toBe('MOVE answered')
  expect(imapAnswer('* 1 FETCH (UID 12 BODY[] {300}\r\nSubject: x')).toBe('mail arriving')
  expect(imapAnswer('* 1 EXISTS\r\n')).toBeNull()
})

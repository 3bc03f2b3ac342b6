import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Dovecot, startDovecot } from '#tests/support/dovecot.ts'
import { eventually } from '#tests/support/eventually.ts'
import { describeWith } from '#tests/support/parts.ts'
import { type Receiving, receiving } from '#tests/support/receiving.ts'
import { familyMail } from '#tests/support/smtp-send.ts'

describeWith('dovecot', 'a mail that the server lists but cannot read', () => {
  let dovecot: Dovecot
  let users = 0
  let user: string
  let receive: Receiving
  beforeAll(async () => {
    dovecot = await startDovecot()
  })
  afterAll(() => dovecot.stop())
  beforeEach(() => {
    user = `defekt${++users}@schule.example`
    receive = receiving({ port: dovecot.port, user, password: dovecot.password })
  })
  afterEach(() => receive.end())

  /** Its file is there, but Dovecot may not open it: it ends the line as soon as it is asked for the size. */
  function deliverBroken(subject: string): void {
    dovecot.deliver(user, familyMail(subject))
    const folder = join(dovecot.maildir(user), 'new')
    const name = readdirSync(folder).find((file) => readFileSync(join(folder, file)).includes(subject))
    chmodSync(join(folder, name ?? ''), 0o000)
  }

  test('stops none of the others and is a row at last, which breaks the line no more', async () => {
    deliverBroken('Kaputt')
    for (const subject of ['Eins', 'Zwei']) dovecot.deliver(user, familyMail(subject))
    deliverBroken('Auch kaputt')
    receive.listen()
    const unread = await eventually('all four', () => {
      const rows = receive.rows()
      return rows.length === 4 && rows.filter((row) => row.serverSize !== null)
    })
    expect(unread.map(({ state, error, movedAt }) => [state, error, movedAt])).toEqual(
      Array(2).fill(['new', expect.stringContaining('Original liegt im Postfach'), null])
    )
    const others = receive.rows().filter((row) => row.serverSize === null)
    expect(others.map(({ bytes }) => /Subject: (.*)\r\n/.exec(String(bytes))?.[1]).sort()).toEqual([
      'Eins',
      'Zwei'
    ])
    // From here on the line holds.
    await receive.becomes('ok')
    dovecot.deliver(user, familyMail('Drei'))
    await eventually('a mail that comes later', () => receive.rows().length === 5)
  })
})

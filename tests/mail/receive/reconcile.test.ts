import { eq, gt } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { mailboxEpochs, rawMailBytes, rawMails } from '#db/schema/index.ts'
import { type Dovecot, startDovecot } from '#tests/support/dovecot.ts'
import { eventually } from '#tests/support/eventually.ts'
import { imapClient } from '#tests/support/imap-client.ts'
import { describeWith } from '#tests/support/parts.ts'
import { type Receiving, receiving } from '#tests/support/receiving.ts'
import { familyMail } from '#tests/support/smtp-send.ts'

describeWith('dovecot', 'at the start every mail of the processed folder has a row', () => {
  let dovecot: Dovecot
  let users = 0
  let user: string
  let receive: Receiving
  beforeAll(async () => {
    dovecot = await startDovecot()
  })
  afterAll(() => dovecot.stop())
  beforeEach(() => {
    user = `abgleich${++users}@schule.example`
    receive = receiving({ port: dovecot.port, user, password: dovecot.password })
  })
  afterEach(() => receive.end())
  const db = () => receive.database.db
  const deliver = (...subjects: string[]) => {
    for (const subject of subjects) dovecot.deliver(user, familyMail(subject))
  }
  const subjects = () =>
    receive.rows().map((row) => /Subject: (.*)\r\n/.exec(row.bytes?.toString('utf8') ?? '')?.[1])

  test('mails that a database put back from an older backup does not know are taken in', async () => {
    const first = receive.listen()
    deliver('Eins', 'Zwei', 'Drei')
    const before = await receive.settled(3)
    await first.stop()
    // The backup is from after the first of them.
    const kept = before[0]?.id ?? 0
    db().delete(rawMailBytes).where(gt(rawMailBytes.rawMailId, kept)).run()
    db().delete(rawMails).where(gt(rawMails.id, kept)).run()
    receive.listen()
    const after = await receive.settled(3)
    expect(new Set(subjects())).toEqual(new Set(['Eins', 'Zwei', 'Drei']))
    expect(after.map(({ recovered, state }) => [recovered, state])).toEqual([
      [false, 'new'],
      [true, 'new'],
      [true, 'new']
    ])
    expect(receive.stored()).toBeGreaterThanOrEqual(2)
  })

  test('mails whose place was not told are linked by their bytes, without a second row', async () => {
    const first = receive.listen()
    deliver('Eins', 'Zwei')
    const before = await receive.settled(2)
    await first.stop()
    expect(before.map((row) => row.processedUid).sort()).toEqual([1, 2])
    db().update(rawMails).set({ processedEpochId: null, processedUid: null }).run()
    receive.listen()
    await eventually('both to be linked', () => receive.rows().every((row) => row.processedUid !== null))
    expect(receive.rows()).toHaveLength(2)
  })

  test('what lies in the folder from before Lotse is left alone', async () => {
    const imap = await imapClient(dovecot.port, user, dovecot.password)
    await imap.mailboxCreate('Lotse')
    const old = new Date(Date.now() - 30 * 86_400_000)
    for (let number = 1; number <= 5; number++)
      await imap.append('Lotse', familyMail(`Archiv ${number}`), [], old)
    await imap.append('Lotse', familyMail('Von gestern'), [], new Date(Date.now() - 86_400_000))
    await imap.logout()
    receive.listen()
    deliver('Neu')
    await receive.settled(2)
    expect(new Set(subjects())).toEqual(new Set(['Neu', 'Von gestern']))
    const folder = db()
      .select()
      .from(mailboxEpochs)
      .where(eq(mailboxEpochs.mailbox, `${user}@127.0.0.1/Lotse`))
    expect(folder.all()).toHaveLength(1)
  })

  test('more mails than one slice, and new mail has its turn in between', async () => {
    const first = receive.listen()
    deliver('Eins', 'Zwei', 'Drei', 'Vier', 'Fuenf')
    await receive.settled(5)
    await first.stop()
    db().delete(rawMailBytes).run()
    db().delete(rawMails).run()
    receive.listen({ reconcileMails: 2 })
    deliver('Ganz neu')
    await receive.settled(6)
    expect(new Set(subjects()).size).toBe(6)
  })
})

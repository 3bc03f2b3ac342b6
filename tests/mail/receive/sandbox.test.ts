import { afterEach, describe, expect, test } from 'vitest'
import { mailboxEpochs } from '#db/schema/index.ts'
import { type Sandbox, startSandbox } from '#mail/sandbox/sandbox.ts'
import { eventually } from '#tests/support/eventually.ts'
import { receiveContract } from '#tests/support/receive-contract.ts'
import { receiving } from '#tests/support/receiving.ts'
import { familyMail } from '#tests/support/smtp-send.ts'

const start = () => startSandbox({ imapPort: 0, smtpPort: 0, supportAddress: 'support@schule.example' })
const running: Sandbox[] = []
const freshSandbox = async () => {
  const sandbox = await start()
  running.push(sandbox)
  return sandbox
}
afterEach(async () => {
  for (const sandbox of running.splice(0)) await sandbox.close()
})

describe('receiving from the embedded server', () => {
  receiveContract(async () => {
    const { imap, user, password } = await freshSandbox()
    return { port: imap.port, user, password, deliver: (raw) => imap.deliver(Buffer.from(raw), new Date()) }
  })

  test('a new UIDVALIDITY makes everything unknown again: what is here already is a duplicate', async () => {
    const { imap, user, password } = await freshSandbox()
    const receive = receiving({ port: imap.port, user, password })
    receive.listen({ passEveryMs: 100, reselectEveryMs: 0 })
    imap.deliver(Buffer.from(familyMail('Vor dem Umzug')), new Date())
    const [first] = await receive.settled(1)

    const epochs = () => receive.database.db.select().from(mailboxEpochs).all().length
    const before = epochs()
    imap.renewUidValidity()
    // The folder is selected anew with every pass; a pass that began before knows the old epoch only.
    await eventually('the new epoch', () => epochs() > before)
    imap.deliver(Buffer.from(familyMail('Vor dem Umzug')), new Date())
    imap.deliver(Buffer.from(familyMail('Danach')), new Date())
    const [, again, after] = await receive.settled(3)
    expect(again).toMatchObject({ state: 'duplicate', duplicateOf: first?.id })
    expect(after).toMatchObject({ state: 'new' })
    expect(after?.epochId).not.toBe(first?.epochId)
    expect(receive.stored()).toBe(2)
    await receive.end()
  })
})

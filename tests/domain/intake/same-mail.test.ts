import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import { rawMails } from '#db/schema/index.ts'
import { helpSchool } from '../../support/help-school.ts'
import { aFile } from '../../support/intake-school.ts'

const photo = (bytes: string, name = 'IMG_1.png') => ({
  ...aFile(name),
  size: bytes.length,
  content: Buffer.from(bytes)
})

/** State of the second of two mails with one Message-ID. */
function second(first: Partial<IncomingEmail>, then: Partial<IncomingEmail>): string | undefined {
  const school = helpSchool()
  const messageId = '<foto@familie.example>'
  school.receive({ messageId, ...first })
  const id = school.receive({ messageId, ...then })
  return school.db.select().from(rawMails).where(eq(rawMails.id, id)).get()?.state
}

const bare = { visible: '', attachments: [photo('eins')] }

test.each<[string, Partial<IncomingEmail>, Partial<IncomingEmail>, string]>([
  ['the same words', {}, {}, 'duplicate'],
  ['the same words, folded and forwarded otherwise', {}, { folded: 'Am Montag schrieb …' }, 'done'],
  ['another forwarded mail', { forwarded: 'eins' }, { forwarded: 'zwei' }, 'done'],
  ['the same picture', bare, bare, 'duplicate'],
  ['another picture under the same name', bare, { ...bare, attachments: [photo('zwei')] }, 'done'],
  ['a second picture', bare, { ...bare, attachments: [photo('eins'), photo('drei', 'b.png')] }, 'done'],
  ['the same words with a picture', {}, { attachments: [photo('eins')] }, 'done'],
  ['nothing at all', { visible: '' }, { visible: '' }, 'done']
])('two mails with one Message-ID: %s', (_what, first, then, state) => {
  expect(second(first, then)).toBe(state)
})

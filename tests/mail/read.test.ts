import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import { readMail } from '#mail/read/read-mail.ts'

/**
 * Every mail of tests/mails against what a careful person reads in it, one test per mail and group of fields, compared
 * by the rules of tests/mails/README.md.
 */
type Expected = {
  class: string
  from: { name: string; address: string } | null
  reply_to?: string
  subject_clean: string
  visible_must_contain: string[] | null
  visible_must_not_contain: string[] | null
  html_must_not_contain?: string[]
  attachments:
    | { name: string | null; mime: string; size: number; name_declared?: string; inline?: boolean }[]
    | null
  must_mask: string[]
  bounce?: { permanent: boolean; recipient: string; status: string; original_message_id: string }
}

/** "mail: group" that is known not to hold yet. An entry that starts to hold fails until it is taken out. */
const NOT_YET: string[] = []

const FOLDER = fileURLToPath(new URL('../mails/', import.meta.url))
const OURS = { ownAddresses: ['support@kgn-schule.example'], ownMessageIdDomain: 'kgn-schule.example' }
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => name.replace(/\.eml$/, ''))

/** NFC, every run of white space as one space. */
function flat(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(`${FOLDER}${name}.expected.json`, 'utf8'))
}

type Group = {
  name: string
  appliesTo: (expected: Expected) => boolean
  check: (mail: IncomingEmail, expected: Expected) => void
}

const GROUPS: Group[] = [
  {
    name: 'class',
    appliesTo: () => true,
    check: (mail, { class: kind }) => expect([mail.kind, mail.kindReasons.length > 0]).toEqual([kind, true])
  },
  {
    name: 'from',
    appliesTo: () => true,
    check: (mail, { from, reply_to }) => {
      expect(mail.from && { name: flat(mail.from.name ?? ''), address: mail.from.address }).toEqual(
        from && { name: flat(from.name), address: from.address.toLowerCase() }
      )
      if (reply_to) expect(mail.replyTo?.address).toBe(reply_to)
    }
  },
  {
    name: 'subject_clean',
    appliesTo: () => true,
    check: (mail, { subject_clean }) => expect(flat(mail.subjectClean)).toBe(flat(subject_clean))
  },
  {
    name: 'visible',
    appliesTo: (expected) => expected.visible_must_contain !== null,
    check: (mail, expected) => {
      for (const words of expected.visible_must_contain ?? [])
        expect(flat(mail.visible)).toContain(flat(words))
      for (const words of expected.visible_must_not_contain ?? [])
        expect(flat(mail.visible)).not.toContain(flat(words))
    }
  },
  {
    name: 'nothing deleted',
    appliesTo: (expected) => (expected.visible_must_not_contain ?? []).length > 0,
    check: (mail, expected) => {
      const kept = flat([mail.folded, mail.forwarded].join('\n'))
      // Scripts are no words of anybody; everything else is folded, not dropped.
      for (const words of expected.visible_must_not_contain ?? [])
        if (words !== 'document.cookie') expect(kept).toContain(flat(words))
    }
  },
  {
    name: 'html',
    appliesTo: (expected) => expected.html_must_not_contain !== undefined,
    check: (mail, expected) => {
      for (const evil of expected.html_must_not_contain ?? [])
        expect((mail.html ?? '').toLowerCase()).not.toContain(evil.toLowerCase())
      for (const words of expected.visible_must_not_contain ?? [])
        expect(flat(mail.html ?? '')).not.toContain(flat(words))
    }
  },
  {
    name: 'attachments',
    appliesTo: (expected) => expected.attachments !== null,
    check: (mail, expected) => {
      const wanted = expected.attachments ?? []
      expect(mail.attachments.map(({ mime, size }) => ({ mime, size }))).toEqual(
        wanted.map(({ mime, size }) => ({ mime, size }))
      )
      for (const [at, want] of wanted.entries()) {
        const got = mail.attachments[at]
        expect(got?.name).toMatch(/^[^./\\][^/\\]*$/)
        if (want.name !== null) expect(got?.name).toBe(want.name.normalize('NFC'))
        if (want.name_declared)
          expect(got?.declaredName ?? got?.name).toBe(want.name_declared.normalize('NFC'))
        if (want.inline !== undefined) expect(got?.inline).toBe(want.inline)
      }
    }
  },
  {
    name: 'must_mask',
    appliesTo: (expected) => expected.must_mask.length > 0,
    check: (mail, expected) => {
      const shown = [
        mail.visible,
        mail.folded,
        mail.forwarded,
        mail.html ?? '',
        mail.subject,
        mail.subjectClean,
        mail.signatureLine
      ].join('\n')
      for (const secret of expected.must_mask) expect(shown).not.toContain(secret)
      expect(mail.masked.length).toBeGreaterThan(0)
    }
  },
  {
    name: 'bounce',
    appliesTo: () => true,
    check: (mail, { bounce }) =>
      expect(mail.bounce).toEqual(
        bounce
          ? {
              permanent: bounce.permanent,
              recipient: bounce.recipient,
              status: bounce.status,
              messageId: bounce.original_message_id
            }
          : null
      )
  }
]

describe('the mails of tests/mails', () => {
  const read = new Map<string, IncomingEmail>()
  beforeAll(async () => {
    for (const name of NAMES) read.set(name, await readMail(readFileSync(`${FOLDER}${name}.eml`), OURS))
  })
  afterAll(() => console.info(`NOT_YET: ${NOT_YET.length}${NOT_YET.map((entry) => `\n  ${entry}`).join('')}`))

  it('are all there', () => expect(NAMES).toHaveLength(30))

  for (const name of NAMES) {
    const expected = expectedOf(name)
    describe(name, () => {
      for (const group of GROUPS.filter((candidate) => candidate.appliesTo(expected))) {
        const notYet = NOT_YET.includes(`${name}: ${group.name}`)
        it(notYet ? `${group.name} (not yet)` : group.name, () => {
          const mail = read.get(name)
          if (!mail) throw new Error(`${name} was not read`)
          if (notYet) expect(() => group.check(mail, expected), 'holds now: take it out of NOT_YET').toThrow()
          else group.check(mail, expected)
        })
      }
    })
  }
})

import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Explanation } from '#mail/explain/explanation.ts'
import { sharedFiles } from '#tests/support/shared-mails.ts'
import { explanationsIn, runExplain } from './run-explain.ts'

/**
 * All mails of tests/mails through `mail:explain`, a process of its own without a database, compared with their
 * expectations by the rules of tests/mails/README.md.
 */
type Expected = {
  class: string
  from: { name: string; address: string } | null
  subject_clean: string
  language: string
  is_reply_to_ticket: string | null
  ticket: number | null
  students: string[] | null
  students_ambiguous: string[] | null
  child_platform: string | null
  child_platform_evidence: string | null
  problem: string | null
  problem_alternatives: string[] | null
  visible_must_contain: string[] | null
  visible_must_not_contain: string[] | null
  html_must_not_contain?: string[]
  attachments: { name: string | null; mime: string; size: number; inline?: boolean }[] | null
  must_mask: string[]
  answer: string | null
  bounce?: { permanent: boolean; recipient: string; status: string; original_message_id: string }
}

/** The order of the issue, which is the order in which people read a line. */
const KEYS =
  'file class from subject_clean language is_reply_to_ticket ticket students students_ambiguous child_platform child_platform_evidence problem visible folded html_shown attachments masked answer bounce reasons warnings error'.split(
    ' '
  )

const FOLDER = 'tests/mails'
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.eml'))
const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(`${FOLDER}/${name.replace(/\.eml$/, '.expected.json')}`, 'utf8'))
const flat = (text: string | null) => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()

describe('mail:explain on the sample mails', () => {
  let mails = new Map<string, Explanation>()
  let run = { out: '', errors: '', status: null as number | null }
  beforeAll(async () => {
    const { roster, staff, tickets } = sharedFiles
    run = await runExplain([FOLDER, '--roster', roster, '--staff', staff, '--tickets', tickets, '--json'])
    mails = explanationsIn(run.out)
  })

  it('reads all thirty, in the order of their names, and ends well', () => {
    expect([run.errors, run.status]).toEqual(['', 0])
    expect([...mails.keys()]).toEqual([...NAMES].sort())
    expect(NAMES).toHaveLength(30)
  })

  it.each(NAMES)('%s', (name) => {
    const mail = mails.get(name)
    if (!mail) throw new Error(`${name} is missing`)
    const expected = expectedOf(name)
    expect(Object.keys(mail)).toEqual(KEYS)
    expect(mail.error).toBeNull()
    expect(Object.keys(mail.reasons)).toEqual(
      expect.arrayContaining(['class', 'from', 'language', 'is_reply_to_ticket'])
    )
    const { problem, problem_alternatives: others } = expected
    const isAcceptable = mail.problem !== null && (others ?? []).includes(mail.problem)
    expect({ ...mail, subject_clean: flat(mail.subject_clean) }).toMatchObject({
      class: expected.class,
      from: expected.from && { ...expected.from, name: flat(expected.from.name) },
      subject_clean: flat(expected.subject_clean),
      language: expected.language,
      is_reply_to_ticket: expected.is_reply_to_ticket,
      ticket: expected.ticket,
      students: expected.students,
      students_ambiguous: expected.students_ambiguous,
      child_platform: expected.child_platform,
      child_platform_evidence: expected.child_platform_evidence,
      problem: isAcceptable ? mail.problem : problem,
      answer: expected.answer
    })
    expect(mail.bounce).toEqual(
      expected.bounce
        ? {
            message_id: expected.bounce.original_message_id,
            recipient: expected.bounce.recipient,
            status: expected.bounce.status,
            permanent: expected.bounce.permanent
          }
        : null
    )
    wordsFit(mail, expected)
    filesFit(mail, expected)
  })

  it('says of the mail with a used Message-ID that it is one of its own', () => {
    expect(mails.get('telekom-app-new-same-message-id-other-body.eml')?.warnings.join()).toContain(
      'Die Message-ID ist die von telekom-app-new-update-required.eml'
    )
    expect(mails.get('telekom-app-new-update-required.eml')?.warnings.join()).not.toContain('Message-ID')
  })
})

function wordsFit(mail: Explanation, expected: Expected): void {
  for (const words of expected.visible_must_contain ?? []) expect(flat(mail.visible)).toContain(flat(words))
  for (const words of expected.visible_must_not_contain ?? [])
    expect(flat(mail.visible)).not.toContain(flat(words))
  for (const evil of expected.html_must_not_contain ?? [])
    expect((mail.html_shown ?? '').toLowerCase()).not.toContain(evil.toLowerCase())
  const everything = JSON.stringify(mail)
  for (const secret of expected.must_mask) expect(everything).not.toContain(secret)
  expect(mail.masked.length > 0).toBe(expected.must_mask.length > 0)
}

function filesFit(mail: Explanation, { attachments }: Expected): void {
  expect(mail.attachments?.map(({ mime, size }) => ({ mime, size })) ?? null).toEqual(
    attachments?.map(({ mime, size }) => ({ mime, size })) ?? null
  )
  for (const [at, want] of (attachments ?? []).entries()) {
    const got = mail.attachments?.[at]
    expect(got?.name).toMatch(/^[^./\\][^/\\]*$/)
    if (want.name !== null) expect(got?.name).toBe(want.name.normalize('NFC'))
    if (want.inline !== undefined) expect(got?.inline).toBe(want.inline)
  }
}

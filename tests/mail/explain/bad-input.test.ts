import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { asText } from '#mail/explain/as-text.ts'
import { explainMails } from '#mail/explain/explain-mails.ts'
import type { Explanation } from '#mail/explain/explanation.ts'
import { findMails } from '#mail/explain/find-mails.ts'
import { KnowledgeFileError, knowledgeFromFiles } from '#mail/explain/knowledge-files.ts'
import { familyMail } from '#tests/support/smtp-send.ts'
import { runExplain } from './run-explain.ts'

const folder = mkdtempSync(join(tmpdir(), 'lotse-explain-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const all = async (paths: string[]): Promise<Explanation[]> => {
  const mails: Explanation[] = []
  for await (const mail of explainMails(paths, knowledgeFromFiles({}), undefined)) mails.push(mail)
  return mails
}
const PATIENCE_MS = 300_000

describe('mail:explain with bad input', () => {
  it(
    'goes on after a file it cannot read, and lists it',
    async () => {
      const empty = file('a-empty.eml', '')
      const good = file('b-good.txt', familyMail('Kein Ton'))
      const run = await runExplain([empty, join(folder, 'missing.eml'), good, '--json'])
      const mails = run.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Explanation)
      expect(mails.map(({ error }) => error)).toEqual([
        'Die Datei enthält keinen lesbaren Text.',
        'Die Datei gibt es nicht.',
        null
      ])
      expect(mails[0]).toMatchObject({ class: null, masked: [], reasons: {} })
      expect(mails[2]).toMatchObject({ class: 'human', subject_clean: 'Kein Ton' })
      expect(run.errors.split('\n').slice(0, 3)).toEqual([
        'Nicht lesbar (2):',
        `${empty}: Die Datei enthält keinen lesbaren Text.`,
        `${join(folder, 'missing.eml')}: Die Datei gibt es nicht.`
      ])
      expect(run.status).toBe(1)
    },
    PATIENCE_MS
  )

  it.each([
    ['no mail is named', [], 'Es fehlt, welche Mails gemeint sind.'],
    ['an option nobody knows', ['x.eml', '--rooster', 'x'], 'nicht zu verstehen'],
    ['an option file that is missing', ['x.eml', '--roster', 'nowhere.json'], 'nowhere.json: Die Datei fehlt']
  ])(
    'says in one sentence that %s',
    async (_what, args, words) => {
      const run = await runExplain(args)
      expect(run.errors).toContain(words)
      expect(run.errors.trim().split('\n')).toHaveLength(1)
      expect([run.out, run.status]).toEqual(['', 2])
    },
    PATIENCE_MS
  )

  it.each([
    ['no JSON', 'hallo', 'kein gültiges JSON'],
    ['another shape', '{"students":[{"id":"S-1"}]}', 'nicht die erwartete Form bei students.0.first_name']
  ])('names an option file with %s', (_what, content, words) => {
    const roster = file('roster.json', content)
    expect(() => knowledgeFromFiles({ roster })).toThrow(KnowledgeFileError)
    expect(() => knowledgeFromFiles({ roster })).toThrow(words)
  })

  it('finds mails below folders by their names, and no links in a ring', () => {
    const root = join(folder, 'tree')
    mkdirSync(join(root, 'b', 'c'), { recursive: true })
    for (const name of ['z.eml', 'b/a.eml', 'b/c/B.EML', 'b/notes.txt']) writeFileSync(join(root, name), 'x')
    symlinkSync(root, join(root, 'b', 'ring'))
    expect(findMails([root]).map((path) => path.slice(root.length + 1))).toEqual([
      'b/a.eml',
      'b/c/B.EML',
      'z.eml'
    ])
  })

  it(
    'says of the mail that came second that it came before, whatever the names',
    async () => {
      const mail = (minute: string) =>
        `Received: from a by b; Tue, 10 Nov 2026 09:${minute}:00 +0100\r\nFrom: a@post.example\r\nMessage-ID: <one@post.example>\r\nSubject: Ton\r\n\r\nKein Ton seit heute.\r\n`
      const late = file('1-late.eml', mail('30'))
      const early = file('2-early.eml', mail('10'))
      const [second, first] = await all([late, early])
      expect(second?.warnings.join()).toContain('Dieselbe Mail kam früher schon an (2-early.eml)')
      expect(first?.warnings).toEqual([])
    },
    PATIENCE_MS
  )

  it(
    'reads a mail whose bytes the reading takes over, and the beginning of one that is too large',
    async () => {
      const head = 'From: a@post.example\r\nSubject: Ton\r\n\r\nKein Ton seit heute.\r\n'
      const mails = await all([
        file('large-1.eml', head + 'x'.repeat(5_000_000)),
        file('large-2.eml', head + 'x'.repeat(61 * 1024 * 1024))
      ])
      expect(mails.map(({ error, subject_clean }) => [error, subject_clean])).toEqual([
        [null, 'Ton'],
        [null, 'Ton']
      ])
      expect(mails[1]?.warnings.join()).toContain('größer als 60 MB')
    },
    PATIENCE_MS
  )

  it(
    'gives a person at a terminal no control character of a stranger',
    async () => {
      const [mail] = await all([
        file('esc.eml', 'From: a@post.example\r\nSubject: \x1b[2J Ton\r\n\r\n\x1b[31mRot\r\n')
      ])
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the test is about them
      expect(mail && asText(mail)).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
    },
    PATIENCE_MS
  )
})

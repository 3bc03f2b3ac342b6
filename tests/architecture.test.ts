import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { importsOf, readImports } from './support/architecture/imports.ts'
import { purity, violation, WORD_LISTS } from './support/architecture/rules.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Files that git knows and that are still there, new ones included. */
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8'
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(ROOT, file)))

const CODE = FILES.filter((file) => /^(app|db|mail|tests)\/.*\.(ts|tsx|js)$/.test(file))

/** Lists of data, read from top to bottom, may be longer than 300 lines; each with its reason. */
const LONG_FILES: Record<string, string> = {}

const TOP_LEVEL = ['app', 'db', 'mail', 'public', 'tests', 'package.json', 'tsconfig.json', 'remix.config.js']
const BESIDE = ['README.md', 'LICENSE', 'package-lock.json']

describe('the house', () => {
  test('has exactly its top level, and beside it what a repository needs', () => {
    const found = new Set(FILES.map((file) => file.split('/')[0] ?? ''))
    const visible = [...found].filter((name) => !name.startsWith('.')).sort()
    expect(visible).toEqual([...TOP_LEVEL, ...BESIDE].sort())
  })

  test('imports only what the table allows', () => {
    const lines = CODE.flatMap((file) => readImports(ROOT, file))
    const isPure = purity(lines)
    const broken = lines.flatMap((line) => {
      const reason = violation(line, isPure)
      return reason === undefined ? [] : [`${line.from}:${line.line} imports ${line.to}: ${reason}`]
    })
    expect(broken).toEqual([])
    expect(lines.length).toBeGreaterThan(100)
  })

  test('keeps the word lists, which every room reads, free of imports', () => {
    expect(readImports(ROOT, WORD_LISTS)).toEqual([])
  })

  test('names imported files with their extension, and they exist', () => {
    const lines = CODE.flatMap((file) => readImports(ROOT, file))
    const lost = lines.filter(
      (line) => /^(app|db|mail|tests|public)\//.test(line.to) && !existsSync(join(ROOT, line.to))
    )
    expect(lost.map((line) => `${line.from}:${line.line} ${line.to}`)).toEqual([])
  })

  test('has no file over 300 lines', () => {
    const lines = (file: string) => readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1
    const long = CODE.filter((file) => lines(file) > 300 && !(file in LONG_FILES))
    expect(long.map((file) => `${file}: ${lines(file)} lines`)).toEqual([])
    expect(Object.keys(LONG_FILES).filter((file) => !CODE.includes(file) || lines(file) <= 300)).toEqual([])
  })

  test('leaves out no test', () => {
    const left = /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|fails|skipIf|runIf)\b/
    const quiet = CODE.filter(
      (file) => /\.test\.tsx?$/.test(file) && left.test(readFileSync(join(ROOT, file), 'utf8'))
    )
    expect(quiet).toEqual([])
  })
})

describe('the reading of imports', () => {
  test('sees every kind of import line, and which take only types', () => {
    const text = [
      "import { a } from '#db/client.ts'",
      "import type { B } from '../words.ts'",
      "import { type C } from './c.ts'",
      "import { type D, e } from './d.ts'",
      "export { f } from './f.ts'",
      "import './g.css?url'",
      "const h = await import('imapflow')",
      "type I = import('./i.ts').I",
      "// import { no } from 'nodemailer'",
      'const text = "import x from \'nodemailer\'"'
    ].join('\n')
    expect(importsOf('app/domain/x/y.ts', text).map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
      ['db/client.ts', false],
      ['app/domain/words.ts', true],
      ['app/domain/x/c.ts', true],
      ['app/domain/x/d.ts', false],
      ['app/domain/x/f.ts', false],
      ['app/domain/x/g.css', false],
      ['imapflow', false],
      ['app/domain/x/i.ts', true]
    ])
  })
})

describe('the table', () => {
  const pure = new Set(['app/domain/tickets/next-step.ts'])
  const judge = (from: string, to: string, typeOnly = false) =>
    violation({ from, to, typeOnly, line: 1 }, (path) => pure.has(path))

  test.each([
    ['db/schema/index.ts', 'app/domain/events.ts'],
    ['app/domain/tickets/claim.ts', 'app/http/session.ts'],
    ['app/domain/tickets/claim.ts', 'imapflow'],
    ['app/domain/tickets/claim.ts', '@remix-run/node'],
    ['app/http/session.ts', 'db/schema/index.ts'],
    ['app/http/session.ts', 'drizzle-orm'],
    ['app/routes/board/route.tsx', 'db/client.ts'],
    ['app/routes/board/route.tsx', 'app/routes/queue/row.tsx'],
    ['app/routes/board.tsx', 'app/routes/queue.tsx'],
    ['app/routes/board/route.tsx', 'mail/main.ts'],
    ['app/components/face.tsx', 'app/domain/tickets/claim.ts'],
    ['app/components/face.tsx', 'node:fs'],
    ['app/components/face.tsx', 'app/routes/board/row.tsx'],
    ['app/locales/de.ts', 'app/domain/events.ts'],
    ['mail/main.ts', 'db/schema/index.ts'],
    ['mail/main.ts', 'app/http/session.ts'],
    ['mail/send/outbox.ts', 'drizzle-orm/sqlite-core'],
    ['app/start/main.ts', 'nodemailer/lib/mailer'],
    ['app/start/main.ts', 'react'],
    ['app/root.tsx', 'better-sqlite3'],
    ['app/http/stored-picture.ts', 'sharp']
  ])('forbids %s to import %s', (from, to) => {
    expect(judge(from, to)).toBeTypeOf('string')
  })

  test.each([
    ['db/schema/index.ts', 'app/domain/words.ts'],
    ['app/domain/tickets/claim.ts', 'db/schema/index.ts'],
    ['app/domain/tickets/claim.ts', 'drizzle-orm'],
    ['app/http/session.ts', 'db/client.ts'],
    ['app/routes/board/route.tsx', 'app/routes/board/row.tsx'],
    ['app/routes/board/route.tsx', 'app/domain/tickets/claim.ts'],
    ['app/components/face.tsx', 'app/domain/tickets/next-step.ts'],
    ['mail/main.ts', 'db/client.ts'],
    ['mail/main.ts', 'imapflow'],
    ['app/start/main.ts', '@remix-run/express'],
    ['tests/anything.test.ts', 'nodemailer']
  ])('lets %s import %s', (from, to) => {
    expect(judge(from, to)).toBeUndefined()
  })

  test('lets a component take a type of any domain file', () => {
    expect(judge('app/components/face.tsx', 'app/domain/tickets/claim.ts', true)).toBeUndefined()
  })

  test('calls a file pure only if everything it imports is', () => {
    const lines = [
      { from: 'app/domain/a.ts', to: 'app/domain/b.ts', typeOnly: false, line: 1 },
      { from: 'app/domain/b.ts', to: 'drizzle-orm', typeOnly: false, line: 1 },
      { from: 'app/domain/c.ts', to: 'app/domain/b.ts', typeOnly: true, line: 1 },
      { from: 'app/domain/c.ts', to: 'zod', typeOnly: false, line: 2 }
    ]
    expect(['a', 'b', 'c'].map((name) => purity(lines)(`app/domain/${name}.ts`))).toEqual([
      false,
      false,
      true
    ])
  })
})

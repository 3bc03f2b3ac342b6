import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-roster-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command as a person would. */
function rosterImport(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'roster:import', '--', ...args], {
    env: { ...process.env, DATA_DIR: join(folder, 'data') },
    encoding: 'utf8'
  })
  return { status, stdout, stderr }
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const TEXT =
  'Nachname;Vorname;Klasse;Mutter;Handy;E-Mail;Geburtsdatum;Schulzweig\n' +
  'Müller;Anna;05A;Petra Müller;0711/123456;p@x.example;01.02.2012;GEHEIM-47\n' +
  'Müller;Ben;7 b;Petra Müller;;p@x.example;03.04.2010;GEHEIM-47\n'

const PREVIEW = {
  files: [
    {
      name: 'liste.csv',
      encoding: 'utf-8',
      separator: ';',
      header: true,
      taken: {
        Nachname: 'last_name',
        Vorname: 'first_name',
        Klasse: 'class',
        Mutter: 'guardian_1_name',
        Handy: 'family_phone',
        'E-Mail': 'family_mail'
      },
      left: ['Schulzweig'],
      never: ['Geburtsdatum']
    }
  ],
  students: { new: 2, changed: 0, same: 0, missing: 0, unclear: 0, left_out: 0 },
  classes: { '5a': 1, '7b': 1 },
  contacts: { named: 1, nameless: 0 },
  phones: ['+49711123456'],
  mails: ['p@x.example'],
  households: 1,
  warnings: {},
  waiting: []
}

test('preview, import, the same again; nothing of what is not taken is on the disk', () => {
  const path = file('liste.csv', TEXT)
  const read = (...args: string[]) => {
    const { status, stdout, stderr } = rosterImport(path, ...args)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    return JSON.parse(stdout)
  }
  expect(read()).toEqual(PREVIEW)
  expect(read('--apply')).toEqual(PREVIEW)
  expect(read('--apply').students).toEqual({ ...PREVIEW.students, new: 0, same: 2 })
  for (const name of readdirSync(join(folder, 'data'))) {
    const bytes = readFileSync(join(folder, 'data', name)).toString('latin1')
    expect(bytes).not.toContain('GEHEIM')
    expect(bytes).not.toContain('01.02.2012')
  }
})

test('what is refused: one sentence, status 2', () => {
  const csv = file('liste.csv', TEXT)
  const loose = file('lose.csv', 'Müller;Anna;5a\nMaier;Eva;5b\n')
  const cases: [string[], RegExp, boolean][] = [
    [[file('liste.xlsx', 'x')], /^liste\.xlsx: .*Bitte als CSV speichern oder die Zellen kopieren/, false],
    [[join(folder, 'fehlt.csv')], /^fehlt\.csv: .*nicht öffnen/, false],
    [[csv, '--decisions', '{'], /kein JSON/, false],
    [[csv, '--decisions', '{"columns":["birth_date"]}'], /columns\.0/, false],
    [[], /^Aufruf: /, false],
    [[loose, '--apply'], /header_missing/, true]
  ]
  for (const [args, sentence, preview] of cases) {
    const { status, stdout, stderr } = rosterImport(...args)
    expect(status).toBe(2)
    expect(stderr).toMatch(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stdout !== '').toBe(preview)
  }
})

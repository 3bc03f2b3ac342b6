import { atomically, type Db } from './client.ts'

/**
 * The full-text index: what of the conversations can be searched, folded so that "Mueller", "Muller" and "Müller" are one word. It keeps no
 * copy of a text (`content=''`), is written by triggers in the transaction of the change itself, whoever writes, and can be thrown away:
 * `keepFullText` brings it back. What is deleted leaves it at once (`secure-delete`).
 */
const WORDS = `CREATE VIRTUAL TABLE search_words USING fts5(names, subject, words, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3')`
const STUDENTS = `CREATE VIRTUAL TABLE search_students USING fts5(names, class_name, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3')`

/** What the tokenizer does not fold itself. Each pair works on the result of the one before. */
const FOLDS = [
  ...[...'ßẞ'].map((letter) => [letter, 'ss']),
  ...[...'łŁ'].map((letter) => [letter, 'l']),
  ...[...'øØ'].map((letter) => [letter, 'o']),
  ...[...'đĐ'].map((letter) => [letter, 'd']),
  ...[...'ıİ'].map((letter) => [letter, 'i']),
  ...[...'ëË'].map((letter) => [letter, 'e']),
  ['ae', 'a'],
  ['oe', 'o'],
  ['ue', 'u']
]

/** SQL that folds a text as the index holds it; the tokenizer takes the accents off. The same for what is looked for. */
export const foldedSql = (text: string): string =>
  FOLDS.reduce((inner, [from, to]) => `replace(${inner}, '${from}', '${to}')`, `lower(${text})`)

/** A row of the index is told by its ticket, its kind and its own id, in one number that sorts by ticket: 24, 3 and 36 bits. */
export const TICKET_BITS = 39
const KIND_BITS = 36

type Source = {
  table: string
  /** Names of columns that the entry is made of; a change of another one leaves it alone. */
  from: readonly string[]
  index: 'search_words' | 'search_students'
  rowid: (row: string) => string
  /** Texts by column of the index; the others are empty. */
  texts: (row: string) => Readonly<Record<string, string>>
  /** Which rows have an entry. */
  when: (row: string) => string
}

const rowidOf = (kind: number, ticket: string) => (row: string) =>
  `((${row}.${ticket} << ${TICKET_BITS}) | (${kind} << ${KIND_BITS}) | ${row}.id)`

const SOURCES: readonly Source[] = [
  {
    table: 'tickets',
    from: ['id', 'subject'],
    index: 'search_words',
    rowid: rowidOf(0, 'id'),
    texts: (row) => ({ subject: `${row}.subject` }),
    when: (row) => `${row}.subject <> ''`
  },
  {
    table: 'messages',
    from: ['id', 'ticket_id', 'kind', 'from_name', 'visible'],
    index: 'search_words',
    rowid: rowidOf(1, 'ticket_id'),
    // Some mails carry the address in the name's place: an address is not searched (people.md, DP-08).
    texts: (row) => ({
      names: `case when instr(${row}.from_name, '@') then '' else ${row}.from_name end`,
      words: `${row}.visible`
    }),
    // What no person has written is in every ticket alike.
    when: (row) => `${row}.kind in ('human', 'link')`
  },
  {
    table: 'notes',
    from: ['id', 'ticket_id', 'body'],
    index: 'search_words',
    rowid: rowidOf(2, 'ticket_id'),
    texts: (row) => ({ words: `${row}.body` }),
    when: (row) => `${row}.body <> ''`
  },
  {
    table: 'calls',
    from: ['id', 'ticket_id', 'note'],
    index: 'search_words',
    rowid: rowidOf(3, 'ticket_id'),
    texts: (row) => ({ words: `${row}.note` }),
    when: (row) => `${row}.note <> ''`
  },
  {
    table: 'students',
    from: ['id', 'first_name', 'last_name', 'class_name'],
    index: 'search_students',
    rowid: (row) => `${row}.id`,
    texts: (row) => ({
      names: `${row}.first_name || ' ' || ${row}.last_name`,
      class_name: `${row}.class_name`
    }),
    when: (row) => `${row}.id > 0`
  }
]

/** Puts the entry of a row in, or takes it out: without a copy of the text the index must be told what it held. */
function write({ index, rowid, texts, when }: Source, row: string, from = '', out = false): string {
  const entries = Object.entries(texts(row))
  const command = out ? `${index}, ` : ''
  return `INSERT INTO ${index}(${command}rowid, ${entries.map(([column]) => column).join(', ')})
  SELECT ${out ? "'delete', " : ''}${rowid(row)}, ${entries.map(([, text]) => foldedSql(text)).join(', ')}${from} WHERE ${when(row)};`
}

const triggersOf = (source: Source): string[] => {
  const name = `search_${source.table}`
  const put = write(source, 'new')
  const take = write(source, 'old', '', true)
  return [
    `CREATE TRIGGER ${name}_in AFTER INSERT ON ${source.table} BEGIN\n  ${put}\nEND`,
    `CREATE TRIGGER ${name}_out AFTER DELETE ON ${source.table} BEGIN\n  ${take}\nEND`,
    `CREATE TRIGGER ${name}_anew AFTER UPDATE OF ${source.from.join(', ')} ON ${source.table} BEGIN\n  ${take}\n  ${put}\nEND`
  ]
}

const WANTED: readonly string[] = [WORDS, STUDENTS, ...SOURCES.flatMap(triggersOf)]

/** Makes the index if it is not there as wanted, and fills it: for a database from before, or after a migration that made a table anew. */
export function keepFullText(db: Db): void {
  if (isAsWanted(db)) return
  atomically(db, () => {
    if (!isAsWanted(db)) rebuildFullText(db)
  })
}

/** Throws the index away and makes it from the tables. */
export function rebuildFullText(db: Db): void {
  atomically(db, () => {
    const { $client: client } = db
    for (const name of namesOf(db, 'trigger')) client.exec(`DROP TRIGGER "${name}"`)
    client.exec('DROP TABLE IF EXISTS search_words; DROP TABLE IF EXISTS search_students')
    for (const statement of WANTED) client.exec(statement)
    for (const index of ['search_words', 'search_students'])
      client.exec(`INSERT INTO ${index}(${index}, rank) VALUES ('secure-delete', 1)`)
    for (const source of SOURCES) client.exec(write(source, source.table, ` FROM ${source.table}`))
  })
}

const isAsWanted = ({ $client }: Db): boolean => {
  const rows = $client
    .prepare(`SELECT sql FROM sqlite_master WHERE name LIKE 'search\\_%' ESCAPE '\\'`)
    .all() as { sql: string }[]
  const there = new Set(rows.map((row) => row.sql))
  return WANTED.every((statement) => there.has(statement))
}

const namesOf = ({ $client }: Db, type: string): string[] =>
  $client
    .prepare(`SELECT name FROM sqlite_master WHERE type = ? AND name LIKE 'search\\_%' ESCAPE '\\'`)
    .pluck()
    .all(type) as string[]

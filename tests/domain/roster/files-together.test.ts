import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RosterDesk, rosterDesk } from './roster-desk.ts'

let desk: RosterDesk
beforeEach(() => {
  desk = rosterDesk()
})
afterEach(() => desk.close())

const SCHILD = {
  'SchuelerBasisdaten.dat':
    'Nachname|Vorname|Geburtsdatum|Status|Klasse|Konfession\n' +
    'Müller|Anna|01.02.2012|2|05A|ev\nMüller|Anna|03.04.2010|2|07B|ev\nKaya|Cem|05.06.2011|8|06A|\nBerg|Eva|07.08.2011|3|06A|\n',
  'SchuelerErzieher.dat':
    'Nachname|Vorname|Geburtsdatum|Nachname 1.Person|Vorname 1.Person|Nachname 2.Person|Vorname 2.Person|E-Mail\n' +
    'Müller|Anna|01.02.2012|Müller|Petra|Müller|Jan|petra@x.example\n' +
    'Müller|Anna|03.04.2010|Müller|Rosa|||rosa@x.example\n' +
    'Kaya|Cem|05.06.2011|Kaya|Ali|||ali@x.example\n' +
    'Nie|Da|01.01.2011|Nie|Da|||nie@x.example\n',
  'SchuelerTelefonnummern.dat':
    'Nachname|Vorname|Geburtsdatum|Telefonnr.|Art\nMüller|Anna|01.02.2012|0711 123456|privat\nBerg|Eva|07.08.2011|0711 654321|Oma\n'
}

describe('several files', () => {
  test('SchILD: joined by name and birth date of the child', () => {
    expect(desk.preview(SCHILD)).toMatchObject({
      students: { new: 3, left_out: 3 },
      classes: { '5a': 1, '6a': 1, '7b': 1 },
      contacts: { named: 3, nameless: 2 },
      mails: ['petra@x.example', 'rosa@x.example'],
      phones: ['+49711123456', '+49711654321'],
      warnings: { not_active: 1, child_unknown: 2 },
      waiting: []
    })
  })

  test('IServ: parents by the id of the child, one row for each', () => {
    const files = {
      'schueler.csv': 'Import-ID;Nachname;Vorname;Klasse\n1;Berg;Eva;5a\n2;Berg;Max;6a\n',
      'eltern.csv':
        'Nachname;Vorname;E-Mail;Telefon;Kind-ID\nBerg;Ida;ida@x.example;;1\nBerg;Ida;ida@x.example;;2\nBerg;Tom;;0711 123456;2\nX;Y;y@x.example;;9\n'
    }
    expect(desk.preview(files)).toMatchObject({
      students: { new: 2, left_out: 1 },
      contacts: { named: 2, nameless: 0 },
      households: 1,
      mails: ['ida@x.example'],
      warnings: { child_unknown: 1 }
    })
  })

  test('guardians can come later: the students are then those of the database', () => {
    desk.apply('Import-ID;Nachname;Vorname;Klasse\n1;Berg;Eva;5a\n2;Kaya;Cem;6a\n')
    const parents = 'Nachname;Vorname;E-Mail;Kind-ID\nBerg;Ida;ida@x.example;1\n'
    expect(desk.apply(parents)).toMatchObject({
      students: { new: 0, changed: 1, same: 1, missing: 0 },
      contacts: { named: 1 }
    })
    expect(desk.preview(parents)).toMatchObject({ students: { changed: 0, same: 2, missing: 0 } })
    const byName = SCHILD['SchuelerErzieher.dat'].replaceAll('Müller|Anna|01.02.2012', 'Berg|Eva|01.01.2012')
    expect(desk.preview({ 'SchuelerErzieher.dat': byName })).toMatchObject({
      students: { changed: 2, same: 0, left_out: 2 },
      warnings: { child_unknown: 2 }
    })
  })

  test('one class in each file', () => {
    const files = {
      'a.csv': 'Nachname;Vorname;Klasse\nBerg;Eva;5a\n',
      'b.csv': 'Nachname,Vorname,Klasse\nKaya,Cem,5b\n'
    }
    expect(desk.preview(files)).toMatchObject({ students: { new: 2 }, classes: { '5a': 1, '5b': 1 } })
  })
})

describe('contacts and households', () => {
  const HEADER = 'Nachname;Vorname;Klasse;Mutter;Vater;E-Mail;Handy\n'

  test.each([
    [
      'a family mail is that of the first guardian',
      'Berg;Eva;5a;Ida Berg;Tom Berg;b@x.example;',
      { named: 2, nameless: 0 },
      0
    ],
    [
      'of nobody named: one nameless contact',
      'Berg;Eva;5a;;;b@x.example;0711 123456',
      { named: 0, nameless: 1 },
      0
    ],
    ['a name only is a contact', 'Berg;Eva;5a;Ida Berg;;;', { named: 1, nameless: 0 }, 0],
    ['nothing is none', 'Berg;Eva;5a;;;;', { named: 0, nameless: 0 }, 0],
    [
      'one mother of two',
      'Berg;Eva;5a;Ida Berg;;b@x.example;\nBerg;Max;6a;Ida Berg;;b@x.example;',
      { named: 1, nameless: 0 },
      1
    ],
    [
      'one spelling or the other',
      'Berg;Eva;5a;Ida Müller;;b@x.example;\nBerg;Max;6a;Ida Mueller;;b@x.example;',
      { named: 1, nameless: 0 },
      1
    ],
    [
      'nameless beside named',
      'Berg;Eva;5a;Ida Berg;;b@x.example;\nBerg;Max;6a;;;b@x.example;',
      { named: 1, nameless: 0 },
      1
    ],
    [
      'two names are two contacts, one household',
      'Berg;Eva;5a;Ida Berg;;b@x.example;\nBerg;Max;6a;Tom Berg;;b@x.example;',
      { named: 2, nameless: 0 },
      1
    ],
    [
      'fathers without anything, children share the mother',
      'Berg;Eva;5a;Ida Berg;Tom Berg;b@x.example;\nBerg;Max;6a;Ida Berg;Tom Berg;b@x.example;',
      { named: 2, nameless: 0 },
      1
    ],
    [
      'fathers without anything, nothing shared',
      'Berg;Eva;5a;;Tom Berg;;\nBerg;Max;6a;;Tom Berg;;',
      { named: 2, nameless: 0 },
      0
    ]
  ])('%s', (_, rows, contacts, households) => {
    expect(desk.preview(HEADER + rows)).toMatchObject({ contacts, households })
  })

  test('other last names: only a hint', () => {
    const rows = 'Berg;Eva;5a;Ida Berg;;b@x.example;\nKaya;Max;6a;Ida Berg;;b@x.example;'
    expect(desk.preview(HEADER + rows)).toMatchObject({ households: 0, warnings: { household_unsure: 1 } })
  })
})

describe('rows of one child', () => {
  test('a second row adds its contacts and is left out', () => {
    const rows =
      'Nachname;Vorname;Klasse;Mutter;E-Mail\nBerg;Eva;5a;Ida Berg;i@x.example\nBerg;Eva;5a;Tom Berg;t@x.example\n'
    expect(desk.preview(rows)).toMatchObject({
      students: { new: 1, left_out: 1 },
      contacts: { named: 2 },
      warnings: { duplicate_row: 1 }
    })
  })

  test('another birth date or id is another child', () => {
    const dates = 'Nachname;Vorname;Klasse;Geburtsdatum\nBerg;Eva;5a;01.01.2012\nBerg;Eva;5a;02.01.2012\n'
    expect(desk.preview(dates)).toMatchObject({ students: { new: 2, left_out: 0 } })
    const ids = 'Nachname;Vorname;Klasse;ID\nBerg;Eva;5a;1\nBerg;Eva;5a;2\n'
    expect(desk.preview(ids)).toMatchObject({ students: { new: 2, left_out: 0 } })
  })

  test('numbers that begin anew in every class are no ids', () => {
    const rows = 'Nr;Nachname;Vorname;Klasse\n1;Berg;Eva;5a\n1;Kaya;Cem;5b\n'
    expect(desk.apply(rows)).toMatchObject({ students: { new: 2 } })
    expect(desk.apply('Nr;Nachname;Vorname;Klasse\n1;Kaya;Cem;5b\n1;Berg;Eva;5a\n')).toMatchObject({
      students: { same: 2, changed: 0 }
    })
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { inEncoding, type RosterDesk, rosterDesk } from './roster-desk.ts'

let desk: RosterDesk
beforeAll(() => {
  desk = rosterDesk()
})
afterAll(() => desk.close())

/** Two sisters and a boy, as different programs write them. */
const SHAPES: [string, string | Uint8Array, object][] = [
  [
    'ASV, Windows-1252',
    inEncoding(
      'Familienname;Rufname;Vornamen;Klassenname;Geburtsdatum;Konfession;Lokales Differenzierungsmerkmal;Telefonnummer Elternteil 1;E-Mail-Adresse Elternteil 1;Nachname Elternteil 1;Vorname Elternteil 1\r\n' +
        'Jäger;Ömür;Ömür Ali;05A;01.02.2012;RK;x;0711/123456;j@x.example;Jäger;Ruth\r\nJäger;Änne;Änne;7 b;01.02.2010;RK;x;0711/123456;j@x.example;Jäger;Ruth\r\nNgo #05A;Tim;Tim;05A;;;;;;;\r\n',
      'windows-1252'
    ),
    {
      files: [
        { encoding: 'windows-1252', separator: ';', left: ['Vornamen', 'Lokales Differenzierungsmerkmal'] }
      ],
      students: { new: 3 },
      classes: { '5a': 2, '7b': 1 },
      contacts: { named: 1, nameless: 0 },
      households: 1,
      warnings: { suffix_removed: 1 }
    }
  ],
  [
    'WebUntis, tabs',
    'name\tlongName\tforeName\tgender\tbirthDate\tklasse.name\texitDate\tid\texternKey\taddress.email\taddress.mobile\n' +
      'jaegeroem\tJäger\tÖmür\tW\t01.02.2012\t5a\t\t11\tA1\tj@x.example\t0172 1234567\n' +
      'ngotim\tNgo\tTim\tM\t\t5a\t31.07.2026\t12\tA2\t\t\n',
    {
      files: [
        { separator: '\t', taken: { longName: 'last_name', externKey: 'external_id' }, left: ['name', 'id'] }
      ],
      students: { new: 1, left_out: 1 },
      contacts: { named: 0, nameless: 1 },
      phones: ['+491721234567'],
      warnings: { not_active: 1 }
    }
  ],
  [
    'a class book on the web: comma and quotes, UTF-16',
    inEncoding(
      '\ufeff"Name","Vorname","Klasse","Gruppe","Mutter","Telefon","Bemerkungen"\r\n"Jäger","Ömür","Klasse 5a","Latein, Chor","Jäger, Ruth","0711 123456\n0172 1234567","sagt ""nein"""\r\n',
      'utf-16le'
    ),
    {
      files: [{ encoding: 'utf-16le', separator: ',', never: ['Bemerkungen'] }],
      students: { new: 1 },
      contacts: { named: 1, nameless: 0 },
      phones: ['+491721234567', '+49711123456'],
      warnings: {}
    }
  ],
  [
    'an own spreadsheet with one column of names, saved on a Mac',
    inEncoding(
      'Schüler/in;Klasse;E-Mail Eltern;Handy\rJäger, Ömür;5a;J@X.example;1721234567\rNgo;5a;;\r',
      'macintosh'
    ),
    {
      files: [{ encoding: 'macintosh', taken: { 'Schüler/in': 'full_name' } }],
      students: { new: 1, left_out: 1 },
      mails: ['j@x.example'],
      warnings: { encoding_unsure: 1, name_missing: 1, phone_check: 1 },
      waiting: ['encoding_unsure']
    }
  ],
  [
    'cells pasted without a header',
    'Jäger\tÖmür\t5a\t01.02.2012\nNgo\tTim\tK1\t03.04.2008\n',
    {
      files: [
        {
          header: false,
          separator: '\t',
          taken: { 1: 'last_name', 2: 'first_name', 3: 'class' },
          left: ['4']
        }
      ],
      students: { new: 2 },
      classes: { '5a': 1, K1: 1 },
      waiting: ['header_missing']
    }
  ],
  [
    'a file that says how it is separated, with a separator at every end',
    'sep=,\nNachname,Vorname,Stufe,\nJäger,Ömür,05,\nNgo,Tim,EF,\n',
    {
      files: [{ separator: ',', left: [], never: [] }],
      classes: { 5: 1, EF: 1 },
      warnings: {}
    }
  ]
]

test.each(SHAPES)('%s', (_, content, expected) => {
  expect(desk.preview(content)).toMatchObject({ waiting: [], ...expected })
})

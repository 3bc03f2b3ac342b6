import { describe, expect, it } from 'vitest'
import { findStudents } from '#app/domain/intake/find-students.ts'
import { aMail, school } from '#tests/support/intake-school.ts'

type Case = [name: string, mail: Parameters<typeof aMail>[0], chosen: number[], ambiguous: number[]]

const cases: Case[] = [
  [
    'the only child of the sender',
    { address: 'mueller@post.example', visible: 'Der Ton geht nicht' },
    [3],
    []
  ],
  [
    'a name among siblings',
    { address: 'seidel@post.example', visible: 'Bei Johanna geht die Kamera nicht.' },
    [1],
    []
  ],
  [
    'a nickname among siblings',
    { address: 'seidel@post.example', visible: 'unser Beni kommt nicht rein' },
    [2],
    []
  ],
  ['both siblings', { address: 'seidel@post.example', visible: 'Hanna und Ben fliegen raus' }, [1, 2], []],
  [
    'a genitive without apostrophe',
    { address: 'seidel@post.example', visible: 'Johannas iPad ist stumm' },
    [1],
    []
  ],
  [
    'only the class, among siblings',
    { address: 'seidel@post.example', visible: 'Mein Sohn in der 8 c hört nichts.' },
    [2],
    []
  ],
  [
    'only the year, among siblings',
    { address: 'seidel@post.example', visible: 'Meine Tochter geht in die sechste Klasse.' },
    [1],
    []
  ],
  ['no name, two children', { address: 'seidel@post.example', visible: 'Zoom geht nicht' }, [], [1, 2]],
  [
    'the class in another spelling',
    { address: 'seidel@post.example', visible: 'Klasse 08C, kein Ton' },
    [2],
    []
  ],
  [
    'a time of day is no class',
    { address: 'seidel@post.example', visible: 'Um 8:15 ging nichts, at 8 a.m. neither' },
    [],
    [1, 2]
  ],
  [
    'the name under the mail is the sender’s, not a child’s',
    {
      from: { name: 'Emma Zufall', address: 'jemand@neu.example' },
      visible: 'Mein Kind hört nichts.\n\nViele Grüße\nEmma Zufall'
    },
    [],
    []
  ],
  [
    'first name and class from an unknown address',
    { visible: 'Hier die Tante von Emma, 7d. Sie hört nichts.' },
    [12],
    []
  ],
  [
    'first and last name from an unknown address',
    { visible: 'Ich bin der Opa von Alexandra Mueller.' },
    [3],
    []
  ],
  ['last name first', { subject: 'Müller, Anton: kein Bild' }, [4], []],
  ['umlauts typed as one letter', { visible: 'Theresa Ozturk aus der 9a kommt nicht rein' }, [5], []],
  ['a short form and the class', { visible: 'Tessa (9a) ist stumm' }, [], [5]],
  [
    'a last name and the class',
    { from: { name: 'Familie Lindner', address: 'x@neu.example' }, visible: 'Unser Kind ist in der 7d.' },
    [12],
    []
  ],
  ['two of one name in one class', { visible: 'Jonas aus der 6a ist nicht da' }, [], [6, 7]],
  ['two of one name, the last name decides', { visible: 'Jonas Weiss (6a) ist nicht da' }, [7], []],
  ['only a first name from an unknown address', { visible: 'Emma kommt nicht rein' }, [], [12]],
  ['a name with another class', { visible: 'Emma Lindner (6a) kommt nicht rein' }, [], [12]],
  ['„man“ is not Manuel', { visible: 'In der 5b hört man nichts' }, [], []],
  ['„nur“ is a name only with a capital letter', { visible: 'In der 7d geht nur der Ton nicht' }, [], []],
  ['„Nur“ as a name', { visible: 'Meine Nichte Nur aus der 7d hört nichts' }, [9], []],
  ['the child writes', { address: 'theresa@schule.example', visible: 'ich komm nicht rein' }, [5], []],
  [
    'a teacher names two with „oder“',
    { address: 'brandt@lehrer.example', visible: 'Das war Anton Müller oder Emma Lindner.' },
    [],
    [4, 12]
  ],
  [
    'a teacher names two with „und“',
    { address: 'brandt@lehrer.example', visible: 'Anton Müller und Emma Lindner fehlten.' },
    [4, 12],
    []
  ],
  [
    "a teacher's own name is no child",
    { address: 'brandt@lehrer.example', visible: 'In der 5b fehlte jemand. Grüße, Sophie Brandt' },
    [],
    []
  ],
  ['somebody guesses', { visible: 'Ich vermute, es war Emma Lindner.' }, [], [12]],
  [
    "a neighbour's child beside the own one",
    { address: 'seidel@post.example', visible: 'Bei Johanna geht es nicht, bei Emma Lindner auch nicht.' },
    [1],
    [12]
  ],
  [
    'a parent writes for another child',
    { address: 'seidel@post.example', visible: 'Ich schreibe für Emma Lindner aus der 7d.' },
    [12],
    []
  ],
  [
    'a stranger with a foreign ticket number',
    { subject: 'Re: [KGN #20] Ton', visible: 'Hier der Vater von Emma aus der 7d.' },
    [],
    [12]
  ],
  [
    'answers to yet another unknown address',
    { replyTo: { name: null, address: 'y@woanders.example' }, visible: 'Emma 7d' },
    [],
    [12]
  ],
  ['Turkish', { visible: 'Kızım Emma 7d sınıfında, sesi yok' }, [12], []]
]

describe('which students a mail is about', () => {
  it.each(cases)('%s', (_name, mail, chosen, ambiguous) => {
    const found = findStudents(aMail(mail), school)
    const ids = (list: typeof found.chosen) => list.map(({ student }) => student.id).sort((a, b) => a - b)
    expect({ chosen: ids(found.chosen), ambiguous: ids(found.ambiguous) }).toEqual({ chosen, ambiguous })
    for (const { reason } of [...found.chosen, ...found.ambiguous]) expect(reason).toMatch(/\p{L}{3}/u)
  })

  it('takes the child of the ticket if none is named and the family has two', () => {
    const mail = aMail({ address: 'seidel@post.example', visible: 'Es geht wieder' })
    expect(findStudents(mail, school, { ticket: 20 }).chosen.map(({ student }) => student.id)).toEqual([2])
  })

  it('reads no child out of an automatic mail', () => {
    const mail = aMail({ kind: 'bulk', address: 'seidel@post.example', visible: 'Johanna 6a' })
    expect(findStudents(mail, school)).toEqual({ chosen: [], ambiguous: [] })
  })
})

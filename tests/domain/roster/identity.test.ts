import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { events, groupMembers, groups, rosterHeaders, students } from '#db/schema/index.ts'
import { dumpOf } from '#tests/support/dump.ts'
import { type RosterDesk, rosterDesk } from './roster-desk.ts'

let desk: RosterDesk
beforeEach(() => {
  desk = rosterDesk()
})
afterEach(() => desk.close())

const list = (...rows: string[]) => `Nachname;Vorname;Klasse;ID\n${rows.join('\n')}\n`
const rowsNow = () => desk.db.select().from(students).orderBy(students.id).all()

describe('section 7: the same child', () => {
  test.each([
    ['the same row', 'Berg;Eva;5a;', { same: 1 }],
    ['another spelling of the same name', 'BERG;Eva;5a;', { changed: 1 }],
    ['another class', 'Berg;Eva;6a;', { changed: 1 }],
    ['an id from now on', 'Berg;Eva;5a;7', { changed: 1 }],
    ['nobody of that name', 'Kaya;Cem;5b;', { new: 1, missing: 1 }]
  ])('%s', (_, row, counts) => {
    desk.apply(list('Berg;Eva;5a;'))
    expect(desk.preview(list(row)).students).toMatchObject(counts)
  })

  test('an id outlives name and class', () => {
    desk.apply(list('Berg;Eva;5a;7'))
    const [before] = rowsNow()
    expect(desk.apply(list('Kaya-Berg;Evelyn;6b;7')).students).toMatchObject({
      new: 0,
      changed: 1,
      missing: 0
    })
    expect(rowsNow()).toEqual([{ ...before, lastName: 'Kaya-Berg', firstName: 'Evelyn', className: '6b' }])
  })

  test('two candidates: nobody is merged', () => {
    desk.apply(list('Berg;Eva;5a;', 'Berg;Eva;5b;'))
    const before = dumpOf(desk.db)
    const preview = desk.apply(list('Berg;Eva;6a;', 'Berg;Eva;6b;'))
    expect(preview).toMatchObject({
      students: { new: 0, changed: 0, unclear: 2, missing: 0 },
      classes: {},
      warnings: { same_name: 2 },
      waiting: ['same_name']
    })
    expect(dumpOf(desk.db)).toEqual(before)
  })

  test('of two one stays in the class, so the other one is the other', () => {
    desk.apply(list('Berg;Eva;5a;', 'Berg;Eva;7b;'))
    expect(desk.preview(list('Berg;Eva;5a;', 'Berg;Eva;8b;')).students).toMatchObject({ same: 1, changed: 1 })
  })
})

describe('missing', () => {
  const many = Array.from({ length: 20 }, (_, n) => `Berg;${String.fromCharCode(65 + n).repeat(4)};5a;`)

  test('counted only, unless the file has everybody', () => {
    desk.apply(list(...many))
    expect(desk.apply(list(...many.slice(2)))).toMatchObject({ students: { missing: 2 }, waiting: [] })
    expect(rowsNow().filter(({ active }) => active)).toHaveLength(20)
    expect(desk.apply(list(...many.slice(2)), { complete: true }).written).toBe(true)
    expect(rowsNow().filter(({ active }) => active)).toHaveLength(18)
    expect(rowsNow()).toHaveLength(20)
    expect(desk.preview(list(...many.slice(2))).students).toMatchObject({ missing: 0, same: 18 })
  })

  test('more than one in ten: the number has to be typed', () => {
    desk.apply(list(...many))
    const few = list(...many.slice(3))
    expect(desk.preview(few)).toMatchObject({ warnings: { many_missing: 3 }, waiting: [] })
    const before = dumpOf(desk.db)
    for (const missing of [undefined, 2])
      expect(desk.apply(few, { complete: true, missing })).toMatchObject({
        waiting: ['many_missing'],
        written: false
      })
    expect(dumpOf(desk.db)).toEqual(before)
    expect(desk.apply(few, { complete: true, missing: 3 })).toMatchObject({ waiting: [], written: true })
    expect(rowsNow().filter(({ active }) => !active)).toHaveLength(3)
  })

  test('who comes back is the same child', () => {
    desk.apply(list(...many))
    desk.apply(list(...many.slice(1)), { complete: true })
    expect(desk.apply(list(...many)).students).toMatchObject({ new: 0, changed: 1, same: 19 })
    expect(rowsNow().every(({ active }) => active)).toBe(true)
  })
})

describe('renamed', () => {
  test.each([
    ['Müller;Sofia;5a;', 'Müller;Sophia;5a;', 1],
    ['Müller;Max;5a;', 'Müller-Schmidt;Max;5a;', 1],
    ['Müller-Schmidt;Max;5a;', 'Schmidt;Max;5a;', 1],
    ['Müller;Max;5a;', 'Schmidt;Max;5a;', 0],
    ['Müller;Sofia;5a;', 'Müller;Sophia;5b;', 0]
  ])('%s and %s', (before, after, pairs) => {
    desk.apply(list(before))
    const preview = desk.preview(list(after))
    expect(preview.warnings.renamed_pair ?? 0).toBe(pairs)
    expect(preview.students).toMatchObject({ unclear: pairs, missing: 1 - pairs, new: 1 - pairs })
    expect(preview.waiting).toEqual(pairs > 0 ? ['renamed_pair'] : [])
  })

  test('the admin decides: the same child', () => {
    desk.apply(list('Müller;Sofia;5a;'))
    const [before] = rowsNow()
    const decided = desk.apply(list('Müller;Sophia;5a;'), { renamed: 'same' })
    expect(decided).toMatchObject({ students: { changed: 1, unclear: 0, missing: 0 }, waiting: [] })
    expect(rowsNow()).toEqual([{ ...before, firstName: 'Sophia' }])
  })

  test('or two', () => {
    desk.apply(list('Müller;Sofia;5a;'))
    const decided = desk.apply(list('Müller;Sophia;5a;'), { renamed: 'two' })
    expect(decided).toMatchObject({ students: { new: 1, unclear: 0, missing: 1 }, waiting: [] })
    expect(rowsNow()).toHaveLength(2)
  })
})

describe('what is written', () => {
  const FULL =
    'Nachname;Vorname;Klasse;Kurs;ID;Mutter;E-Mail;Handy;schulische E-Mail;Geburtsdatum;Konfession;Schulzweig\n' +
    'Berg;Eva;5a;Latein 1, Chor;7;Ida Berg;i@x.example;0711 123456;eva@schule.example;11.11.2011;MARKE1;MARKE2\n' +
    'Berg;Max;6a;;8;Ida Berg;i@x.example;;;12.12.2012;MARKE1;MARKE2\n' +
    'Kaya;Cem;5a;;9;;c@x.example;;;;;\n'

  test('the same file twice changes nothing', () => {
    expect(desk.apply(FULL)).toMatchObject({ students: { new: 3 }, households: 1 })
    const before = dumpOf(desk.db)
    expect(desk.apply(FULL)).toMatchObject({ students: { new: 0, changed: 0, same: 3 } })
    expect(dumpOf(desk.db)).toEqual(before)
  })

  test('nothing of the columns that are not taken, and no birth date', () => {
    desk.apply(FULL)
    const all = JSON.stringify(dumpOf(desk.db))
    for (const word of ['MARKE', '11.11.2011', '2011', 'Konfession', 'Schulzweig', 'Geburtsdatum'])
      expect(all).not.toContain(word)
    expect(all).toContain('eva@schule.example')
    expect(all).toContain('Familie Kaya')
  })

  test('siblings live together, and one event tells of it', () => {
    desk.apply(FULL)
    const [eva, max, cem] = rowsNow()
    expect(max?.householdId).toBe(eva?.householdId)
    expect(cem?.householdId).not.toBe(eva?.householdId)
    const told = desk.db.select().from(events).where(eq(events.type, 'roster.imported')).all()
    expect(told.map(({ data }) => data)).toEqual([{ new: 3, changed: 0, left: 0 }])
  })

  test('a sibling who comes later joins the household', () => {
    desk.apply(FULL)
    desk.apply('Nachname;Vorname;Klasse;Mutter;E-Mail\nBerg;Lea;5b;Ida Berg;i@x.example\n')
    const all = rowsNow()
    expect(all.at(-1)).toMatchObject({ firstName: 'Lea', householdId: all[0]?.householdId })
  })

  test('a change of class ends one membership and begins another', () => {
    desk.apply(FULL)
    desk.apply(FULL.replace('Berg;Eva;5a', 'Berg;Eva;5b'))
    const memberships = desk.db
      .select({ name: groups.name, isClass: groups.isClass, untilDay: groupMembers.untilDay })
      .from(groupMembers)
      .innerJoin(groups, eq(groups.id, groupMembers.groupId))
      .where(eq(groupMembers.studentId, rowsNow()[0]?.id ?? 0))
      .all()
    // The import of the morning and that of the evening are on one day: there was no lesson between.
    expect(memberships).toEqual([
      { name: 'Latein 1', isClass: false, untilDay: null },
      { name: 'Chor', isClass: false, untilDay: null },
      { name: '5b', isClass: true, untilDay: null }
    ])
  })

  test('a new number is added, no old one is taken away', () => {
    desk.apply(FULL)
    expect(desk.apply(FULL.replace('0711 123456', '0711 999999')).students).toMatchObject({
      changed: 2,
      same: 1
    })
    const dump = JSON.stringify(dumpOf(desk.db).contact_phones)
    expect(dump).toContain('+49711123456')
    expect(dump).toContain('+49711999999')
    expect(dumpOf(desk.db).contacts).toHaveLength(3)
  })

  test('device, status and a file without classes leave a child as it is', () => {
    desk.apply(FULL)
    desk.db.update(students).set({ platform: 'ios', deviceNote: 'iPad der Schwester' }).run()
    const before = rowsNow()
    expect(desk.apply('Nachname;Vorname\nBerg;Eva\n').students).toMatchObject({ same: 1, missing: 2 })
    expect(rowsNow()).toEqual(before)
  })

  test('RI-08: a confirmed mapping is remembered for the same header, which itself is not', () => {
    const file = 'Nachname;Vorname;Klasse;Kürzel\nBerg;Eva;5a;x@y.example\n'
    expect(desk.preview(file).mails).toEqual([])
    desk.apply(file, { columns: ['last_name', 'first_name', 'class', 'family_mail'] })
    expect(desk.preview(file)).toMatchObject({ mails: ['x@y.example'], students: { same: 1 } })
    expect(desk.db.select().from(rosterHeaders).all()).toHaveLength(1)
    expect(JSON.stringify(dumpOf(desk.db))).not.toContain('Kürzel')
  })
})

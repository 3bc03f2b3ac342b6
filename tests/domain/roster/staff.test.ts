import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LOTSE } from '#app/domain/events.ts'
import { importStaff } from '#app/domain/roster/import-staff.ts'
import { staffData } from '#app/domain/roster/staff-data.ts'
import { platformsIn, rolesIn } from '#app/domain/roster/staff-words.ts'
import { RefusedFile } from '#app/domain/roster/words.ts'
import { staff, staffAddresses, volunteerPlatforms } from '#db/schema/index.ts'
import { dumpOf } from '#tests/support/dump.ts'
import { type TempDatabase, tempDatabase } from '#tests/support/temp-database.ts'
import { NOW } from './roster-desk.ts'

let school: TempDatabase
beforeEach(() => {
  school = tempDatabase()
})
afterEach(() => school.close())

const apply = (text: string, who: ReadonlyMap<string, number | 'new'> = new Map()) => {
  const file = { name: 'kollegium.csv', bytes: new TextEncoder().encode(text) }
  const { preview, written } = importStaff(school.db, file, { today: '2026-11-25', who }, LOTSE, NOW)
  return { ...staffData(preview), written }
}

const LIST =
  'Nachname;Vorname;Anzeigename;E-Mail;weitere E-Mail;Rolle;Plattformen;Geburtsdatum;Bemerkungen\n' +
  'Keller;Ruth;Frau Keller;R.Keller@schule.example;ruth@x.example;Support, Unterricht;Windows, iPad;GEHEIM1;GEHEIM2\n' +
  'Ngo;Tim;;t.ngo@schule.example;;Lehrkraft;Android;GEHEIM1;\n' +
  ';Ohne;;o@schule.example;;;;;\n'

test('several addresses, roles and platforms; the same list again changes nothing', () => {
  expect(apply(LIST)).toMatchObject({
    staff: { new: 2, changed: 0, same: 0, unclear: 0, left_out: 1 },
    volunteers: 1,
    hosts: 2,
    warnings: { name_missing: 1 },
    written: true
  })
  expect(school.db.select().from(staff).all()).toMatchObject([
    { displayName: 'Frau Keller', isVolunteer: true, isHost: true, isAdmin: false },
    { displayName: 'Tim Ngo', isVolunteer: false, isHost: true, isAdmin: false }
  ])
  expect(school.db.select().from(staffAddresses).all()).toEqual([
    { address: 'r.keller@schule.example', staffId: 1, position: 0 },
    { address: 'ruth@x.example', staffId: 1, position: 1 },
    { address: 't.ngo@schule.example', staffId: 2, position: 0 }
  ])
  expect(
    school.db
      .select()
      .from(volunteerPlatforms)
      .all()
      .map(({ platform }) => platform)
      .sort()
  ).toEqual(['ios', 'windows'])
  const before = dumpOf(school.db)
  expect(JSON.stringify(before)).not.toContain('GEHEIM')
  expect(apply(LIST).staff).toMatchObject({ new: 0, changed: 0, same: 2 })
  expect(dumpOf(school.db)).toEqual(before)
})

describe('the same person', () => {
  test.each([
    ['by an address', 'Keller-Ngo;Ruth;ruth@x.example;;', { same: 1 }],
    ['by the name', 'Ngo;Tim;neu@schule.example;;', { changed: 1 }],
    ['perhaps a volunteer by the name', 'Keller;Ruth;neu@schule.example;;', { unclear: 1, changed: 0 }],
    ['a volunteer by the name, without an address', 'Keller;Ruth;;;', { same: 1 }],
    ['nobody', 'Berg;Eva;e.berg@schule.example;;', { new: 1 }],
    ['two by their addresses', 'Keller;Ruth;ruth@x.example t.ngo@schule.example;;', { unclear: 1, new: 0 }],
    ['a new role', 'Ngo;Tim;t.ngo@schule.example;Support;Mac', { changed: 1 }]
  ])('%s', (_, row, counts) => {
    apply(LIST)
    expect(apply(`Nachname;Vorname;E-Mail;Rolle;Geräte\n${row}\n`).staff).toMatchObject(counts)
    expect(apply(`Nachname;Vorname;E-Mail;Rolle;Geräte\n${row}\n`).staff).toMatchObject({
      new: 0,
      changed: 0
    })
  })

  test('an admin gets no address of a namesake by itself; whoever imports decides', () => {
    apply(LIST)
    school.db.update(staff).set({ isAdmin: true }).run()
    const row = 'Nachname;Vorname;E-Mail;Rolle\nNgo;Tim;tim2@schule.example;Lehrkraft\n'
    const addressesOf = (id: number) =>
      school.db
        .select()
        .from(staffAddresses)
        .all()
        .filter(({ staffId }) => staffId === id)
        .map(({ address }) => address)
    expect(apply(row).staff).toMatchObject({ unclear: 1, changed: 0, new: 0 })
    // An answer about somebody else decides nothing.
    expect(apply(row, new Map([['0-2', 1]])).staff).toMatchObject({ unclear: 1, changed: 0, new: 0 })
    expect(addressesOf(2)).toEqual(['t.ngo@schule.example'])
    expect(apply(row, new Map([['0-2', 'new']])).staff).toMatchObject({ unclear: 0, changed: 0, new: 1 })
    expect(addressesOf(3)).toEqual(['tim2@schule.example'])
    expect(school.db.select().from(staff).all()[2]).toMatchObject({ isAdmin: false, isVolunteer: false })
    const keller = row.replace('Ngo;Tim;tim2', 'Keller;Ruth;r2')
    expect(apply(keller, new Map([['0-2', 1]])).staff).toMatchObject({ unclear: 0, changed: 1, new: 0 })
    expect(addressesOf(1)).toContain('r2@schule.example')
  })

  test('an admin stays one, and a former admin comes back without', () => {
    apply(LIST)
    school.db.update(staff).set({ isAdmin: true }).run()
    expect(apply(LIST).staff).toMatchObject({ same: 2 })
    school.db.update(staff).set({ active: false }).run()
    expect(apply(LIST).staff).toMatchObject({ changed: 2 })
    expect(school.db.select().from(staff).all()).toMatchObject([
      { active: true, isAdmin: false, isVolunteer: true },
      { active: true, isAdmin: false, isVolunteer: false }
    ])
  })
})

test('a list without a header of teachers is refused with the place', () => {
  expect(() => apply('Keller;Ruth;r@x.example\n')).toThrow(RefusedFile)
  expect(() => apply('\nKeller;Ruth;r@x.example\n')).toThrow('Zeile 2')
})

test('nothing is written before the encoding is decided', () => {
  const before = dumpOf(school.db)
  expect(apply('Nachname;E-Mail\nMÃ¼ller;m@x.example\n')).toMatchObject({
    waiting: ['double_encoded'],
    written: false
  })
  expect(dumpOf(school.db)).toEqual(before)
})

test.each([
  [['Windows/Mac'], ['windows', 'mac']],
  [
    ['iPad, iPhone', 'Android'],
    ['android', 'ios']
  ],
  [['alles'], []]
])('platforms of %j', (cells, platforms) => expect(platformsIn(cells)).toEqual(platforms))

test.each([
  ['', false, true],
  ['Support', true, false],
  ['Freiwillige und Lehrkraft', true, true],
  ['Host', false, true]
])('role %j', (cell, isVolunteer, isHost) => expect(rolesIn([cell])).toEqual({ isVolunteer, isHost }))

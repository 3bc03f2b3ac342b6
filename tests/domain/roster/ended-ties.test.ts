import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { barContact } from '#app/domain/barred/bar-contact.ts'
import { contactAddresses, contacts, guardianships, staff, students } from '#db/schema/index.ts'
import { SCHOOL } from '#tests/support/help-school.ts'
import { NOW, type RosterDesk, rosterDesk } from './roster-desk.ts'

let desk: RosterDesk
beforeEach(() => {
  desk = rosterDesk()
})
afterEach(() => desk.close())

const HEAD =
  'Nachname;Vorname;Klasse;Mutter;E-Mail Elternteil 1;Telefon Elternteil 1;Vater;E-Mail Elternteil 2;Telefon Elternteil 2\n'
const PHONE = '0711 123456'
const FILE = `${HEAD}Yıldız;Emre;5a;Ayşe Yıldız;mutter@x.example;${PHONE};Mehmet Yıldız;vater@x.example;${PHONE}\n`

const contactId = (name: string) =>
  desk.db.select().from(contacts).where(eq(contacts.name, name)).get()?.id ?? 0
const tied = () =>
  desk.db
    .select({ name: contacts.name })
    .from(guardianships)
    .innerJoin(contacts, eq(contacts.id, guardianships.contactId))
    .all()
    .map(({ name }) => name)
const addressesOf = (name: string) =>
  desk.db
    .select()
    .from(contactAddresses)
    .where(eq(contactAddresses.contactId, contactId(name)))
    .all()
    .map(({ address }) => address)
    .sort()

/** The file is read, and the father hears nothing of Emre any more. */
function barFather(file = FILE) {
  desk.apply(file)
  const staffId = desk.db
    .insert(staff)
    .values({ displayName: 'Frau Amt', firstName: 'Ada', lastName: 'Amt', isAdmin: true })
    .returning()
    .get().id
  const emre = desk.db.select().from(students).where(eq(students.firstName, 'Emre')).get()?.id ?? 0
  barContact(
    desk.db,
    { contactId: contactId('Mehmet Yıldız'), studentId: emre, all: false, staffId },
    SCHOOL,
    NOW
  )
}

test('another spelling with a new mail and the known number ties nobody again', () => {
  barFather()
  desk.apply(
    `${HEAD}Yıldız;Emre;5a;Ayşe Yıldız;mutter@x.example;${PHONE};Mehmet Ali Yıldız;neu@x.example;${PHONE}\n`
  )
  expect(tied()).toEqual(['Ayşe Yıldız'])
  // Nobody of that name is on file either: no mail of the household reaches the new address.
  expect(contactId('Mehmet Ali Yıldız')).toBe(0)
})

test('with another child such a contact is tied to that child alone', () => {
  barFather()
  desk.apply(
    `${FILE}Yıldız;Can;8c;Ayşe Yıldız;mutter@x.example;${PHONE};Mehmet Ali Yıldız;neu@x.example;${PHONE}\n${`Yıldız;Emre;5a;;;;Mehmet Ali Yıldız;neu@x.example;${PHONE}\n`}`
  )
  const ties = desk.db
    .select({ child: students.firstName, name: contacts.name })
    .from(guardianships)
    .innerJoin(contacts, eq(contacts.id, guardianships.contactId))
    .innerJoin(students, eq(students.id, guardianships.studentId))
    .all()
    .filter(({ name }) => name.startsWith('Mehmet'))
  expect(ties.filter(({ child }) => child === 'Emre')).toEqual([])
})

test('a mother who shares the number stays tied, and gets her new mail herself', () => {
  barFather()
  desk.apply(`Nachname;Vorname;Klasse;E-Mail Eltern;Telefon\nYıldız;Emre;5a;neu@x.example;${PHONE}\n`)
  expect(addressesOf('Ayşe Yıldız')).toEqual(['mutter@x.example', 'neu@x.example'])
  expect(addressesOf('Mehmet Yıldız')).toEqual(['vater@x.example'])
  expect(tied()).toEqual(['Ayşe Yıldız'])
})

test('and so it is if the father stands first in the file', () => {
  barFather(
    `${HEAD}Yıldız;Emre;5a;Mehmet Yıldız;vater@x.example;${PHONE};Ayşe Yıldız;mutter@x.example;${PHONE}\n`
  )
  desk.apply(`Nachname;Vorname;Klasse;E-Mail Eltern;Telefon\nYıldız;Emre;5a;neu@x.example;${PHONE}\n`)
  expect(addressesOf('Ayşe Yıldız')).toEqual(['mutter@x.example', 'neu@x.example'])
  expect(addressesOf('Mehmet Yıldız')).toEqual(['vater@x.example'])
})

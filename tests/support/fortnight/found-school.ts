import { eq } from 'drizzle-orm'
import { byStaff } from '#app/domain/events.ts'
import { importStaff } from '#app/domain/roster/import-staff.ts'
import { createChance } from '#app/domain/sample/chance.ts'
import { makeFamilies } from '#app/domain/sample/sample-families.ts'
import { inLetters } from '#app/domain/sample/sample-staff.ts'
import { addDays, fromSchoolTime, type SchoolDay, weekdayOf } from '#app/domain/school-time.ts'
import { prepareSchool } from '#app/domain/settings/prepare-school.ts'
import { CLASSES, HOSTS, LESSON_MINUTES, SLOT_PAIRS, SLOTS, SUBJECTS, VOLUNTEERS } from '#db/sample/school.ts'
import { groups, lessons, staff, staffAddresses, students } from '#db/schema/index.ts'
import { BASE_URL, startWebApp, type WebApp } from '../web-app.ts'
import { Ledger } from './ledger.ts'

export type FoundedSchool = {
  web: WebApp
  ledger: Ledger
  admin: { id: number; cookie: string }
  volunteers: { id: number; cookie: string }[]
  /** Of every lesson of the fortnight, what Lotse calls it. */
  lessonIds: Map<string, number>
  keyOfLesson: Map<number, string>
  /** Mail address of whoever holds the lesson. */
  hostOf: Map<string, string>
  days: SchoolDay[]
}

const EVERYBODY = [
  ...VOLUNTEERS.map(({ title, firstName, lastName, platforms }) => ({
    title,
    firstName,
    lastName,
    platforms
  })),
  ...HOSTS.map(([title, firstName, lastName]) => ({ title, firstName, lastName, platforms: [] as string[] }))
]
const mailOf = (one: { firstName: string; lastName: string }) =>
  `${inLetters(one.firstName)}.${inLetters(one.lastName)}@gym-werder.example`

/**
 * Founds the sample school as a school does it: the list of teachers, the list of students and the timetable, through the pages, on
 * the Sunday before. Nothing has happened yet.
 */
export async function foundSchool(monday: SchoolDay): Promise<FoundedSchool> {
  const now = fromSchoolTime(`${addDays(monday, -1)}T16:00:00`)
  const web = await startWebApp({ now })
  prepareSchool(web.db, { adminAddress: 'leitung@gym-werder.example' }, now)
  const adminId = web.db.select().from(staff).where(eq(staff.isAdmin, true)).get()?.id ?? 0
  const admin = { id: adminId, cookie: await web.signIn(adminId) }
  enterStaff(web, adminId, now)
  await enterStudents(web, admin.cookie)
  await enterTimetable(web, admin.cookie)
  const ledger = new Ledger()
  learnChildren(web, ledger)
  const days = [...Array(12).keys()].map((day) => addDays(monday, day)).filter((day) => weekdayOf(day) <= 5)
  const volunteers = []
  for (const { id } of web.db.select().from(staff).where(eq(staff.isVolunteer, true)).all())
    volunteers.push({ id, cookie: await web.signIn(id) })
  return { web, ledger, admin, volunteers, days, ...learnLessons(web, ledger, days) }
}

function enterStaff(web: WebApp, adminId: number, now: Date): void {
  const rows = EVERYBODY.map((one) =>
    [
      one.lastName,
      one.firstName,
      `${one.title} ${one.lastName}`,
      mailOf(one),
      one.platforms.length > 0 ? 'Support, Lehrkraft' : 'Lehrkraft',
      one.platforms.join(', ')
    ].join(';')
  )
  const text = ['Nachname;Vorname;Anzeigename;E-Mail;Rolle;Plattformen', ...rows].join('\r\n')
  const file = { name: 'kollegium.csv', bytes: Buffer.from(text) }
  const { written } = importStaff(web.db, file, { today: '2026-10-18' }, byStaff(adminId), now)
  if (!written) throw new Error('the list of teachers waits for a decision')
}

async function enterStudents(web: WebApp, cookie: string): Promise<void> {
  const rows = makeFamilies(createChance(7)).flatMap((family) =>
    family.children.map((child) => {
      const [first, second] = family.guardians
      const [mails, others] = [first?.addresses.join(', '), second?.addresses.join(', ')]
      return [
        child.lastName,
        child.firstName,
        child.className,
        `S${child.id}`,
        first?.name,
        mails,
        second?.name,
        others
      ]
    })
  )
  await importStudents(web, cookie, rows, 'neu=450')
}

/** On the Saturday between: one child is in another class from now on, one is new. */
export async function changeStudents({ web, admin, ledger }: FoundedSchool, day: SchoolDay): Promise<void> {
  const child = [...ledger.children.values()].find((one) => one.className === '8a')
  if (!child) throw new Error('nobody is in 8a')
  const number = web.db.select().from(students).where(eq(students.id, child.id)).get()?.externalId ?? ''
  const rows = [
    [child.lastName, child.firstName, '8b', number, '', child.mail, '', ''],
    ['Neumann', 'Nele', '8a', 'S451', 'Nora Neumann', 'neumann@familie.example', '', '']
  ]
  await importStudents(web, admin.cookie, rows, 'neu=1&geaendert=1')
  Object.assign(child, { className: '8b', moved: { on: day, from: '8a' } })
  const id = web.db.select().from(students).where(eq(students.externalId, 'S451')).get()?.id ?? 0
  const mail = 'neumann@familie.example'
  ledger.children.set(id, {
    id,
    firstName: 'Nele',
    lastName: 'Neumann',
    className: '8a',
    household: 0,
    mail,
    since: day
  })
}

async function importStudents(
  web: WebApp,
  cookie: string,
  rows: readonly (string | undefined)[][],
  expected: string
): Promise<void> {
  const head =
    'Nachname;Vorname;Klasse;Schülernummer;Elternteil 1;E-Mail Elternteil 1;Elternteil 2;E-Mail Elternteil 2'
  const body = new FormData()
  body.set('cells', [head, ...rows.map((row) => row.map((cell) => cell ?? '').join(';'))].join('\r\n'))
  const sent = await web.request('/verzeichnis/einlesen', {
    method: 'POST',
    body,
    headers: { cookie, origin: BASE_URL, host: new URL(BASE_URL).host }
  })
  const preview = sent.headers.get('location') ?? ''
  const done = await web.post(preview, { do: 'apply' }, { cookie })
  if (!done.headers.get('location')?.includes(expected))
    throw new Error(`the list of students was not taken: ${done.headers.get('location')}`)
}

async function enterTimetable(web: WebApp, cookie: string): Promise<void> {
  const lines = CLASSES.flatMap((className, group) =>
    ['Mo', 'Di', 'Mi', 'Do', 'Fr'].flatMap((name, day) =>
      (SLOT_PAIRS[(group + day) % SLOT_PAIRS.length] ?? []).map((slot) => {
        const start = SLOTS[slot] ?? ''
        const host = EVERYBODY[(group + slot * 11 + day * 7) % EVERYBODY.length]
        const subject = SUBJECTS[(group + slot + day) % SUBJECTS.length]
        return `${className}; ${name}; ${start}–${later(start)}; ${host && mailOf(host)}; ${subject}`
      })
    )
  )
  const slots = lines.join('\n')
  const saved = await web.post('/einstellungen/stundenplan', { slots }, { cookie })
  if (saved.headers.get('location') !== '/einstellungen/stundenplan?gespeichert')
    throw new Error(`the timetable was not taken: ${saved.status}`)
}

const later = (start: string): string => {
  const [hour = 0, minute = 0] = start.split(':').map(Number)
  const end = hour * 60 + minute + LESSON_MINUTES
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
}

/** Which numbers Lotse gave them. Two children of one name sit in different classes. */
function learnChildren(web: WebApp, ledger: Ledger): void {
  const families = makeFamilies(createChance(7))
  const rows = web.db.select().from(students).all()
  for (const family of families)
    for (const { id: number, firstName, lastName, className } of family.children) {
      const id = rows.find((row) => row.externalId === `S${number}`)?.id ?? 0
      const mail = family.guardians[0]?.addresses[0] ?? ''
      ledger.children.set(id, { id, firstName, lastName, className, household: family.id, mail })
    }
}

/** The lessons that should be there, as the timetable was typed; and what Lotse calls them. */
function learnLessons(web: WebApp, ledger: Ledger, days: readonly SchoolDay[]) {
  const lessonIds = new Map<string, number>()
  const keyOfLesson = new Map<number, string>()
  const hostOf = new Map<string, string>()
  const addresses = new Map(
    web.db
      .select()
      .from(staffAddresses)
      .all()
      .map((row) => [row.staffId, row.address])
  )
  const rows = web.db
    .select({ lesson: lessons, className: groups.name })
    .from(lessons)
    .innerJoin(groups, eq(groups.id, lessons.groupId))
    .all()
  const byKey = new Map(rows.map((row) => [`${row.className} ${row.lesson.startsAt}`, row.lesson]))
  for (const day of days)
    for (const [group, className] of CLASSES.entries())
      for (const slot of SLOT_PAIRS[(group + weekdayOf(day) - 1) % SLOT_PAIRS.length] ?? []) {
        const time = SLOTS[slot] ?? ''
        const start = `${day}T${time}:00`
        const key = `${className} ${start}`
        const row = byKey.get(key)
        if (!row) throw new Error(`Lotse has no lesson ${key}`)
        lessonIds.set(key, row.id)
        keyOfLesson.set(row.id, key)
        hostOf.set(key, addresses.get(row.hostId ?? 0) ?? '')
        ledger.lessons.set(key, { key, className, start, end: `${day}T${later(time)}:00`, state: 'held' })
      }
  return { lessonIds, keyOfLesson, hostOf }
}

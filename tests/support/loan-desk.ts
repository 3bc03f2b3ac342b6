import { and, desc, eq, isNull } from 'drizzle-orm'
import {
  connectionEvents,
  connectionStatus,
  contactAddresses,
  contacts,
  guardianships,
  households,
  loanDevices,
  loans,
  students
} from '#db/schema/index.ts'
import { type SampleWebApp, wordsOf } from '#tests/support/sample-web-app.ts'

export const LOANS = '/leihgeraete'

/** What a person does with the devices of the sample school, through real requests. */
export function loanDesk(web: SampleWebApp) {
  const WAY = LOANS

  const page = async (path: string, cookie = web.admin.cookie) => (await web.get(path, cookie)).text()
  const words = async (path: string, cookie?: string) => wordsOf(await page(path, cookie))
  const send = (path: string, fields: Record<string, string>) =>
    web.post(path, fields, { cookie: web.admin.cookie })
  const deviceNamed = (number: string) =>
    web.db.select().from(loanDevices).where(eq(loanDevices.number, number)).get()
  const idOf = (number: string) => deviceNamed(number)?.id ?? 0
  const openLoan = (number: string) =>
    web.db
      .select()
      .from(loans)
      .where(and(eq(loans.deviceNumber, number), isNull(loans.returnedAt)))
      .get()
  const childOf = (id: number) => web.db.select().from(students).where(eq(students.id, id)).get()
  const stateOf = (id: number) =>
    web.db.select().from(connectionStatus).where(eq(connectionStatus.studentId, id)).get()?.state
  const factsOf = (id: number) =>
    web.db
      .select()
      .from(connectionEvents)
      .where(eq(connectionEvents.studentId, id))
      .orderBy(desc(connectionEvents.recordedAt), desc(connectionEvents.id))
      .all()
  const later = (minutes: number) => web.setNow(new Date(web.now.getTime() + minutes * 60_000))

  /** A child with a family of its own. */
  let made = 0
  function newChild(more: Partial<typeof students.$inferInsert> & { mail?: string | null } = {}): number {
    made += 1
    const { mail = `familie-${made}@familie.example`, ...columns } = more
    const householdId =
      more.householdId ?? web.db.insert(households).values({ createdAt: web.now }).returning().get().id
    const id = web.db
      .insert(students)
      .values({ firstName: `Kind${made}`, lastName: 'Leiher', className: '5a', householdId, ...columns })
      .returning()
      .get().id
    const contactId = web.db
      .insert(contacts)
      .values({ kind: 'guardian', name: `Familie ${made}`, householdId, createdAt: web.now })
      .returning()
      .get().id
    if (mail) web.db.insert(contactAddresses).values({ contactId, address: mail }).run()
    web.db.insert(guardianships).values({ contactId, studentId: id }).run()
    return id
  }
  const add = (lines: string) => send(`${WAY}/neu`, { devices: lines, system: 'windows' })
  const give = (number: string, student: number, until = '') =>
    send(`${WAY}/${idOf(number)}/ausgeben`, { student: String(student), until })
  const back = (number: string, fields: Record<string, string> = {}) =>
    send(`${WAY}/${idOf(number)}/zuruecknehmen`, {
      loan: String(openLoan(number)?.id ?? 0),
      do: 'back',
      condition: 'good',
      note: '',
      uses: 'unknown',
      ...fields
    })

  return {
    page,
    words,
    send,
    deviceNamed,
    idOf,
    openLoan,
    childOf,
    stateOf,
    factsOf,
    later,
    newChild,
    add,
    give,
    back
  }
}

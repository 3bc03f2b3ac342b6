import { and, desc, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordBlocker } from '#app/domain/lessons/record-blocker.ts'
import { recordExempt } from '#app/domain/lessons/record-exempt.ts'
import { isBlockerOn } from '#app/domain/loans/blocker-on.ts'
import { listDevices } from '#app/domain/loans/devices.ts'
import { loanCounts } from '#app/domain/students/board-post.ts'
import { familyAddress } from '#app/domain/students/family-address.ts'
import {
  connectionEvents,
  connectionStatus,
  contactAddresses,
  contacts,
  events,
  guardianships,
  households,
  loanDevices,
  loans,
  outbox,
  students
} from '#db/schema/index.ts'
import { type SampleWebApp, startSampleWebApp, wordsOf } from '#tests/support/sample-web-app.ts'

const WAY = '/leihgeraete'

let web: SampleWebApp
beforeAll(async () => {
  web = await startSampleWebApp()
})
afterAll(() => web.stop())

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

describe('the register', () => {
  test('says how many are out, and who has them', async () => {
    const text = await words(WAY)
    expect(text).toContain('12 von 15 Leihgeräten unterwegs')
    expect(loanCounts(web.db)).toEqual({ out: 12, all: 15 })
    const { holder } = listDevices(web.db, web.now).find((one) => one.holder) ?? {}
    expect(text).toContain(`${holder?.firstName} ${holder?.lastName}`)
  })

  test('shows a volunteer what is free, and nobody’s name', async () => {
    const text = await words(WAY, web.volunteer.cookie)
    expect(text).toContain('12 von 15 Leihgeräten unterwegs')
    for (const { holder } of listDevices(web.db, web.now))
      if (holder) expect(text).not.toContain(`${holder.firstName} ${holder.lastName}`)
    expect(await page(WAY, web.volunteer.cookie)).not.toContain('/zuruecknehmen')
  })

  test('takes a list, all or nothing, and keeps what was typed', async () => {
    const wrong = await add('Tablet 1; iPad; iPad 9; Hülle\nLeihlaptop 01')
    expect(wrong.status).toBe(422)
    const html = await wrong.text()
    expect(wordsOf(html)).toContain(
      'Zeile 2: „Leihlaptop 01“ ist schon eingetragen. Es wurde nichts eingetragen.'
    )
    expect(html).toContain('Tablet 1; iPad; iPad 9; Hülle')
    expect(deviceNamed('Tablet 1')).toBeUndefined()
    const done = await add('Tablet 1; iPad; iPad 9; Hülle\nTablet 2; iPad\nTablet 3; iPad\nTablet 4; iPad')
    expect(done.headers.get('location')).toBe(`${WAY}?neu=4`)
    expect(await words(`${WAY}?neu=4`)).toContain('4 Geräte eingetragen.')
    expect(deviceNamed('Tablet 1')).toMatchObject({ platform: 'ios', model: 'iPad 9', accessories: 'Hülle' })
    expect((await add('   ')).status).toBe(422)
  })
})

describe('handing out', () => {
  test('writes the loan, changes the device of the child and starts the trial', async () => {
    const child = newChild()
    recordBlocker(web.db, { studentId: child, reason: 'no_device', on: true }, web.now)
    expect(stateOf(child)).toBe('blocked')
    later(1)
    expect(await words(`${WAY}/${idOf('Tablet 1')}/ausgeben`)).toContain(
      `${childOf(child)?.firstName} Leiher`
    )
    const done = await give('Tablet 1', child, '2026-04-03')
    expect(done.headers.get('location')).toBe(`${WAY}?ausgegeben=${idOf('Tablet 1')}`)
    expect(childOf(child)).toMatchObject({ platform: 'ios', deviceNote: 'Leihgerät Tablet 1' })
    expect(openLoan('Tablet 1')).toMatchObject({ studentId: child, plannedBack: '2026-04-03' })
    expect(factsOf(child).map(({ type, on }) => [type, on])).toEqual([
      ['blocker', false],
      ['device', null],
      ['blocker', true]
    ])
    expect(stateOf(child)).toBe('trial')
    // The second click changes nothing.
    later(9)
    await give('Tablet 1', child)
    expect(factsOf(child)).toHaveLength(3)
    expect(web.db.select().from(loans).where(eq(loans.deviceNumber, 'Tablet 1')).all()).toHaveLength(1)
  })

  test('ends the waiting also under "nimmt nicht teil"', async () => {
    const child = newChild()
    recordBlocker(web.db, { studentId: child, reason: 'no_device', on: true }, web.now)
    recordExempt(web.db, { studentId: child, on: true }, new Date(web.now.getTime() + 1000))
    later(20)
    await give('Tablet 2', child)
    expect(isBlockerOn(web.db, child, 'no_device')).toBe(false)
    expect(stateOf(child)).toBe('exempt')
    await back('Tablet 2')
  })

  test('of two people at once one wins, and the other reads who has it', async () => {
    const [one, two] = [newChild(), newChild()]
    const answers = await Promise.all([give('Tablet 3', one), give('Tablet 3', two)])
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 409])
    const winner = openLoan('Tablet 3')?.studentId ?? 0
    expect([one, two]).toContain(winner)
    const lost = answers.find(({ status }) => status === 409)
    const html = wordsOf((await lost?.text()) ?? '')
    expect(html).toContain(`${childOf(winner)?.firstName} Leiher hat dieses Gerät`)
    expect(factsOf(winner === one ? two : one)).toEqual([])
  })

  test('refuses in words: past day, no child, former child, child that has one, broken device', async () => {
    const child = newChild()
    const way = `${WAY}/${idOf('Tablet 4')}/ausgeben?q=Leiher`
    const ask = async (fields: Record<string, string>) => {
      const answer = await send(way, fields)
      return [answer.status, wordsOf(await answer.text())] as const
    }
    const past = await send(way, { student: String(child), until: '2026-03-01' })
    expect(past.status).toBe(422)
    const html = await past.text()
    expect(wordsOf(html)).toContain('Dieser Tag ist schon vorbei.')
    expect(html).toContain('value="2026-03-01"')
    expect(await ask({ until: '' })).toEqual([422, expect.stringContaining('Wählen Sie ein Kind.')])
    expect((await ask({ student: '999999', until: '' }))[0]).toBe(422)
    const former = newChild({ active: false })
    expect(await ask({ student: String(former), until: '' })).toEqual([
      409,
      expect.stringContaining('nicht mehr an der Schule')
    ])
    const has = openLoan('Tablet 3')?.studentId ?? 0
    expect(await ask({ student: String(has), until: '' })).toEqual([
      409,
      expect.stringContaining('Dieses Kind hat schon Tablet 3')
    ])
    await send(`${WAY}/${idOf('Tablet 4')}`, {
      platform: 'ios',
      model: '',
      accessories: '',
      condition: 'broken'
    })
    expect(await ask({ student: String(child), until: '' })).toEqual([409, expect.stringContaining('kaputt')])
    await send(`${WAY}/${idOf('Tablet 4')}`, {
      platform: 'ios',
      model: '',
      accessories: '',
      condition: 'good'
    })
    expect(factsOf(child)).toEqual([])
    expect((await send(`${WAY}/999999/ausgeben`, { student: String(child), until: '' })).status).toBe(404)
  })

  test('a child without a class can have one, and is shown as such', async () => {
    const child = newChild({ className: '' })
    expect((await give('Tablet 4', child)).status).toBe(302)
    expect(await words(WAY)).toContain('ohne Klasse')
    await back('Tablet 4')
  })
})

describe('taking back', () => {
  test('keeps how it came back, and what the child uses now', async () => {
    const child = newChild()
    await give('Tablet 2', child)
    later(60)
    expect(
      (await back('Tablet 2', { condition: 'broken', note: 'Display gesprungen', uses: 'none' })).status
    ).toBe(302)
    expect(openLoan('Tablet 2')).toBeUndefined()
    expect(deviceNamed('Tablet 2')?.condition).toBe('broken')
    expect(childOf(child)).toMatchObject({ platform: 'none', deviceNote: '' })
    expect(stateOf(child)).toBe('blocked')
    expect(await words(`${WAY}/${idOf('Tablet 2')}`)).toContain('Display gesprungen')
    expect(await words(WAY)).toContain('Kaputt. Wird nicht ausgegeben.')
    await send(`${WAY}/${idOf('Tablet 2')}`, {
      platform: 'ios',
      model: '',
      accessories: '',
      condition: 'good'
    })
  })

  test('twice is once, and an old form does not end the next child’s loan', async () => {
    const [one, two] = [newChild(), newChild()]
    await give('Tablet 2', one)
    const old = String(openLoan('Tablet 2')?.id)
    later(120)
    await back('Tablet 2')
    await give('Tablet 2', two)
    const again = await back('Tablet 2', { loan: old })
    expect(again.headers.get('location')).toBe(`${WAY}?schon=${idOf('Tablet 2')}`)
    expect(openLoan('Tablet 2')?.studentId).toBe(two)
    await back('Tablet 2')
  })

  test('leaves the device that a volunteer has written down since', async () => {
    const child = newChild()
    await give('Tablet 2', child)
    web.db
      .update(students)
      .set({ platform: 'mac', deviceNote: 'MacBook der Mutter' })
      .where(eq(students.id, child))
      .run()
    const before = factsOf(child).length
    expect(await page(`${WAY}/${idOf('Tablet 2')}/zuruecknehmen`)).toContain('value="keep" selected')
    await back('Tablet 2', { uses: 'keep' })
    expect(childOf(child)).toMatchObject({ platform: 'mac', deviceNote: 'MacBook der Mutter' })
    expect(factsOf(child)).toHaveLength(before)
  })

  test('a swap is one step: one is back, the other is out, the child counts once', async () => {
    const child = newChild()
    await give('Tablet 2', child)
    later(240)
    const wrong = await back('Tablet 2', { do: 'swap', other: '', condition: 'worn', note: 'Akku' })
    expect(wrong.status).toBe(409)
    expect(await wrong.text()).toContain('value="Akku"')
    expect(openLoan('Tablet 2')?.studentId).toBe(child)
    const taken = await back('Tablet 2', { do: 'swap', other: String(idOf('Tablet 3')) })
    expect(taken.status).toBe(409)
    expect(openLoan('Tablet 2')?.studentId).toBe(child)
    const before = factsOf(child).length
    const done = await back('Tablet 2', { do: 'swap', other: String(idOf('Tablet 4')), condition: 'broken' })
    expect(done.headers.get('location')).toBe(
      `${WAY}?zurueck=${idOf('Tablet 2')}&ausgegeben=${idOf('Tablet 4')}`
    )
    expect(openLoan('Tablet 2')).toBeUndefined()
    expect(openLoan('Tablet 4')?.studentId).toBe(child)
    expect(childOf(child)?.deviceNote).toBe('Leihgerät Tablet 4')
    expect(factsOf(child)).toHaveLength(before + 1)
    expect(await words(done.headers.get('location') ?? '')).toContain(
      'Tablet 2 ist zurück, Tablet 4 ist ausgegeben.'
    )
  })

  test('what is late is marked and stands first', async () => {
    await add('Tablet 5; iPad')
    const child = newChild()
    await give('Tablet 5', child, '2026-03-20')
    web.db.update(loans).set({ plannedBack: '2026-03-17' }).where(eq(loans.deviceNumber, 'Tablet 5')).run()
    const text = await words(WAY)
    expect(text).toContain('überfällig seit')
    const rows = text.slice(text.indexOf('unterwegs', 40))
    expect(rows.indexOf('Tablet 5')).toBeLessThan(rows.indexOf('Leihlaptop 02'))
  })

  test('a device that is out is not retired; one that is retired can be written down again', async () => {
    const out = await send(`${WAY}/${idOf('Tablet 5')}/ausmustern`, {})
    expect(out.headers.get('location')).toBe(`${WAY}/${idOf('Tablet 5')}?unterwegs`)
    expect(deviceNamed('Tablet 5')?.retiredAt).toBeNull()
    await send(`${WAY}/${idOf('Tablet 2')}/ausmustern`, {})
    expect(deviceNamed('Tablet 2')?.retiredAt).not.toBeNull()
    expect((await add('tablet  2; iPad')).status).toBe(302)
    expect(deviceNamed('Tablet 2')?.retiredAt).toBeNull()
  })
})

describe('calling all back', () => {
  const recalls = () =>
    web.db
      .select()
      .from(outbox)
      .where(eq(outbox.kind, 'reply'))
      .all()
      .filter(({ key }) => key.startsWith('recall:'))
  const call = (fields: Record<string, string> = {}) =>
    send(`${WAY}/rueckruf`, { until: '2026-03-27', place: 'Sekretariat, 8 bis 13 Uhr', ...fields })

  test('writes to each family once, siblings in one letter, without a name in the subject', async () => {
    await add('Tablet 6; iPad; ; Hülle\nTablet 7; iPad\nTablet 8; iPad')
    const first = newChild({ mail: 'geschwister@familie.example', firstName: 'Ada' })
    const second = newChild({ mail: null, firstName: 'Ben', householdId: childOf(first)?.householdId ?? 0 })
    const parent =
      web.db.select().from(guardianships).where(eq(guardianships.studentId, first)).get()?.contactId ?? 0
    web.db.insert(guardianships).values({ contactId: parent, studentId: second }).run()
    const silent = newChild({ mail: null })
    await give('Tablet 6', first)
    await give('Tablet 7', second)
    await give('Tablet 8', silent)
    const refused = await call({ until: '2026-03-01' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Sekretariat, 8 bis 13 Uhr')
    expect(recalls()).toEqual([])
    const answer = await call()
    const out = web.db.select().from(loans).where(isNull(loans.returnedAt)).all()
    const addresses = new Set(out.flatMap(({ studentId }) => familyAddress(web.db, studentId)?.address ?? []))
    const unreachable = out.filter(({ studentId }) => familyAddress(web.db, studentId) === null)
    expect(answer.headers.get('location')).toBe(
      `${WAY}/rueckruf?familien=${addresses.size}&ohne=${unreachable.length}`
    )
    expect(unreachable.map(({ studentId }) => studentId)).toContain(silent)
    expect(
      recalls()
        .map(({ toAddress }) => toAddress)
        .sort()
    ).toEqual([...addresses].sort())
    const letter = recalls().find(({ toAddress }) => toAddress === 'geschwister@familie.example')
    expect(letter?.subject).toBe('[GW] Bitte Leihgerät zurückgeben')
    expect(letter?.textBody).toContain('Tablet 6 mit Hülle (Ada)\nTablet 7 (Ben)')
    expect(letter?.textBody).toContain('Spätestens am Freitag, 27. März.')
    expect(letter?.textBody).toContain('Wo und wann: Sekretariat, 8 bis 13 Uhr')
    expect(letter?.textBody).not.toContain('Leiher')
    expect(letter?.headers['Auto-Submitted']).toBe('auto-generated')
    expect(openLoan('Tablet 6')?.plannedBack).toBe('2026-03-27')
    // Who was to bring it earlier keeps that day.
    expect(openLoan('Tablet 5')?.plannedBack).toBe('2026-03-17')
    expect(web.db.select().from(events).where(eq(events.type, 'loan.recalled')).all()).toHaveLength(
      out.length - unreachable.length
    )
  })

  test('once more writes to nobody; a device handed out since gets its letter', async () => {
    const before = recalls().length
    const unreachable = web.db
      .select()
      .from(loans)
      .where(and(isNull(loans.returnedAt), isNull(loans.recalledAt)))
      .all()
    expect((await call()).headers.get('location')).toBe(
      `${WAY}/rueckruf?familien=0&ohne=${unreachable.length}`
    )
    expect(recalls()).toHaveLength(before)
    await give('Tablet 2', newChild())
    expect((await call()).headers.get('location')).toContain('familien=1&')
    expect(recalls()).toHaveLength(before + 1)
  })

  test('lists numbers on tap alone, and keeps that somebody looked', async () => {
    const loan = web.db
      .select()
      .from(loans)
      .innerJoin(guardianships, eq(guardianships.studentId, loans.studentId))
      .where(and(isNull(loans.returnedAt), eq(loans.deviceNumber, 'Leihlaptop 03')))
      .get()
    expect(await page(`${WAY}/rueckruf`)).not.toContain('tel:')
    const asked = { student: String(loan?.loans.studentId), contact: String(loan?.guardianships.contactId) }
    expect((await send(`${WAY}/nummer`, asked)).status).toBe(302)
    expect(await page(`${WAY}/rueckruf`)).toContain('tel:')
    expect(web.db.select().from(events).where(eq(events.type, 'contact.viewed')).all().at(-1)?.data).toEqual({
      contactId: loan?.guardianships.contactId
    })
    // Not for a family without a device of the school.
    const other = newChild()
    const contact = web.db
      .select()
      .from(guardianships)
      .where(eq(guardianships.studentId, other))
      .get()?.contactId
    expect((await send(`${WAY}/nummer`, { student: String(other), contact: String(contact) })).status).toBe(
      403
    )
  })
})

test('an empty register says what to do', async () => {
  web.db.delete(loans).run()
  web.db.delete(loanDevices).run()
  expect(await words(WAY)).toContain('Erstes Gerät eintragen')
  expect(await words(WAY, web.volunteer.cookie)).toContain('Die Verwaltung trägt die Geräte ein.')
  expect(await words(`${WAY}/rueckruf`)).toContain('Alle Geräte sind zurück')
})

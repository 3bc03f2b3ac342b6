import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordDelivery } from '#app/domain/outbox/record-delivery.ts'
import { familyAddress } from '#app/domain/students/family-address.ts'
import { contactAddresses, events, guardianships, loanDevices, loans, outbox } from '#db/schema/index.ts'
import { loanDesk, LOANS as WAY } from '#tests/support/loan-desk.ts'
import { type SampleWebApp, startSampleWebApp, wordsOf } from '#tests/support/sample-web-app.ts'

let web: SampleWebApp
let desk: ReturnType<typeof loanDesk>
beforeAll(async () => {
  web = await startSampleWebApp()
  desk = loanDesk(web)
})
afterAll(() => web.stop())

beforeAll(async () => {
  await desk.add('Tablet 2; iPad\nTablet 5; iPad')
  await desk.give('Tablet 5', desk.newChild())
  web.db.update(loans).set({ plannedBack: '2026-03-17' }).where(eq(loans.deviceNumber, 'Tablet 5')).run()
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
    desk.send(`${WAY}/rueckruf`, { until: '2026-03-27', place: 'Sekretariat, 8 bis 13 Uhr', ...fields })

  test('writes to each family once, siblings in one letter, without a name in the subject', async () => {
    await desk.add('Tablet 6; iPad; ; Hülle\nTablet 7; iPad\nTablet 8; iPad')
    const first = desk.newChild({ mail: 'geschwister@familie.example', firstName: 'Ada' })
    const second = desk.newChild({
      mail: null,
      firstName: 'Ben',
      householdId: desk.childOf(first)?.householdId ?? 0
    })
    const parent =
      web.db.select().from(guardianships).where(eq(guardianships.studentId, first)).get()?.contactId ?? 0
    web.db.insert(guardianships).values({ contactId: parent, studentId: second }).run()
    const silent = desk.newChild({ mail: null })
    await desk.give('Tablet 6', first)
    await desk.give('Tablet 7', second)
    await desk.give('Tablet 8', silent)
    const refused = await call({ until: '2026-03-01' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Sekretariat, 8 bis 13 Uhr')
    for (const [field, value] of [
      ['until', ''],
      ['place', ' ']
    ] as const) {
      const asked = await call({ [field]: value })
      expect(asked.status).toBe(422)
      expect(await asked.text()).toMatch(/(Bis wann|Wo und wann werden)[^<]*steht in der Mail/)
    }
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
    expect(desk.openLoan('Tablet 6')?.plannedBack).toBe('2026-03-27')
    // Who was to bring it earlier keeps that day.
    expect(desk.openLoan('Tablet 5')?.plannedBack).toBe('2026-03-17')
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
    await desk.give('Tablet 2', desk.newChild())
    expect((await call()).headers.get('location')).toContain('familien=1&')
    expect(recalls()).toHaveLength(before + 1)
  })

  test('that came back is not done: the list says why, and the next one goes to the address that is left', async () => {
    await desk.add('Tablet 9; iPad')
    const child = desk.newChild({ mail: 'alt@familie.example' })
    await desk.give('Tablet 9', child)
    await call()
    const letter = recalls().find(({ toAddress }) => toAddress === 'alt@familie.example')
    const loanId = desk.openLoan('Tablet 9')?.id ?? 0
    const row = async () => {
      const page = wordsOf(await desk.page(`${WAY}/rueckruf`))
      return page.slice(page.indexOf('Tablet 9')).slice(0, 160)
    }
    expect(await row()).toContain('heute')
    recordDelivery(web.db, letter?.id ?? 0, { state: 'failed', reason: '550' }, web.context.school, web.now)
    expect(await row()).toContain('nicht angekommen')
    expect(await desk.page(`${WAY}/rueckruf`)).toContain('name="until"')
    const contactId =
      web.db.select().from(guardianships).where(eq(guardianships.studentId, child)).get()?.contactId ?? 0
    web.db
      .update(contactAddresses)
      .set({ failingSince: web.now })
      .where(eq(contactAddresses.address, 'alt@familie.example'))
      .run()
    expect(await row()).toContain('keine Mailadresse')
    expect((await call()).headers.get('location')).toContain('familien=0&')
    web.db.insert(contactAddresses).values({ contactId, address: 'neu@familie.example' }).run()
    expect((await call()).headers.get('location')).toContain('familien=1&')
    expect((await call()).headers.get('location')).toContain('familien=0&')
    const keys = recalls().filter(({ key }) => key.includes(String(loanId)))
    expect(keys.map(({ toAddress }) => toAddress)).toEqual(['alt@familie.example', 'neu@familie.example'])
    expect(await row()).toContain('heute')
  })

  test('lists numbers on tap alone, and keeps that somebody looked', async () => {
    const loan = web.db
      .select()
      .from(loans)
      .innerJoin(guardianships, eq(guardianships.studentId, loans.studentId))
      .where(and(isNull(loans.returnedAt), eq(loans.deviceNumber, 'Leihlaptop 03')))
      .get()
    expect(await desk.page(`${WAY}/rueckruf`)).not.toContain('tel:')
    const asked = { student: String(loan?.loans.studentId), contact: String(loan?.guardianships.contactId) }
    expect((await desk.send(`${WAY}/nummer`, asked)).status).toBe(302)
    expect(await desk.page(`${WAY}/rueckruf`)).toContain('tel:')
    expect(web.db.select().from(events).where(eq(events.type, 'contact.viewed')).all().at(-1)?.data).toEqual({
      contactId: loan?.guardianships.contactId
    })
    // Not for a family without a device of the school.
    const other = desk.newChild()
    const contact = web.db
      .select()
      .from(guardianships)
      .where(eq(guardianships.studentId, other))
      .get()?.contactId
    expect(
      (await desk.send(`${WAY}/nummer`, { student: String(other), contact: String(contact) })).status
    ).toBe(403)
  })
})

test('an empty register says what to do', async () => {
  web.db.delete(loans).run()
  web.db.delete(loanDevices).run()
  expect(await desk.words(WAY)).toContain('Erstes Gerät eintragen')
  expect(await desk.words(WAY, web.volunteer.cookie)).toContain('Die Verwaltung trägt die Geräte ein.')
  expect(await desk.words(`${WAY}/rueckruf`)).toContain('Alle Geräte sind zurück')
})

import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordBlocker } from '#app/domain/lessons/record-blocker.ts'
import { recordExempt } from '#app/domain/lessons/record-exempt.ts'
import { isBlockerOn } from '#app/domain/loans/blocker-on.ts'
import { listDevices } from '#app/domain/loans/devices.ts'
import { loanCounts } from '#app/domain/students/board-post.ts'
import { loans, students } from '#db/schema/index.ts'
import { loanDesk, LOANS as WAY } from '#tests/support/loan-desk.ts'
import { type SampleWebApp, startSampleWebApp, wordsOf } from '#tests/support/sample-web-app.ts'

let web: SampleWebApp
let desk: ReturnType<typeof loanDesk>
beforeAll(async () => {
  web = await startSampleWebApp()
  desk = loanDesk(web)
})
afterAll(() => web.stop())

describe('the register', () => {
  test('says how many are out, and who has them', async () => {
    const text = await desk.words(WAY)
    expect(text).toContain('12 von 15 Leihgeräten unterwegs')
    expect(loanCounts(web.db)).toEqual({ out: 12, all: 15 })
    const { holder } = listDevices(web.db, web.now).find((one) => one.holder) ?? {}
    expect(text).toContain(`${holder?.firstName} ${holder?.lastName}`)
  })

  test('shows a volunteer what is free, and nobody’s name', async () => {
    const text = await desk.words(WAY, web.volunteer.cookie)
    expect(text).toContain('12 von 15 Leihgeräten unterwegs')
    for (const { holder } of listDevices(web.db, web.now))
      if (holder) expect(text).not.toContain(`${holder.firstName} ${holder.lastName}`)
    expect(await desk.page(WAY, web.volunteer.cookie)).not.toContain('/zuruecknehmen')
  })

  test('takes a list, all or nothing, and keeps what was typed', async () => {
    const wrong = await desk.add('Tablet 1; iPad; iPad 9; Hülle\nLeihlaptop 01')
    expect(wrong.status).toBe(422)
    const html = await wrong.text()
    expect(wordsOf(html)).toContain(
      'Zeile 2: „Leihlaptop 01“ ist schon eingetragen. Es wurde nichts eingetragen.'
    )
    expect(html).toContain('Tablet 1; iPad; iPad 9; Hülle')
    expect(desk.deviceNamed('Tablet 1')).toBeUndefined()
    const done = await desk.add(
      'Tablet 1; iPad; iPad 9; Hülle\nTablet 2; iPad\nTablet 3; iPad\nTablet 4; iPad'
    )
    expect(done.headers.get('location')).toBe(`${WAY}?neu=4`)
    expect(await desk.words(`${WAY}?neu=4`)).toContain('4 Geräte eingetragen.')
    expect(desk.deviceNamed('Tablet 1')).toMatchObject({
      platform: 'ios',
      model: 'iPad 9',
      accessories: 'Hülle'
    })
    expect((await desk.add('   ')).status).toBe(422)
  })
})

describe('handing out', () => {
  test('writes the loan, changes the device of the child and starts the trial', async () => {
    const child = desk.newChild()
    recordBlocker(web.db, { studentId: child, reason: 'no_device', on: true }, web.now)
    expect(desk.stateOf(child)).toBe('blocked')
    desk.later(1)
    expect(await desk.words(`${WAY}/${desk.idOf('Tablet 1')}/ausgeben`)).toContain(
      `${desk.childOf(child)?.firstName} Leiher`
    )
    const done = await desk.give('Tablet 1', child, '2026-04-03')
    expect(done.headers.get('location')).toBe(`${WAY}?ausgegeben=${desk.idOf('Tablet 1')}`)
    expect(desk.childOf(child)).toMatchObject({ platform: 'ios', deviceNote: 'Leihgerät Tablet 1' })
    expect(desk.openLoan('Tablet 1')).toMatchObject({ studentId: child, plannedBack: '2026-04-03' })
    expect(desk.factsOf(child).map(({ type, on }) => [type, on])).toEqual([
      ['blocker', false],
      ['device', null],
      ['blocker', true]
    ])
    expect(desk.stateOf(child)).toBe('trial')
    // The second click changes nothing.
    desk.later(9)
    await desk.give('Tablet 1', child)
    expect(desk.factsOf(child)).toHaveLength(3)
    expect(web.db.select().from(loans).where(eq(loans.deviceNumber, 'Tablet 1')).all()).toHaveLength(1)
  })

  test('ends the waiting also under "nimmt nicht teil"', async () => {
    const child = desk.newChild()
    recordBlocker(web.db, { studentId: child, reason: 'no_device', on: true }, web.now)
    recordExempt(web.db, { studentId: child, on: true }, new Date(web.now.getTime() + 1000))
    desk.later(20)
    await desk.give('Tablet 2', child)
    expect(isBlockerOn(web.db, child, 'no_device')).toBe(false)
    expect(desk.stateOf(child)).toBe('exempt')
    await desk.back('Tablet 2')
  })

  test('of two people at once one wins, and the other reads who has it', async () => {
    const [one, two] = [desk.newChild(), desk.newChild()]
    const answers = await Promise.all([desk.give('Tablet 3', one), desk.give('Tablet 3', two)])
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 409])
    const winner = desk.openLoan('Tablet 3')?.studentId ?? 0
    expect([one, two]).toContain(winner)
    const lost = answers.find(({ status }) => status === 409)
    const html = wordsOf((await lost?.text()) ?? '')
    expect(html).toContain(`${desk.childOf(winner)?.firstName} Leiher hat dieses Gerät`)
    expect(desk.factsOf(winner === one ? two : one)).toEqual([])
  })

  test('refuses in words: past day, no child, former child, child that has one, broken device', async () => {
    const child = desk.newChild()
    const way = `${WAY}/${desk.idOf('Tablet 4')}/ausgeben?q=Leiher`
    const ask = async (fields: Record<string, string>) => {
      const answer = await desk.send(way, fields)
      return [answer.status, wordsOf(await answer.text())] as const
    }
    const past = await desk.send(way, { student: String(child), until: '2026-03-01' })
    expect(past.status).toBe(422)
    const html = await past.text()
    expect(wordsOf(html)).toContain('Dieser Tag ist schon vorbei.')
    expect(html).toContain('value="2026-03-01"')
    expect(await ask({ until: '' })).toEqual([422, expect.stringContaining('Wählen Sie ein Kind.')])
    expect((await ask({ student: '999999', until: '' }))[0]).toBe(422)
    const former = desk.newChild({ active: false })
    expect(await ask({ student: String(former), until: '' })).toEqual([
      409,
      expect.stringContaining('nicht mehr an der Schule')
    ])
    const has = desk.openLoan('Tablet 3')?.studentId ?? 0
    expect(await ask({ student: String(has), until: '' })).toEqual([
      409,
      expect.stringContaining('Dieses Kind hat schon Tablet 3')
    ])
    await desk.send(`${WAY}/${desk.idOf('Tablet 4')}`, {
      platform: 'ios',
      model: '',
      accessories: '',
      condition: 'broken'
    })
    expect(await ask({ student: String(child), until: '' })).toEqual([409, expect.stringContaining('kaputt')])
    await desk.send(`${WAY}/${desk.idOf('Tablet 4')}`, {
      platform: 'ios',
      model: '',
      accessories: '',
      condition: 'good'
    })
    expect(desk.factsOf(child)).toEqual([])
    expect((await desk.send(`${WAY}/999999/ausgeben`, { student: String(child), until: '' })).status).toBe(
      404
    )
  })

  test('a child without a class can have one, and is shown as such', async () => {
    const child = desk.newChild({ className: '' })
    expect((await desk.give('Tablet 4', child)).status).toBe(302)
    expect(await desk.words(WAY)).toContain('ohne Klasse')
    await desk.back('Tablet 4')
  })
})

describe('taking back', () => {
  test('keeps how it came back, and what the child uses now', async () => {
    const child = desk.newChild()
    await desk.give('Tablet 2', child)
    desk.later(60)
    expect(
      (await desk.back('Tablet 2', { condition: 'broken', note: 'Display gesprungen', uses: 'none' })).status
    ).toBe(302)
    expect(desk.openLoan('Tablet 2')).toBeUndefined()
    expect(desk.deviceNamed('Tablet 2')?.condition).toBe('broken')
    expect(desk.childOf(child)).toMatchObject({ platform: 'none', deviceNote: '' })
    expect(desk.stateOf(child)).toBe('blocked')
    expect(await desk.words(`${WAY}/${desk.idOf('Tablet 2')}`)).toContain('Display gesprungen')
    expect(await desk.words(WAY)).toContain('Kaputt. Wird nicht ausgegeben.')
    await desk.send(`${WAY}/${desk.idOf('Tablet 2')}`, {
      platform: 'ios',
      model: '',
      accessories: '',
      condition: 'good'
    })
  })

  test('twice is once, and an old form does not end the next child’s loan', async () => {
    const [one, two] = [desk.newChild(), desk.newChild()]
    await desk.give('Tablet 2', one)
    const old = String(desk.openLoan('Tablet 2')?.id)
    desk.later(120)
    await desk.back('Tablet 2')
    await desk.give('Tablet 2', two)
    const again = await desk.back('Tablet 2', { loan: old })
    expect(again.headers.get('location')).toBe(`${WAY}?schon=${desk.idOf('Tablet 2')}`)
    expect(desk.openLoan('Tablet 2')?.studentId).toBe(two)
    await desk.back('Tablet 2')
  })

  test('leaves the device that a volunteer has written down since', async () => {
    const child = desk.newChild()
    await desk.give('Tablet 2', child)
    web.db
      .update(students)
      .set({ platform: 'mac', deviceNote: 'MacBook der Mutter' })
      .where(eq(students.id, child))
      .run()
    const before = desk.factsOf(child).length
    expect(await desk.page(`${WAY}/${desk.idOf('Tablet 2')}/zuruecknehmen`)).toContain(
      'value="keep" selected'
    )
    await desk.back('Tablet 2', { uses: 'keep' })
    expect(desk.childOf(child)).toMatchObject({ platform: 'mac', deviceNote: 'MacBook der Mutter' })
    expect(desk.factsOf(child)).toHaveLength(before)
  })

  test('a swap is one step: one is back, the other is out, the child counts once', async () => {
    const child = desk.newChild()
    await desk.give('Tablet 2', child)
    desk.later(240)
    const wrong = await desk.back('Tablet 2', { do: 'swap', other: '', condition: 'worn', note: 'Akku' })
    expect(wrong.status).toBe(409)
    expect(await wrong.text()).toContain('value="Akku"')
    expect(desk.openLoan('Tablet 2')?.studentId).toBe(child)
    const taken = await desk.back('Tablet 2', { do: 'swap', other: String(desk.idOf('Tablet 3')) })
    expect(taken.status).toBe(409)
    expect(desk.openLoan('Tablet 2')?.studentId).toBe(child)
    const before = desk.factsOf(child).length
    const done = await desk.back('Tablet 2', {
      do: 'swap',
      other: String(desk.idOf('Tablet 4')),
      condition: 'broken'
    })
    expect(done.headers.get('location')).toBe(
      `${WAY}?zurueck=${desk.idOf('Tablet 2')}&ausgegeben=${desk.idOf('Tablet 4')}`
    )
    expect(desk.openLoan('Tablet 2')).toBeUndefined()
    expect(desk.openLoan('Tablet 4')?.studentId).toBe(child)
    expect(desk.childOf(child)?.deviceNote).toBe('Leihgerät Tablet 4')
    expect(desk.factsOf(child)).toHaveLength(before + 1)
    expect(await desk.words(done.headers.get('location') ?? '')).toContain(
      'Tablet 2 ist zurück, Tablet 4 ist ausgegeben.'
    )
  })

  test('what is late is marked and stands first', async () => {
    await desk.add('Tablet 5; iPad')
    const child = desk.newChild()
    await desk.give('Tablet 5', child, '2026-03-20')
    web.db.update(loans).set({ plannedBack: '2026-03-17' }).where(eq(loans.deviceNumber, 'Tablet 5')).run()
    const text = await desk.words(WAY)
    expect(text).toContain('überfällig seit')
    const rows = text.slice(text.indexOf('unterwegs', 40))
    expect(rows.indexOf('Tablet 5')).toBeLessThan(rows.indexOf('Leihlaptop 02'))
  })

  test('a device that is out is not retired; one that is retired can be written down again', async () => {
    const out = await desk.send(`${WAY}/${desk.idOf('Tablet 5')}/ausmustern`, {})
    expect(out.headers.get('location')).toBe(`${WAY}/${desk.idOf('Tablet 5')}?unterwegs`)
    expect(desk.deviceNamed('Tablet 5')?.retiredAt).toBeNull()
    await desk.send(`${WAY}/${desk.idOf('Tablet 2')}/ausmustern`, {})
    expect(desk.deviceNamed('Tablet 2')?.retiredAt).not.toBeNull()
    expect((await desk.add('tablet  2; iPad')).status).toBe(302)
    expect(desk.deviceNamed('Tablet 2')?.retiredAt).toBeNull()
  })
})

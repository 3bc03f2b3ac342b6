import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '#app/domain/staff/sign-in.ts'
import { teamOf } from '#app/domain/volunteers/team.ts'
import { events, outbox, sessions, staff, tickets } from '#db/schema/index.ts'
import { type SampleWebApp, startSampleWebApp, wordsOf } from '#tests/support/sample-web-app.ts'

let web: SampleWebApp
beforeAll(async () => {
  web = await startSampleWebApp()
})
afterAll(() => web.stop())

const team = async (cookie: string, query = '') => (await web.get(`/team${query}`, cookie)).text()
const platformsOf = (id: number) =>
  teamOf(web.db)
    .find((person) => person.id === id)
    ?.platforms.sort()
const colleague = () => teamOf(web.db).find((one) => one.isVolunteer && one.id !== web.volunteer.id)?.id ?? 0
const newcomer = {
  firstName: 'Jana',
  lastName: 'Okafor',
  displayName: 'Frau Okafor',
  address: 'Jana.Okafor@gym-werder.example',
  role: 'volunteer'
}

describe('the support team', () => {
  test('is shown to everybody by name, with addresses for admins only', async () => {
    const names = teamOf(web.db).map((person) => person.displayName)
    const seen = wordsOf(await team(web.volunteer.cookie))
    for (const name of names) expect(seen).toContain(name)
    expect(seen).not.toContain('@gym-werder.example')
    expect(wordsOf(await team(web.admin.cookie))).toContain('@gym-werder.example')
  })

  test('one says oneself which devices one knows; for others only an admin does', async () => {
    const own = `/team/${web.volunteer.id}/geraete`
    const fields = { 'platforms[]': ['mac', 'android'] }
    expect((await web.post(own, fields, { cookie: web.volunteer.cookie })).headers.get('location')).toBe(
      `/team?gespeichert=${web.volunteer.id}`
    )
    expect(platformsOf(web.volunteer.id)).toEqual(['android', 'mac'])
    await web.post(own, {}, { cookie: web.volunteer.cookie })
    expect(platformsOf(web.volunteer.id)).toEqual([])

    const others = `/team/${colleague()}/geraete`
    const before = platformsOf(colleague())
    expect((await web.post(others, fields, { cookie: web.volunteer.cookie })).status).toBe(403)
    expect(platformsOf(colleague())).toEqual(before)
    expect((await web.post(others, fields, { cookie: web.admin.cookie })).status).toBe(302)
    expect(platformsOf(colleague())).toEqual(['android', 'mac'])
    const toaster = await web.post(own, { 'platforms[]': 'toaster' }, { cookie: web.volunteer.cookie })
    expect(toaster.status).toBe(400)
  })

  test('a form with mistakes keeps what was typed and says what is wrong', async () => {
    const answer = await web.post('/team', { ...newcomer, address: 'jana' }, { cookie: web.admin.cookie })
    const html = await answer.text()
    expect(html).toContain('Das ist keine Mailadresse')
    expect(html).toContain('value="Okafor"')
    expect(html).toContain('value="jana"')
    expect(teamOf(web.db).some((person) => person.displayName === 'Frau Okafor')).toBe(false)
  })

  test('an admin brings somebody in, and it is noted; a second time nobody loses a role', async () => {
    const answer = await web.post('/team', newcomer, { cookie: web.admin.cookie })
    const added = teamOf(web.db).find((person) => person.displayName === 'Frau Okafor')
    expect(added).toMatchObject({
      isVolunteer: true,
      isAdmin: false,
      addresses: ['jana.okafor@gym-werder.example']
    })
    expect(answer.headers.get('location')).toBe(`/team?dabei=${added?.id}`)
    expect(wordsOf(await team(web.admin.cookie, `?dabei=${added?.id}`))).toContain(
      'Frau Okafor ist jetzt dabei'
    )
    await web.post('/team', { ...newcomer, role: 'admin' }, { cookie: web.admin.cookie })
    const again = teamOf(web.db).filter((person) => person.displayName === 'Frau Okafor')
    expect(again).toMatchObject([{ id: added?.id, isVolunteer: true, isAdmin: true }])
    const noted = web.db.select().from(events).where(eq(events.type, 'staff.added')).all()
    expect(noted.map((event) => event.staffId)).toEqual([web.admin.id, web.admin.id])
  })
})

describe('coming and going', () => {
  const someone = {
    firstName: 'Ole',
    lastName: 'Petersen',
    displayName: 'Herr Petersen',
    address: 'ole.petersen@gym-werder.example',
    role: 'volunteer',
    'platforms[]': ['mac', 'ios']
  }
  const member = () => teamOf(web.db).find((person) => person.displayName === 'Herr Petersen')
  const welcomes = () =>
    web.db.select().from(outbox).where(eq(outbox.toAddress, 'ole.petersen@gym-werder.example')).all()
  const pause = (id: number, cookie = web.admin.cookie) => web.post(`/team/${id}/pause`, {}, { cookie })

  test('a new member knows devices at once and gets one mail with the way to sign in', async () => {
    for (let times = 0; times < 2; times += 1) await web.post('/team', someone, { cookie: web.admin.cookie })
    expect(member()?.platforms.sort()).toEqual(['ios', 'mac'])
    expect(welcomes()).toHaveLength(1)
    expect(welcomes()[0]?.textBody).toContain(`${web.context.school.baseUrl}/anmelden`)
  })

  test('whoever leaves is signed out and gives back what they had; coming back is a new mail', async () => {
    const id = member()?.id ?? 0
    openSession(web.db, id, web.now)
    const ticketId = web.db.select().from(tickets).where(eq(tickets.state, 'open')).get()?.id ?? 0
    web.db.update(tickets).set({ claimedBy: id, claimedAt: web.now }).where(eq(tickets.id, ticketId)).run()
    expect((await pause(id, web.volunteer.cookie)).status).toBe(403)
    expect((await pause(id)).headers.get('location')).toBe(`/team?weg=${id}`)
    expect(member()).toBeUndefined()
    expect(web.db.select().from(staff).where(eq(staff.id, id)).get()?.active).toBe(false)
    expect(web.db.select().from(sessions).where(eq(sessions.staffId, id)).all()).toEqual([])
    expect(web.db.select().from(tickets).where(eq(tickets.id, ticketId)).get()?.claimedBy).toBeNull()
    expect(web.db.select().from(events).where(eq(events.type, 'staff.left')).all()).toMatchObject([
      { staffId: web.admin.id, data: { staffId: id } }
    ])
    expect((await pause(id)).status).toBe(404)
    await web.post('/team', someone, { cookie: web.admin.cookie })
    expect(member()?.id).toBe(id)
  })

  test('the last one who manages Lotse stays', async () => {
    for (const admin of teamOf(web.db).filter((one) => one.isAdmin && one.id !== web.admin.id))
      await pause(admin.id)
    expect((await pause(web.admin.id)).headers.get('location')).toBe('/team?weg=letzte')
    expect(wordsOf(await team(web.admin.cookie, '?weg=letzte'))).toContain('Das ist die letzte Person')
  })
})

describe('the own account', () => {
  test('changes its language, and every page follows', async () => {
    const { cookie } = web.volunteer
    const answer = await web.post('/konto/sprache', { language: 'en' }, { cookie })
    expect(answer.headers.get('location')).toBe('/konto')
    const html = await (await web.get('/konto', cookie)).text()
    expect(html).toContain('<html lang="en"')
    expect(wordsOf(html)).toContain('Sign out')
    expect(wordsOf(await team(cookie))).toContain('Who is here now')
    await web.post('/konto/sprache', { language: 'de' }, { cookie })
    expect(web.db.select().from(staff).where(eq(staff.id, web.volunteer.id)).get()?.language).toBe('de')
    expect((await web.post('/konto/sprache', { language: 'la' }, { cookie })).status).toBe(400)
  })
})

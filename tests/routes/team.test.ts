import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { teamOf } from '#app/domain/volunteers/team.ts'
import { events, staff } from '#db/schema/index.ts'
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

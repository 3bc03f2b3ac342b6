import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guideVariables } from '#app/domain/guides/guide-variables.ts'
import { withdrawnAmong } from '#app/domain/lessons/observe.ts'
import { currentPhase } from '#app/domain/phases/phase.ts'
import { phaseToTakeBack, startPhase, takeBackPhase } from '#app/domain/phases/start-phase.ts'
import { prepareSchool } from '#app/domain/settings/prepare-school.ts'
import { computeStatuses, refreshAll } from '#app/domain/students/refresh-status.ts'
import { connectionEvents, connectionStatus, events, phases, staff, students } from '#db/schema/index.ts'
import { type SampleWebApp, startSampleWebApp, wordsOf } from '#tests/support/sample-web-app.ts'
import { at, smallSchool } from '#tests/support/small-school.ts'

const WAY = '/einstellungen/videosystem'

let web: SampleWebApp
beforeAll(async () => {
  web = await startSampleWebApp()
  refreshAll(web.db, web.now)
})
afterAll(() => web.stop())

const post = (path: string, fields: Record<string, string>, cookie = web.admin.cookie) =>
  web.post(path, fields, { cookie })
const statuses = () =>
  web.db
    .select({
      id: connectionStatus.studentId,
      state: connectionStatus.state,
      streak: connectionStatus.streak
    })
    .from(connectionStatus)
    .orderBy(asc(connectionStatus.studentId))
    .all()
const begun = () => web.db.select().from(connectionEvents).where(eq(connectionEvents.type, 'phase')).all()

test('belongs to the administration', async () => {
  for (const path of [WAY, `${WAY}/neu`]) expect((await web.get(path, web.volunteer.cookie)).status).toBe(403)
  for (const path of [WAY, `${WAY}/neu`, `${WAY}/zurueck`])
    expect((await post(path, {}, web.volunteer.cookie)).status).toBe(403)
})

test('name and page can be said without a new beginning; only a page of the web is one', async () => {
  const before = statuses()
  for (const platformUrl of ['javascript:alert(1)', 'lernen', 'ftp://lernen.example']) {
    const wrong = await post(WAY, { system: 'Jitsi', platformUrl })
    expect(wrong.status).toBe(422)
    expect(wordsOf(await wrong.text())).toContain('Das ist keine Adresse einer Seite.')
  }
  expect((await post(WAY, { system: ' ', platformUrl: '' })).status).toBe(422)
  const said = { system: 'Zoom der Stadt', platformUrl: 'https://raum.schule.example' }
  expect((await post(WAY, said)).headers.get('location')).toBe(`${WAY}?fertig=gespeichert`)
  expect(web.db.select().from(phases).all()).toMatchObject([said])
  expect(guideVariables(web.db, web.context.school).plattform_url).toBe('https://raum.schule.example')
  expect(statuses()).toEqual(before)
})

const overview = async () => wordsOf(await (await web.get('/uebersicht', web.admin.cookie)).text())
const NEW = { system: 'BigBlueButton', platformUrl: 'https://bbb.schule.example' }

test('another one begins only with the tick, once, and every child starts anew', async () => {
  const page = wordsOf(await (await web.get(`${WAY}/neu`, web.admin.cookie)).text())
  expect(page).toContain('Bisher: Zoom der Stadt.')
  expect(page).toMatch(/der Status aller 450 Kinder beginnt neu\. \d+ gelten jetzt als verlässlich/)
  const untold = await post(`${WAY}/neu`, NEW)
  expect(untold.status).toBe(422)
  const words = await untold.text()
  expect(wordsOf(words)).toContain('Noch hat sich nichts geändert.')
  expect(words).toContain('value="BigBlueButton"')
  expect(begun()).toEqual([])

  const before = statuses()
  expect(before.filter(({ state }) => state === 'reliable').length).toBeGreaterThan(100)
  for (const _ of ['once', 'twice'])
    expect((await post(`${WAY}/neu`, { ...NEW, sure: 'on' })).headers.get('location')).toBe(
      `${WAY}?fertig=begonnen`
    )
  expect(begun()).toHaveLength(web.db.select().from(students).all().length)
  expect(web.db.select().from(phases).all()).toHaveLength(2)
  const now = new Set(statuses().map(({ state }) => state))
  expect([...now].sort()).not.toContain('reliable')
  // A small headline is no good news on that day.
  expect(await overview()).toMatch(
    /4\d\d von 4\d\d sind noch nicht gesehen\. Die Zahl oben sagt darum noch wenig\./
  )
  const video = wordsOf(await (await web.get(`${WAY}`, web.admin.cookie)).text())
  expect(video).toContain('BigBlueButton, seit Donnerstag, 19. März.')
  const [restarted] = web.db
    .select()
    .from(connectionStatus)
    .where(eq(connectionStatus.state, 'unknown'))
    .all()
  const student = wordsOf(
    await (await web.get(`/verzeichnis/${restarted?.studentId}`, web.admin.cookie)).text()
  )
  expect(student).toContain('neues Videosystem')
  // From zero it is the same.
  const computed = computeStatuses(web.db, null, web.now)
  for (const { id, state, streak } of statuses())
    expect([id, computed.get(id)?.state, computed.get(id)?.streak]).toEqual([id, state, streak])

  const back = { phase: String(web.db.select().from(phases).all().at(-1)?.id) }
  for (const _ of ['once', 'twice']) expect((await post(`${WAY}/zurueck`, back)).status).toBe(302)
  expect(statuses()).toEqual(before)
  expect(await overview()).not.toContain('sind noch nicht gesehen')
  expect(web.db.select().from(phases).all()).toMatchObject([{ system: 'Zoom der Stadt' }])
  const did = web.db.select().from(events).where(eq(events.type, 'school.phase')).all()
  expect(did.map(({ data }) => data.did)).toEqual(['described', 'started', 'taken_back'])
})

test('what began yesterday stays, and the lessons of its first morning count for it', async () => {
  await post(`${WAY}/neu`, { ...NEW, sure: 'on' })
  web.setNow(new Date(web.now.getTime() + 86_400_000))
  const [, id] = web.db
    .select()
    .from(phases)
    .all()
    .map((one) => one.id)
  await post(`${WAY}/zurueck`, { phase: String(id) })
  expect(web.db.select().from(phases).all()).toHaveLength(2)
  const counted = statuses().filter(({ state, streak }) => state === 'unknown' && streak > 0)
  expect(counted.length).toBeGreaterThan(0)
})

test('also on the day on which the school was set up', () => {
  const { db } = smallSchool()
  const staffId = db.select().from(staff).get()?.id ?? 0
  prepareSchool(db, { adminAddress: null }, at(1, '10:00'))
  expect(phaseToTakeBack(db, at(1, '10:30'))).toBeNull()
  expect(startPhase(db, { ...NEW, staffId }, at(1, '11:00'))).toBe(true)
  expect(startPhase(db, { ...NEW, staffId }, at(1, '11:00'))).toBe(false)
  expect(currentPhase(db, at(1, '11:01'))).toMatchObject(NEW)
  const phaseId = phaseToTakeBack(db, at(1, '11:01'))?.id ?? 0
  expect(takeBackPhase(db, { phaseId, staffId }, at(1, '11:02'))).toBe(true)
  expect(currentPhase(db, at(1, '11:03'))).toMatchObject({ system: 'Zoom' })
  const records = db.select().from(connectionEvents).all()
  const gone = withdrawnAmong(
    db,
    records.map(({ id }) => id)
  )
  expect(records.filter(({ type, id }) => type === 'phase' && !gone.has(id))).toEqual([])
  expect(
    takeBackPhase(db, { phaseId: currentPhase(db, at(1, '11:03'))?.id ?? 0, staffId }, at(1, '11:04'))
  ).toBe(false)
})

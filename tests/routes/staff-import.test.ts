import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { events, outbox, staff, staffAddresses, volunteerPlatforms } from '#db/schema/index.ts'
import { dumpOf } from '#tests/support/dump.ts'
import { type SampleWebApp, startSampleWebApp, wordsOf } from '#tests/support/sample-web-app.ts'
import { BASE_URL } from '#tests/support/web-app.ts'

const WAY = '/team/einlesen'
const LIST = [
  'Nachname;Vorname;Anzeigename;E-Mail;weitere E-Mail;Rolle;Plattformen;Geburtsdatum;Geheim',
  'Zander;Ada;Frau Zander;A.Zander@schule.example;ada@post.example;Support, Unterricht;Windows, iPad;01.02.1980;GEHEIM1',
  'Quast;Bo;;bo.quast@schule.example;;Lehrkraft;;;',
  'Ohnemail;Cem;;falsch@;;Support;Mac;;'
].join('\r\n')

let web: SampleWebApp
beforeAll(async () => {
  web = await startSampleWebApp()
})
afterAll(() => web.stop())

const send = (body: FormData, cookie = web.admin.cookie) =>
  web.request(WAY, {
    method: 'POST',
    body,
    headers: { cookie, origin: BASE_URL, host: new URL(BASE_URL).host }
  })
function file(text: string, name = 'kollegium.csv') {
  const body = new FormData()
  body.append('files', new File([text], name, { type: 'text/csv' }))
  return body
}
const previewOf = async (body: FormData) => (await send(body)).headers.get('location') ?? ''
const htmlAt = async (path: string) => (await web.get(path, web.admin.cookie)).text()
const wordsAt = async (path: string) => wordsOf(await htmlAt(path))
const shownAt = async (path: string) => /name="shown" value="([0-9a-f]+)"/.exec(await htmlAt(path))?.[1] ?? ''
async function apply(path: string, more: Record<string, string> = {}) {
  const shown = await shownAt(path)
  return web.post(path, { do: 'apply', shown, ...more }, { cookie: web.admin.cookie })
}
const welcomes = () =>
  web.db
    .select()
    .from(outbox)
    .all()
    .filter(({ key }) => key.startsWith('welcome:'))
/** Rows without what signing in and looking leave behind. */
const rows = () => {
  const { sessions, events: told, ...rest } = dumpOf(web.db)
  return rest
}

describe('the list of teachers', () => {
  test('is linked for the admin, and is nobody else’s', async () => {
    expect(await htmlAt('/team')).toContain(`href="${WAY}"`)
    expect(await (await web.get('/team', web.volunteer.cookie)).text()).not.toContain(WAY)
    expect((await web.get(WAY, web.volunteer.cookie)).status).toBe(403)
    expect((await send(file(LIST), web.volunteer.cookie)).status).toBe(403)
  })

  test('is shown before anything is written: who is new, what is dropped, what is wrong where', async () => {
    const before = rows()
    const path = await previewOf(file(LIST))
    expect(path).toMatch(/^\/team\/einlesen\/[0-9a-f-]{36}$/)
    const html = await htmlAt(path)
    const words = wordsOf(html)
    expect(words).toContain('3 neu, 0 geändert, 0 unklar.')
    expect(words).toMatch(/Ada Zander a\.zander@schule\.example, ada@post\.example Support, Lehrkraft/)
    expect(words).toMatch(/Geburtsdatum Geheim/)
    expect(words).toMatch(/4 4 Mailadresse prüfen/)
    expect(html).not.toContain('GEHEIM1')
    expect(html).toMatch(/<input type="checkbox" name="welcome"(?![^>]*checked)/)
    expect(rows()).toEqual(before)
    // A list of teachers is no list of students.
    const id = path.split('/').at(-1)
    expect((await web.get(`/verzeichnis/einlesen/${id}`, web.admin.cookie)).headers.get('location')).toBe(
      '/verzeichnis/einlesen?vorbei'
    )
  })

  test('is written by one button, once, with who did it; nobody is written to without the tick', async () => {
    const path = await previewOf(file(LIST))
    const shown = await shownAt(path)
    expect((await apply(path)).headers.get('location')).toBe(`${WAY}?fertig&neu=3&geaendert=0&mails=0`)
    const second = await web.post(path, { do: 'apply', shown }, { cookie: web.admin.cookie })
    expect(second.headers.get('location')).toBe(`${WAY}?vorbei`)
    const people = web.db.select().from(staff).where(eq(staff.displayName, 'Frau Zander')).all()
    expect(people).toMatchObject([
      { displayName: 'Frau Zander', isVolunteer: true, isHost: true, isAdmin: false, active: true }
    ])
    const staffId = people[0]?.id ?? 0
    expect(
      web.db.select().from(staffAddresses).where(eq(staffAddresses.staffId, staffId)).all()
    ).toHaveLength(2)
    expect(
      web.db.select().from(volunteerPlatforms).where(eq(volunteerPlatforms.staffId, staffId)).all()
    ).toHaveLength(2)
    expect(web.db.select().from(events).where(eq(events.type, 'staff.imported')).all()).toMatchObject([
      { staffId: web.admin.id, data: { new: 3, changed: 0, welcomed: 0 } }
    ])
    expect(welcomes()).toEqual([])
    const again = await previewOf(file(LIST))
    expect(await wordsAt(again)).toContain('Nichts zu übernehmen')
    expect((await apply(again, { welcome: '1' })).headers.get('location')).toContain('anders')
    expect(welcomes()).toEqual([])
  })

  test('welcomes everybody new who has an address, once, without a word about children', async () => {
    const text =
      'Nachname;Vorname;E-Mail;Rolle\nWolf;Eva;e.wolf@schule.example;Support\nLux;Tim;t.lux@schule.example;\nQuast;Bo;zweite@schule.example;\n'
    const path = await previewOf(file(text))
    expect((await apply(path, { welcome: '1' })).headers.get('location')).toBe(
      `${WAY}?fertig&neu=2&geaendert=1&mails=2`
    )
    await apply(path, { welcome: '1' })
    expect(welcomes().map(({ toAddress, subject }) => [toAddress, subject])).toEqual([
      ['e.wolf@schule.example', 'Sie sind im Support-Team'],
      ['t.lux@schule.example', 'Sie sind bei Lotse eingetragen']
    ])
    const [wolf] = welcomes()
    expect(wolf?.textBody).toContain(`${BASE_URL}/anmelden`)
    expect(wolf?.textBody).toContain('Code mit 6 Ziffern')
    expect(wolf?.textBody).toContain('Gymnasium am Werder')
  })

  test('is not written if it would do something else than what was shown', async () => {
    const path = await previewOf(file('Nachname;Vorname;E-Mail\nBerg;Ida;i.berg@schule.example\n'))
    const shown = await shownAt(path)
    const { id } = web.db
      .insert(staff)
      .values({ displayName: 'Frau Berg', firstName: 'Ida', lastName: 'Berg', active: false, isAdmin: true })
      .returning()
      .get()
    const before = rows()
    const answer = await web.post(path, { do: 'apply', shown }, { cookie: web.admin.cookie })
    expect(answer.headers.get('location')).toBe(`${path}?anders=1`)
    expect(rows()).toEqual(before)
    const words = await wordsAt(`${path}?anders=1`)
    expect(words).toContain('Bitte sehen Sie noch einmal hin.')
    // A former admin comes back without that right, and the page says so.
    expect(words).toContain('kommen ohne das Recht zu verwalten zurück')
    await apply(path)
    expect(web.db.select().from(staff).where(eq(staff.id, id)).get()).toMatchObject({
      active: true,
      isAdmin: false
    })
  })

  test('asks whether a namesake of an admin is the same person, and gives the address to nobody before', async () => {
    const me = web.db.select().from(staff).where(eq(staff.id, web.admin.id)).get()
    const addresses = () =>
      web.db.select().from(staffAddresses).where(eq(staffAddresses.staffId, web.admin.id)).all()
    const before = addresses()
    const path = await previewOf(
      file(
        `Nachname;Vorname;E-Mail;Rolle\n${me?.lastName};${me?.firstName};namensvetter@schule.example;Lehrkraft\n`
      )
    )
    const html = await htmlAt(path)
    expect(wordsOf(html)).toContain('0 neu, 0 geändert, 1 unklar.')
    expect(wordsOf(html)).toContain('Dieselbe Person (darf verwalten')
    expect(html).toContain(`name="wer-0-2" value="${web.admin.id}"`)
    await web.post(path, { do: 'apply', shown: '' }, { cookie: web.admin.cookie })
    expect(addresses()).toEqual(before)
    expect(await wordsAt(`${path}?wer-0-2=${web.admin.id}`)).toContain('0 neu, 1 geändert, 0 unklar.')
    await apply(`${path}?wer-0-2=neu`)
    expect(addresses()).toEqual(before)
    const other = web.db
      .select()
      .from(staffAddresses)
      .where(eq(staffAddresses.address, 'namensvetter@schule.example'))
      .get()
    expect(
      web.db
        .select()
        .from(staff)
        .where(eq(staff.id, other?.staffId ?? 0))
        .get()
    ).toMatchObject({
      isAdmin: false,
      isVolunteer: false
    })
  })

  test('takes no right away from whoever imports', async () => {
    const me = web.db.select().from(staff).where(eq(staff.id, web.admin.id)).get()
    const mail =
      web.db.select().from(staffAddresses).where(eq(staffAddresses.staffId, web.admin.id)).get()?.address ??
      ''
    const path = await previewOf(
      file(`Nachname;Vorname;E-Mail;Rolle\n${me?.lastName};${me?.firstName};${mail};Lehrkraft\n`)
    )
    expect(await wordsAt(path)).toContain('Niemand verliert durch eine Liste')
    await apply(path)
    expect(web.db.select().from(staff).where(eq(staff.id, web.admin.id)).get()).toMatchObject({
      isAdmin: true,
      active: true,
      isVolunteer: me?.isVolunteer
    })
  })
})

describe('a bad list gets one sentence and changes nothing', () => {
  const HEAD = 'Nachname;Vorname;E-Mail;Geheim\n'
  test.each([
    ['liste.xlsx', 'PK', 'Bitte als CSV speichern'],
    ['liste.pdf', '%PDF-1.7', 'Bitte als CSV speichern'],
    ['liste.csv', 'PK\u0003\u0004xyz', 'Bitte als CSV speichern'],
    ['liste.csv', `${HEAD}${'a'.repeat(5_000_001)}`, 'größer als 5 MB'],
    ['liste.csv', `${HEAD}${'a;b;c@d.example;\n'.repeat(5_001)}`, '5001 Zeilen'],
    ['liste.csv', ' \n;;\n', 'leer'],
    ['liste.csv', 'Zander;Ada;a@x.example\n', 'Die Kopfzeile braucht mindestens'],
    ['liste.csv', `Nachname;E-Mail${';x'.repeat(100_000)}\na;b`, 'Spalte 201'],
    ['liste.csv', `sep=;\nNachname;E-Mail;${'x'.repeat(1_001)}\na;b`, 'Spalte 3']
  ])('%s %#', async (name, content, sentence) => {
    const before = rows()
    const answer = await send(file(content, name))
    expect(answer.status).toBe(422)
    expect(wordsOf(await answer.text())).toContain(sentence)
    expect(rows()).toEqual(before)
  })

  test('two files are one too many; damaged letters wait for a decision', async () => {
    const two = file(LIST)
    two.append('files', new File([LIST], 'zwei.csv'))
    const answer = await send(two)
    expect(answer.status).toBe(422)
    expect(wordsOf(await answer.text())).toContain('Bitte nur eine Datei')

    const before = rows()
    const path = await previewOf(file('Nachname;Vorname;E-Mail\nMÃ¼ller;JÃ¶rg;jm@schule.example\n'))
    expect(await wordsAt(path)).toContain('Erst entscheiden, dann übernehmen.')
    const forced = await web.post(path, { do: 'apply', shown: '' }, { cookie: web.admin.cookie })
    expect(forced.headers.get('location')).toContain('anders')
    expect(rows()).toEqual(before)
    expect(await wordsAt(`${path}?doppelt=repair`)).toContain('Jörg Müller')
    expect(
      (await web.post(path, { do: 'discard' }, { cookie: web.admin.cookie })).headers.get('location')
    ).toBe(`${WAY}?verworfen`)
    expect(rows()).toEqual(before)
  })
})

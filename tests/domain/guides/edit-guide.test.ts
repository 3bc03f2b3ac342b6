import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkGuide } from '#app/domain/guides/check-guide.ts'
import { publishGuide, restoreVersion, saveDraft } from '#app/domain/guides/edit-guide.ts'
import { compareExchange, exportGuides, importGuides, readExchange } from '#app/domain/guides/exchange.ts'
import { guidePage } from '#app/domain/guides/guide-page.ts'
import { guidesFor } from '#app/domain/guides/guides-for.ts'
import { publicGuides } from '#app/domain/guides/public-guides.ts'
import { prepareSchool } from '#app/domain/settings/prepare-school.ts'
import { guides, phases, staff, tickets } from '#db/schema/index.ts'
import { type SampleWebApp, startSampleWebApp } from '#tests/support/sample-web-app.ts'

let web: SampleWebApp
beforeAll(async () => {
  web = await startSampleWebApp()
  web.db.update(phases).set({ platformUrl: 'https://lernen.gym-werder.example' }).run()
})
afterAll(() => web.stop())

const find = (code: string, platform: 'all' | 'windows' = 'all') => {
  const found = web.db
    .select()
    .from(guides)
    .where(
      and(
        eq(guides.code, code),
        eq(guides.platform, platform),
        eq(guides.audience, 'family'),
        eq(guides.language, 'de')
      )
    )
    .get()
  if (!found) throw new Error(`no guide ${code}`)
  return found
}
const text = (title: string, ...steps: string[]) => ({ title, steps, internalNote: '' })
const by = () => ({ staffId: web.volunteer.id })

describe('a guide is edited', () => {
  test('as a draft that families do not see until it is published; the text before comes back', () => {
    const { school } = web.context
    const old = find('P-15')
    const mine = text('Echo weg', 'Setzen Sie Kopfhörer auf.', 'Jetzt hören Sie kein Echo.')
    const edit = { ...by(), guideId: old.id }
    expect(saveDraft(web.db, { ...edit, seen: old.version, text: mine }, web.now)).toEqual({
      result: 'saved'
    })
    const shown = () => publicGuides(web.db, { code: 'P-15', language: 'de' }, school)[0]?.title
    expect(shown()).toBe(old.title)
    const { version } = find('P-15')
    expect(publishGuide(web.db, { ...edit, seen: version - 1 }, school, web.now).result).toBe('changed')
    expect(publishGuide(web.db, { ...edit, seen: version }, school, web.now).result).toBe('published')
    expect(publishGuide(web.db, { ...edit, seen: version }, school, web.now).result).toBe('published')
    expect(shown()).toBe('Echo weg')
    const [kept] = guidePage(web.db, old.id, school)?.versions ?? []
    expect(kept?.title).toBe(old.title)
    restoreVersion(web.db, { ...edit, versionId: kept?.id ?? 0 }, web.now)
    expect(guidePage(web.db, old.id, school)?.text.title).toBe(old.title)
    expect(shown()).toBe('Echo weg')
  })

  test('by two people at once: the second gets the first one’s text and overwrites nothing', () => {
    const guide = find('P-16')
    const edit = { ...by(), guideId: guide.id, seen: guide.version }
    saveDraft(web.db, { ...edit, text: text('Eins', 'Eins.') }, web.now)
    expect(saveDraft(web.db, { ...edit, text: text('Zwei', 'Zwei.') }, web.now)).toMatchObject({
      result: 'changed',
      theirs: { title: 'Eins' }
    })
    expect(saveDraft(web.db, { ...edit, text: text('Eins', 'Eins.') }, web.now)).toEqual({ result: 'saved' })
    expect(guidePage(web.db, guide.id, web.context.school)?.text.title).toBe('Eins')
  })

  test('and seeding again changes nothing the school has written', () => {
    const before = web.db.select().from(guides).all()
    const gone = find('P-37')
    web.db.delete(guides).where(eq(guides.id, gone.id)).run()
    prepareSchool(web.db, { adminAddress: null }, web.now)
    const after = web.db.select().from(guides).all()
    expect(after).toHaveLength(before.length)
    expect(after.find(({ id }) => id === find('P-15').id)?.title).toBe('Echo weg')
  })
})

describe('the publishing check', () => {
  const context = {
    variables: { schule: 'Werder', support_mail: 'hilfe@w.example', plattform_url: '' },
    staffNames: ['Keller'],
    hasOtherLanguage: true,
    checked: true
  }
  test.each([
    ['Öffnen Sie {{plattform_url}}.', 'emptyVariable'],
    ['Fragen Sie {{mutter}}.', 'unknownVariable'],
    ['Öffnen Sie http://w.example.', 'notHttps'],
    ['Schreiben Sie an a@w.example.', 'address'],
    ['Rufen Sie an: 0176 04069001', 'number'],
    ['Fragen Sie Frau Keller.', 'staffName'],
    [
      'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn',
      'longStep'
    ]
  ])('refuses: %s', (step, what) => {
    const found = checkGuide(text('Ton', step, 'Jetzt sehen Sie das Bild.'), context)
    expect(found).toMatchObject([{ blocking: true, what }])
  })
  test('and only hints at what is missing', () => {
    const found = checkGuide(text('Ton', 'Gehen Sie.'), {
      ...context,
      checked: false,
      hasOtherLanguage: false
    })
    expect(found.map(({ blocking, what }) => [blocking, what])).toEqual([
      [false, 'otherLanguage'],
      [false, 'nothingSeen'],
      [false, 'unchecked']
    ])
  })
})

describe('between schools', () => {
  test('the file holds texts and nobody’s name, and is all the same at home', () => {
    const file = exportGuides(web.db)
    for (const { lastName } of web.db.select().from(staff).all())
      expect(file).not.toMatch(new RegExp(`(?<!\\p{L})${lastName}(?!\\p{L})`, 'u'))
    expect(file).not.toContain('lastChecked')
    const read = readExchange(file)
    if (!read.ok) throw new Error(read.why)
    expect(new Set(compareExchange(web.db, read.guides).map(({ state }) => state))).toEqual(new Set(['same']))
  })

  test('what is chosen is taken, what is not stays; again changes nothing; ours is kept', () => {
    const read = readExchange(exportGuides(web.db))
    if (!read.ok) throw new Error(read.why)
    const theirs = read.guides
      .filter(
        ({ code, platform, audience, language }) =>
          platform === 'all' && audience === 'family' && language === 'de' && ['P-23', 'P-24'].includes(code)
      )
      .map((guide) => ({ ...guide, title: `${guide.title} dort` }))
    const take = { guides: theirs, keys: new Set(['P-23/family/all/zoom/de']), ...by() }
    expect(compareExchange(web.db, theirs).map(({ state }) => state)).toEqual(['changed', 'changed'])
    expect(importGuides(web.db, take, web.now)).toBe(1)
    expect(importGuides(web.db, take, web.now)).toBe(0)
    expect(find('P-23').title).toBe('Das WLAN ist schwach dort')
    expect(find('P-24').title).toBe('Das Internet ist zu langsam')
    expect(guidePage(web.db, find('P-23').id, web.context.school)?.versions[0]?.title).toBe(
      'Das WLAN ist schwach'
    )
  })

  const one = {
    code: 'P-01',
    audience: 'family',
    platform: 'all',
    system: 'zoom',
    language: 'de',
    title: 'T',
    steps: ['S'],
    internalNote: ''
  }
  const file = (guide: object, rest: object = {}) =>
    JSON.stringify({ format: 'lotse-anleitungen', version: 1, guides: [{ ...one, ...guide }], ...rest })
  test.each([
    ['x'.repeat(1_000_000), 'tooBig'],
    [`${file({})}\u0000`, 'control'],
    [file({ title: 'a\u0000b' }), 'control'],
    ['{"format":', 'notJson'],
    ['[]', 'notOurs'],
    [file({}, { version: 2 }), 'version'],
    [file({ title: '<script>alert(1)</script>' }), 'markup'],
    [file({ steps: ['<img src=x>'] }), 'markup'],
    [file({ code: 'P-99' }), 'shape'],
    [file({ lastCheckedBy: 'Frau Keller' }), 'shape'],
    [file({}, { guides: [one, one] }), 'twice'],
    [file({ internalNote: 'Frau X, 0176 04069001' }), 'secret']
  ])('a bad file is refused: %#', (bad, why) => expect(readExchange(bad)).toMatchObject({ ok: false, why }))
})

test('what helped comes first, and says how often', () => {
  const ask = { problem: 'P-11', platform: 'windows', language: 'de' } as const
  const made = guidesFor(web.db, ask)
  expect(made[0]).toMatchObject({ code: 'P-11', platform: 'windows' })
  const ids = web.db.select({ id: tickets.id }).from(tickets).limit(3).all()
  const help = (times: number) => {
    for (const { id } of ids.slice(0, times))
      web.db
        .update(tickets)
        .set({ problem: 'P-11', platform: 'windows', helpedBy: 'P-12' })
        .where(eq(tickets.id, id))
        .run()
  }
  help(1)
  // One lucky hit overtakes nothing.
  expect(guidesFor(web.db, ask)[0]?.code).toBe('P-11')
  help(3)
  expect(guidesFor(web.db, ask)[0]).toMatchObject({ code: 'P-12', platform: 'windows', helped: 3 })
  expect(guidesFor(web.db, { ...ask, platform: 'mac' })[0]?.code).toBe('P-11')
})

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tickets } from '#db/schema/index.ts'
import { type SampleWebApp, startSampleWebApp } from '#tests/support/sample-web-app.ts'

const ROUTES = fileURLToPath(new URL('../../app/routes', import.meta.url))

/**
 * Who may open or send what. Every route of `app/routes` stands here; a new one without a rule fails the test
 * (people.md, DP-07). `public`: no account needed. `staff`: everybody who is signed in. `admin`: admins alone.
 */
const RULES: Record<string, 'public' | 'staff' | 'admin'> = {
  _index: 'staff',
  '_staff.anleitungen.$id': 'staff',
  '_staff.anleitungen._index': 'staff',
  '_staff.anleitungen_.$id.veroeffentlichen': 'admin',
  '_staff.anleitungen_.uebernehmen': 'admin',
  '_staff.anliegen': 'staff',
  '_staff.anliegen.$id': 'staff',
  '_staff.anliegen.$id._index': 'staff',
  '_staff.anliegen.$id.anruf': 'staff',
  '_staff.anliegen.$id.antworten': 'staff',
  '_staff.anliegen.$id.datei': 'staff',
  '_staff.anliegen.$id.aufteilen': 'staff',
  '_staff.anliegen.$id.beiseite': 'staff',
  '_staff.anliegen.$id.geraet': 'staff',
  '_staff.anliegen.$id.kind': 'staff',
  '_staff.anliegen.$id.mehr': 'staff',
  '_staff.anliegen.$id.notiz': 'staff',
  '_staff.anliegen.$id.problem': 'staff',
  '_staff.anliegen.$id.schliessen': 'staff',
  '_staff.anliegen.$id.termine': 'staff',
  '_staff.anliegen.$id.spaeter': 'staff',
  '_staff.anliegen.$id.stichworte': 'staff',
  '_staff.anliegen.$id.weitergeben': 'staff',
  '_staff.anliegen.$id.zusammenfuehren': 'staff',
  '_staff.anliegen_.$id.bild.$datei': 'staff',
  '_staff.anliegen_.$id.mail.$nachricht': 'staff',
  '_staff.ansichten': 'staff',
  '_staff.automatisch': 'admin',
  '_staff.einstellungen.ferien': 'admin',
  '_staff.einstellungen.stundenplan': 'admin',
  '_staff.verzeichnis_.einlesen': 'admin',
  '_staff.verzeichnis_.einlesen_.$id': 'admin',
  '_staff.einstellungen.stundenplan_.$tag': 'admin',
  '_staff.einstellungen.stundenplan_.$tag_.verlegen.$stunde': 'admin',
  '_staff.einstellungen.videosystem': 'admin',
  '_staff.einstellungen.videosystem_.neu': 'admin',
  'einstellungen.videosystem.zurueck': 'admin',
  '_staff.gruppe.$id': 'staff',
  '_staff.konto': 'staff',
  '_staff.leihgeraete._index': 'staff',
  '_staff.leihgeraete.$id': 'admin',
  '_staff.leihgeraete.$id_.ausgeben': 'admin',
  '_staff.leihgeraete.$id_.zuruecknehmen': 'admin',
  '_staff.leihgeraete.neu': 'admin',
  '_staff.leihgeraete.rueckruf': 'admin',
  '_staff.stoerungen.$id': 'staff',
  '_staff.stoerungen._index': 'staff',
  '_staff.suche': 'staff',
  '_staff.tastatur': 'staff',
  '_staff.team': 'staff',
  '_staff.team_.einlesen': 'admin',
  '_staff.team_.einlesen_.$id': 'admin',
  '_staff.uebersicht': 'admin',
  '_staff.verzeichnis.$id': 'staff',
  '_staff.verzeichnis._index': 'staff',
  'a.$token': 'public',
  'a_.$token.termin': 'public',
  'a_.$token.wuensche': 'public',
  abgemeldet: 'public',
  abmelden: 'staff',
  'einstellungen.stundenplan_.$tag.testtag': 'admin',
  'anleitung.$code': 'public',
  'anleitungen_.$id.frueher': 'staff',
  'anleitungen_.$id.geprueft': 'staff',
  'anleitungen_.$id.zurueckziehen': 'admin',
  'anleitungen_.datei': 'admin',
  'anliegen.$id.anhang.$datei': 'staff',
  'anliegen.$id.bild.$datei.$groesse': 'staff',
  'anliegen.$id.dabei': 'staff',
  'anliegen.$id.datei_.$datei': 'staff',
  'anliegen.$id.entwurf': 'staff',
  'anliegen.$id.geraetfragen': 'staff',
  'anliegen.$id.frage': 'staff',
  'anliegen.$id.html.$nachricht': 'staff',
  'anliegen.$id.klappt': 'staff',
  'anliegen.$id.mitlesen': 'staff',
  'anliegen.$id.nochmal.$nachricht': 'staff',
  'anliegen.$id.nummer': 'staff',
  'anliegen.$id.oeffnen': 'staff',
  'anliegen.$id.original.$nachricht': 'staff',
  'anliegen.$id.rueckgaengig.$nachricht': 'staff',
  'anliegen.$id.schritt': 'staff',
  'anliegen.$id.uebernehmen': 'staff',
  'anliegen.$id.zurueckgeben': 'staff',
  'anliegen.$id.zuweisen': 'admin',
  anmelden: 'public',
  'anmelden_.code': 'public',
  'ansichten_.$id.loeschen': 'staff',
  'automatisch_.$id.nochmal': 'admin',
  'automatisch_.$id.original': 'admin',
  barrierefreiheit: 'public',
  datenschutz: 'public',
  // Outside the demo they do not exist: demo.test.ts.
  'demo.anmelden': 'public',
  'demo.postfach': 'public',
  'demo.schreiben': 'public',
  'h.$token': 'public',
  healthz: 'public',
  impressum: 'public',
  'konto_.benachrichtigungen': 'staff',
  'konto_.sprache': 'staff',
  'konto_.tasten': 'staff',
  'leihgeraete.$id.ausmustern': 'admin',
  'leihgeraete.nummer': 'admin',
  live: 'staff',
  'post.$id.gesehen': 'admin',
  'post.$id.nochmal': 'admin',
  readyz: 'public',
  'stoerungen.$id.anliegen': 'staff',
  'stoerungen.$id.stunden': 'staff',
  'stoerungen.$id.verwerfen': 'staff',
  'stoerungen.neu': 'staff',
  'team_.$id.geraete': 'staff',
  'team_.$id.pause': 'admin',
  'team_.da': 'staff',
  'verzeichnis.einlesen.$id.probleme': 'admin',
  'uebersicht_.tabelle': 'admin',
  'verzeichnis.$id.auskunft': 'admin',
  'verzeichnis.$id.geraet': 'staff',
  'verzeichnis.$id.hilfe': 'staff',
  'verzeichnis.$id.hindernis': 'staff',
  'verzeichnis.$id.nummer': 'staff',
  'verzeichnis.$id.stunde': 'staff',
  'verzeichnis.$id.teilnahme': 'admin',
  'verzeichnis.$id.wuensche': 'staff',
  'verzeichnis.$id.zuruecknehmen': 'staff'
}

/** Actions of pages that everybody may open and only admins may send. */
const STRICTER_ACTIONS: Record<string, 'admin'> = { '_staff.team': 'admin' }

/** Behind these stands no cookie, only the secret of their own address: the sender's origin says nothing there. */
const BY_LINK = ['a.$token', 'a_.$token.termin', 'a_.$token.wuensche', 'h.$token']

/** The frame has no address of its own: its children are tested. */
const FRAMES = ['_staff']

type Route = { name: string; source: string }

const routes: Route[] = readdirSync(ROUTES)
  .map((entry) => {
    const path = join(ROUTES, entry)
    const folder = statSync(path).isDirectory()
    const file = folder
      ? join(path, readdirSync(path).find((one) => /^route\.tsx?$/.test(one)) ?? 'route.tsx')
      : path
    return { name: entry.replace(/\.tsx?$/, ''), source: readFileSync(file, 'utf8') }
  })
  .filter((route) => !FRAMES.includes(route.name))

const has = (route: Route, what: 'loader' | 'action'): boolean =>
  new RegExp(`export (?:async )?(?:function|const) ${what}\\b|export \\{[^}]*\\b${what}\\b`).test(
    route.source
  )

const isPage = (route: Route): boolean => /export default/.test(route.source)

/** A page without a loader of its own is guarded by the page around it. */
const opens = (route: Route): boolean => has(route, 'loader') || isPage(route)

const addressOf = ({ name }: Route): string =>
  `/${name
    .split('.')
    .filter((part) => part !== '_staff' && part !== '_index')
    .map((part) => part.replace(/_$/, ''))
    .map((part) => (part.startsWith('$') ? '1' : part))
    .join('/')}`

let web: SampleWebApp
beforeAll(async () => {
  web = await startSampleWebApp()
  // The files of a settled matter are for those who had it: mail-files.test.ts.
  web.db.update(tickets).set({ state: 'open', closedAt: null }).where(eq(tickets.id, 1)).run()
})
afterAll(() => web.stop())

/** A form goes to the page that shows what was typed, with all it holds. */
const toSignIn = (response: Response): boolean => {
  const way = response.headers.get('location') ?? ''
  return response.status === 307
    ? way.startsWith('/abgemeldet?weiter=')
    : response.status === 302 && way.startsWith('/anmelden?weiter=')
}

/** `sign in`, `refused`, or whatever the page does for somebody who may. */
async function outcome(asked: Promise<Response>): Promise<'sign in' | 'refused' | 'let in'> {
  const response = await asked
  // A stream of events never ends; every other answer is read to its end.
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) await response.body?.cancel()
  else await response.arrayBuffer()
  return toSignIn(response) ? 'sign in' : response.status === 403 ? 'refused' : 'let in'
}

/** Some facts refuse a person for their own reason; that the door let them in is shown in the tests of those routes. */
const OWN_REFUSAL = ['anliegen.$id.nochmal.$nachricht', 'verzeichnis.$id.nummer', 'team_.$id.geraete']

describe('who may open what', () => {
  test('every route has a rule, and every rule a route', () => {
    expect(routes.map((route) => route.name).sort()).toEqual(Object.keys(RULES).sort())
  })

  for (const route of routes.filter(opens)) {
    const rule = RULES[route.name]
    test(`GET ${addressOf(route)} is for ${rule}`, async () => {
      const address = addressOf(route)
      const seen = {
        nobody: await outcome(web.get(address)),
        volunteer: await outcome(web.get(address, web.volunteer.cookie)),
        admin: await outcome(web.get(address, web.admin.cookie))
      }
      expect(seen).toEqual({
        nobody: rule === 'public' ? 'let in' : 'sign in',
        volunteer: rule === 'admin' ? 'refused' : 'let in',
        admin: 'let in'
      })
    })
  }

  for (const route of routes.filter((one) => has(one, 'action') && !BY_LINK.includes(one.name))) {
    const rule = STRICTER_ACTIONS[route.name] ?? RULES[route.name]
    test(`POST ${addressOf(route)} is for ${rule}, and only from our own pages`, async () => {
      const address = addressOf(route)
      const fields = {}
      // Of a page Remix itself refuses a foreign origin, before the action, as a fault of the request handler: 500.
      const foreign = await web.post(address, fields, {
        cookie: web.admin.cookie,
        origin: 'https://evil.example'
      })
      expect(foreign.status).toBe(isPage(route) ? 500 : 403)
      const silent = await web.post(address, fields, { cookie: web.admin.cookie, origin: null })
      expect(silent.status).toBe(403)
      if (rule === 'public') return
      expect(await outcome(web.post(address, fields))).toBe('sign in')
      if (rule === 'admin')
        expect(await outcome(web.post(address, fields, { cookie: web.volunteer.cookie }))).toBe('refused')
      else if (!OWN_REFUSAL.includes(route.name)) {
        const cookie = await web.signIn(web.volunteer.id)
        expect(await outcome(web.post(address, fields, { cookie }))).toBe('let in')
      }
    })
  }
})

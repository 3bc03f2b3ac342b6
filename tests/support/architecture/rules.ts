import type { Import } from './imports.ts'

/** The rooms of the house, the narrowest path first; whatever else lies in `app` is the shell of the web edge. */
const ROOMS = [
  ['app/domain/', 'domain'],
  ['app/http/', 'http'],
  ['app/components/', 'components'],
  ['app/routes/', 'routes'],
  ['app/locales/', 'locales'],
  ['app/start/', 'start'],
  ['app/', 'shell'],
  ['db/', 'db'],
  ['mail/', 'mail'],
  ['tests/', 'tests']
] as const

export type Room = (typeof ROOMS)[number][1]

export function roomOf(path: string): Room | undefined {
  return ROOMS.find(([prefix]) => path.startsWith(prefix))?.[1]
}

/**
 * Who may import whom (architecture.md). A room stands for all of its files; a path that ends in .ts for that file alone, as with
 * "open the database". What is not listed is forbidden.
 */
const MAY_IMPORT: Record<Exclude<Room, 'tests'>, readonly string[]> = {
  db: ['db'],
  domain: ['db', 'domain', 'locales'],
  http: ['db/client.ts', 'domain', 'http', 'locales'],
  // Of the domain only types and pure files: judged apart.
  components: ['components', 'locales'],
  // Another file of the routes only if it lies in the route's own folder: judged apart.
  routes: ['domain', 'http', 'components', 'locales'],
  locales: ['locales'],
  // Starts the processes: opens and migrates the database, fills it for the demo, serves the web.
  start: ['start', 'domain', 'http', 'locales', 'db/client.ts', 'db/migrate.ts', 'db/sample/'],
  shell: ['shell', 'domain', 'http', 'components', 'locales'],
  mail: ['mail', 'domain', 'locales', 'db/client.ts']
}

/**
 * The closed word lists of the product: one file of constants that imports nothing. The `CHECK`s of the schema and the texts are made
 * from the same words as the forms, so every room may read it.
 */
export const WORD_LISTS = 'app/domain/words.ts'

/** Libraries that belong to some rooms alone. */
const LIBRARIES: ReadonlyArray<{ library: RegExp; rooms: readonly Room[] }> = [
  {
    library: /^(imapflow|nodemailer|mailparser|postal-mime|libmime|@zone-eu\/mailsplit)(\/|$)/,
    rooms: ['mail']
  },
  { library: /^(smtp-server|hoodiecrow-imap)(\/|$)/, rooms: ['mail'] },
  // What decodes the bytes of strangers.
  { library: /^(sharp|heic-decode)(\/|$)/, rooms: ['mail'] },
  // Appointments in mails, and the holidays that an admin uploads.
  { library: /^ical\.js(\/|$)/, rooms: ['mail', 'http'] },
  { library: /^@remix-run\/express(\/|$)/, rooms: ['start', 'http', 'shell'] },
  { library: /^@remix-run\/(?!express(\/|$))/, rooms: ['http', 'components', 'routes', 'shell'] },
  {
    library: /^(react|react-dom|react-i18next|@conform-to\/\w+)(\/|$)/,
    rooms: ['http', 'components', 'routes', 'shell']
  },
  { library: /^(drizzle-orm|better-sqlite3)(\/|$)/, rooms: ['db', 'domain'] },
  { library: /^drizzle-kit(\/|$)/, rooms: ['db'] },
  { library: /^node:/, rooms: ['db', 'domain', 'http', 'routes', 'start', 'shell', 'mail'] }
]

/**
 * Why an import is forbidden, or undefined if it is fine.
 * `isPure` answers whether a file of the domain touches neither the database nor the machine, in itself and in what it imports.
 */
export function violation(line: Import, isPure: (path: string) => boolean): string | undefined {
  const from = roomOf(line.from)
  if (from === undefined || from === 'tests') return undefined
  const to = roomOf(line.to)
  if (to === undefined) return libraryViolation(from, line.to)
  if (line.to === WORD_LISTS) return undefined
  const allowed = MAY_IMPORT[from]
  if (allowed.includes(to) || allowed.some((path) => path.includes('/') && line.to.startsWith(path)))
    return undefined
  if (from === 'components' && to === 'domain') {
    return line.typeOnly || isPure(line.to)
      ? undefined
      : 'components take only types and pure files of the domain'
  }
  if (from === 'routes' && to === 'routes') {
    return ownFolder(line.from) === ownFolder(line.to)
      ? undefined
      : 'a route imports only from its own folder'
  }
  return `${from} may not import ${to}`
}

function libraryViolation(from: Room, name: string): string | undefined {
  const rule = LIBRARIES.find(({ library }) => library.test(name))
  if (!rule || rule.rooms.includes(from)) return undefined
  return `${name} belongs to ${rule.rooms.join(', ')}`
}

/** `app/routes/board/route.tsx` has the folder `board`; a route that is a file has only itself. */
function ownFolder(path: string): string {
  const parts = path.split('/').slice(2)
  return parts[0] ?? path
}

/** Packages that make a file impure: what they do depends on more than their arguments, or they do not fit into a browser. */
const IMPURE = /^(node:|drizzle-orm|better-sqlite3|pino|express)/

/** Makes `isPure` from all import lines of the house. Types cost nothing: they are not followed. */
export function purity(lines: readonly Import[]): (path: string) => boolean {
  const byFile = new Map<string, Import[]>()
  for (const line of lines) byFile.set(line.from, [...(byFile.get(line.from) ?? []), line])
  const isPure = (path: string, seen: Set<string>): boolean => {
    if (seen.has(path)) return true
    seen.add(path)
    const values = (byFile.get(path) ?? []).filter((line) => !line.typeOnly)
    return values.every((line) => {
      const room = roomOf(line.to)
      if (room === undefined) return !IMPURE.test(line.to)
      return (room === 'domain' || room === 'locales') && isPure(line.to, seen)
    })
  }
  return (path) => isPure(path, new Set())
}

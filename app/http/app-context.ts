import '@remix-run/server-runtime'
import type { Db } from '#db/client.ts'
import type { School } from '../domain/settings/school.ts'
import type { AlarmWay } from '../domain/words.ts'
import type { SignInLimits } from './sign-in-limits.ts'

/** What every loader and action gets from the server around it: values, no singletons. */
export type AppContext = {
  db: Db
  school: School
  /** Signs cookies, keys the hashes of sign-in codes. */
  secret: string
  /** True only when the demo command started this server. */
  demo: boolean
  /** Folder of the school's data. */
  dataDir: string
  clock: () => Date
  timeZone: string
  /** Where the request comes from, as the reverse proxy on this machine says; new for every request. */
  clientAddress: string
  limits: SignInLimits
  /** For the content security policy; new for every request. */
  nonce: string
  /** Wakes when another connection has written something people may want to see. */
  live: LiveWatch
  /** How the admin hears of trouble without the school's mailbox; empty: not at all. */
  alarmWays: readonly AlarmWay[]
}

/** Tells open pages that something changed. */
export type LiveWatch = {
  /** @returns how to stop listening */
  subscribe(listener: () => void): () => void
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends AppContext {}
}

import { eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { oauthTokens } from '#db/schema/index.ts'

/** The token that the endpoint gave last in place of the configured one, if it ever did. @param origin which configured one */
export function keptRefreshToken(db: Db, origin: string): string | undefined {
  return db
    .select({ refreshToken: oauthTokens.refreshToken })
    .from(oauthTokens)
    .where(eq(oauthTokens.origin, origin))
    .get()?.refreshToken
}

/** Keeps a new refresh token before it is used: the old one may be void already. */
export function keepRefreshToken(
  db: Db,
  { origin, refreshToken }: { origin: string; refreshToken: string },
  now: Date
): void {
  const row = { origin, refreshToken, changedAt: now }
  atomically(db, () =>
    db.insert(oauthTokens).values(row).onConflictDoUpdate({ target: oauthTokens.origin, set: row }).run()
  )
}

import { createHash, randomBytes } from 'node:crypto'
// uuid version 7: sorts by time, so records made in order read in order.
import { v7 } from 'uuid'

/** Id of a record that is never changed (observation, connection event). */
export const newRecordId = (): string => v7()

/** An unguessable token for a link or a cookie: 128 random bits, URL-safe, 22 characters. */
export const newToken = (): string => randomBytes(16).toString('base64url')

/** What is stored of a token. Tokens are random, so a fast hash is enough. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

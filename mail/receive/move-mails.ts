import type { ImapFlow } from 'imapflow'
import type { MovedMail } from '#app/domain/intake/inbox-work.ts'
import { uidSet } from './uid-set.ts'

/** Keeps the answer, which names every mail twice, to a line of a few kilobytes. */
const AT_ONCE = 500

/** What the server confirmed. `uidValidity` is the processed folder's, if it told where the mails went. */
export type Moves = { moved: MovedMail[]; uidValidity?: string }

/**
 * Moves stored mails out of the selected inbox. Success is what the server confirmed, not the absence of an exception
 * (mail.md, Receiving 6): a UID that is missing in the answer is left to the next pass, which sees whether it is still there.
 */
export async function moveMails(client: ImapFlow, uids: number[], folder: string): Promise<Moves> {
  const all: Moves = { moved: [] }
  for (let start = 0; start < uids.length; start += AT_ONCE) {
    const { moved, uidValidity } = await moveSome(client, uids.slice(start, start + AT_ONCE), folder)
    all.moved.push(...moved)
    all.uidValidity = uidValidity ?? all.uidValidity
    // A folder that takes none of them takes none of the rest.
    if (moved.length === 0 && client.capabilities.has('UIDPLUS')) break
  }
  return all
}

async function moveSome(client: ImapFlow, uids: number[], folder: string): Promise<Moves> {
  if (!client.capabilities.has('MOVE')) return await copyAndDelete(client, uids, folder)
  const answer = await client.messageMove(uidSet(uids), folder, { uid: true })
  if (!answer) return { moved: [] }
  return {
    moved: uids.filter((uid) => answer.uidMap?.has(uid)).map((uid) => place(uid, answer.uidMap)),
    uidValidity: text(answer.uidValidity)
  }
}

/**
 * The way for servers without MOVE. imapflow's own one ends in an EXPUNGE on servers without UIDPLUS, and that would delete
 * other people's mails: there ours stay in the inbox, copied and marked as deleted.
 */
async function copyAndDelete(client: ImapFlow, uids: number[], folder: string): Promise<Moves> {
  const copied = await client.messageCopy(uidSet(uids), folder, { uid: true })
  if (!copied) return { moved: [] }
  const arrived = copied.uidMap ? uids.filter((uid) => copied.uidMap?.has(uid)) : uids
  if (arrived.length === 0) return { moved: [] }
  const range = uidSet(arrived)
  if (!(await client.messageFlagsAdd(range, ['\\Deleted'], { uid: true }))) return { moved: [] }
  const isGone = !client.capabilities.has('UIDPLUS') || (await client.messageDelete(range, { uid: true }))
  if (!isGone) return { moved: [] }
  return {
    moved: arrived.map((uid) => place(uid, copied.uidMap)),
    uidValidity: text(copied.uidValidity)
  }
}

function place(uid: number, map: Map<number, number> | undefined): MovedMail {
  const processedUid = map?.get(uid)
  return processedUid === undefined ? { uid } : { uid, processedUid }
}

const text = (uidValidity: bigint | undefined) =>
  uidValidity === undefined ? undefined : String(uidValidity)

import type { ImapFlow } from 'imapflow'

/** Keeps command lines short. */
const AT_ONCE = 100

/**
 * Moves stored mails out of the selected inbox. Success is what the server confirmed, not the absence of an exception
 * (mail.md, Receiving 6): a UID that is missing in the answer is left to the next pass, which sees whether it is still there.
 *
 * @returns the confirmed UIDs
 */
export async function moveMails(client: ImapFlow, uids: number[], folder: string): Promise<number[]> {
  const confirmed: number[] = []
  for (let start = 0; start < uids.length; start += AT_ONCE) {
    const some = uids.slice(start, start + AT_ONCE)
    confirmed.push(...(await moveSome(client, some, folder)))
  }
  return confirmed
}

async function moveSome(client: ImapFlow, uids: number[], folder: string): Promise<number[]> {
  if (!client.capabilities.has('MOVE')) return await copyAndDelete(client, uids, folder)
  const moved = await client.messageMove(uids.join(','), folder, { uid: true })
  if (!moved) return []
  return uids.filter((uid) => moved.uidMap?.has(uid))
}

/**
 * The way for servers without MOVE. imapflow's own one ends in an EXPUNGE on servers without UIDPLUS, and that would delete
 * other people's mails: there ours stay in the inbox, copied and marked as deleted.
 */
async function copyAndDelete(client: ImapFlow, uids: number[], folder: string): Promise<number[]> {
  const range = uids.join(',')
  const copied = await client.messageCopy(range, folder, { uid: true })
  if (!copied) return []
  const arrived = copied.uidMap ? uids.filter((uid) => copied.uidMap?.has(uid)) : uids
  if (arrived.length === 0) return []
  const isMarked = await client.messageFlagsAdd(arrived.join(','), ['\\Deleted'], { uid: true })
  if (!isMarked) return []
  if (!client.capabilities.has('UIDPLUS')) return arrived
  return (await client.messageDelete(arrived.join(','), { uid: true })) ? arrived : []
}

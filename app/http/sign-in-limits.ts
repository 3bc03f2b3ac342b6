import { isIPv6 } from 'node:net'
// rate-limiter-flexible: counts within a time window, small and alive. Its memory store is enough, because one web process
// serves one school; a restart forgets the counts, the codes in the database keep their own limit.
import { RateLimiterMemory } from 'rate-limiter-flexible'

const HOUR_S = 3_600

/** Times an hour. A whole staff room may share one address of the school's network. */
const LIMITS = {
  /** Codes one client may ask for, and for one mail address among them. */
  codesOfClient: 20,
  codesOfClientForAddress: 5,
  codesForAddress: 10,
  codesInAll: 200,
  /** Digits one client may try; all together, one hour of guessing hits a code once in five thousand. */
  triesOfClient: 20,
  triesInAll: 200
}

/** Who asks. `known`: this browser has been signed in here before, so a stranger's guessing does not lock it out. */
export type Client = { address: string; known: boolean }

/** Holds those who guess at the door (people.md, DP-27). The answer says nothing about who is on the list. */
export type SignInLimits = {
  /** @returns whether a code may be asked for now */
  mayAsk(client: Client, mailAddress: string): Promise<boolean>
  /** @returns whether digits may be tried now */
  mayTry(client: Client): Promise<boolean>
  /** The digits were right: that try does not count. */
  forgive(client: Client): Promise<void>
}

/** Limits of one server. */
export function signInLimits(): SignInLimits {
  const limit = (name: keyof typeof LIMITS) =>
    new RateLimiterMemory({ keyPrefix: name, points: LIMITS[name], duration: HOUR_S })
  const codesOfClient = limit('codesOfClient')
  const codesOfClientForAddress = limit('codesOfClientForAddress')
  const codesForAddress = limit('codesForAddress')
  const codesInAll = limit('codesInAll')
  const triesOfClient = limit('triesOfClient')
  const triesInAll = limit('triesInAll')
  return {
    // The client first: who is over its own limit uses up nobody else's.
    mayAsk: async (client, mailAddress) =>
      (await isLeft(codesOfClient, network(client))) &&
      (await isLeft(codesOfClientForAddress, `${network(client)} ${mailAddress}`)) &&
      (client.known ||
        ((await isLeft(codesForAddress, mailAddress)) && (await isLeft(codesInAll, 'school')))),
    mayTry: async (client) =>
      (await isLeft(triesOfClient, network(client))) &&
      (client.known || (await isLeft(triesInAll, 'school'))),
    async forgive(client) {
      await triesOfClient.reward(network(client), 1)
      if (!client.known) await triesInAll.reward('school', 1)
    }
  }
}

const isLeft = (limiter: RateLimiterMemory, key: string): Promise<boolean> =>
  limiter.consume(key).then(
    () => true,
    () => false
  )

/** Whoever has one IPv6 address has a network of them (/64). */
function network({ address }: Client): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address
  const [head = '', tail] = address.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const groups = [...before, ...Array(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after]
  return groups.slice(0, 4).join(':')
}

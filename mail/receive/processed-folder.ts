import type { ImapFlow } from 'imapflow'

/** The folder for mails that are stored, as one connection knows it. */
export type ProcessedFolder = {
  /** As the school wrote it. */
  name: string
  /** Its path on the server; it is made if it is missing. Throws with the server's words if it cannot be made. */
  path(): Promise<string>
  /** Its path if it exists; it is not made. */
  existing(): Promise<string | undefined>
  /** Was the path told from memory? Then it may be wrong by now. */
  wasKnown(): boolean
  /** Look again next time: somebody may have removed or renamed it. */
  forget(): void
}

/** @param name as the school wrote it, `/` between levels; servers that keep everything below `INBOX.` add that in front */
export function processedFolder(client: ImapFlow, name: string): ProcessedFolder {
  let known: string | undefined
  let fromMemory = false
  return {
    name,
    async path() {
      fromMemory = known !== undefined
      known ??= (await find(client, name)) ?? (await client.mailboxCreate(name.split('/'))).path
      return known
    },
    existing: () => find(client, name),
    wasKnown: () => fromMemory,
    forget() {
      known = undefined
    }
  }
}

async function find(client: ImapFlow, name: string): Promise<string | undefined> {
  const prefix = client.namespace?.prefix ?? ''
  const path = name.split('/').join(client.namespace?.delimiter || '/')
  const folders = await client.list()
  return folders.find((folder) => folder.path === path || folder.path === prefix + path)?.path
}

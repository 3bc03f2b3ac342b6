import type { ImapFlow } from 'imapflow'

/** The folder for mails that are stored, as one connection knows it. */
export type ProcessedFolder = {
  /** Its path on the server; it is made if it is missing. Throws with the server's words if it cannot be made. */
  path(): Promise<string>
  /** Look again next time: somebody may have removed it. */
  forget(): void
}

/** @param name as the school wrote it; servers that keep everything below `INBOX.` add that in front */
export function processedFolder(client: ImapFlow, name: string): ProcessedFolder {
  let known: string | undefined
  return {
    async path() {
      known ??= await findOrMake(client, name)
      return known
    },
    forget() {
      known = undefined
    }
  }
}

async function findOrMake(client: ImapFlow, name: string): Promise<string> {
  const prefix = client.namespace?.prefix ?? ''
  const folders = await client.list()
  const found = folders.find((folder) => folder.path === name || folder.path === prefix + name)
  return found ? found.path : (await client.mailboxCreate(name)).path
}

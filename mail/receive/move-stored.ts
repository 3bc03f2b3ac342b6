import type { ImapFlow } from 'imapflow'
import { wordsOf } from './connection-fault.ts'
import { type Moves, moveMails } from './move-mails.ts'
import type { ProcessedFolder } from './processed-folder.ts'

/** `words` for people if not all of them could be moved; `path` is where they went. */
export type MoveAttempt = Moves & { path?: string; words: string }

/**
 * Moves stored mails to the processed folder. Somebody may have renamed or removed it meanwhile: then it is looked for and made
 * again, once. What still cannot be moved stays in the inbox, and intake goes on.
 *
 * @throws if the connection is lost
 */
export async function moveStored(
  client: ImapFlow,
  folder: ProcessedFolder,
  uids: number[]
): Promise<MoveAttempt> {
  const first = await tryToMove(client, folder, uids)
  if (first.words === '' || !folder.wasKnown()) return first
  folder.forget()
  const done = new Set(first.moved.map(({ uid }) => uid))
  const second = await tryToMove(
    client,
    folder,
    uids.filter((uid) => !done.has(uid))
  )
  if (second.words !== '') folder.forget()
  return { ...second, moved: [...first.moved, ...second.moved] }
}

async function tryToMove(client: ImapFlow, folder: ProcessedFolder, uids: number[]): Promise<MoveAttempt> {
  try {
    const path = await folder.path()
    const moves = await moveMails(client, uids, path)
    // A server without UIDPLUS confirms no single UID: the next pass sees that they are gone.
    const isDone = moves.moved.length === uids.length || !client.capabilities.has('UIDPLUS')
    return { ...moves, path, words: isDone ? '' : cannotMove(folder.name) }
  } catch (error) {
    if (!client.usable) throw error
    return { moved: [], words: cannotMove(folder.name, wordsOf(error)) }
  }
}

const cannotMove = (folder: string, why = '') =>
  `Mails kommen an, lassen sich aber nicht in den Ordner „${folder}“ verschieben${why && `: ${why}`}. Bitte prüfen, ob es ihn gibt und das Postfach darin schreiben darf.`

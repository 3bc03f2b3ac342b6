import { followersOf } from '../../domain/tickets/matters/follow.ts'
import { asideOf, mayReadWords } from '../../domain/tickets/matters/may-read-words.ts'
import { snoozeOf } from '../../domain/tickets/matters/snooze.ts'
import { splitOrigin, splitSiblings } from '../../domain/tickets/matters/split.ts'
import { tagsOf } from '../../domain/tickets/matters/tags.ts'
import { currentTicket, numbersInside } from '../../domain/tickets/matters/where-now.ts'
import type { AppContext } from '../../http/app-context.ts'

/** What stands around a ticket: who follows, until when it rests, which numbers live on in it, its tags. */
export function loadMatter(db: AppContext['db'], id: number, reader: { id: number }) {
  const origin = splitOrigin(db, id)
  const now = currentTicket(db, id)
  return {
    followers: followersOf(db, id),
    restsUntil: snoozeOf(db, id)?.until ?? null,
    aside: asideOf(db, id)?.kind ?? null,
    wordsHidden: !mayReadWords(db, id, reader.id),
    mergedInto: now === id ? null : now,
    inside: numbersInside(db, id),
    siblings: splitSiblings(db, id),
    // The message both come from stands on one ticket; the other one shows it by reference.
    origin:
      origin && origin.on !== null && origin.on !== id && mayReadWords(db, origin.on, reader.id)
        ? { on: origin.on, text: origin.visible ?? '' }
        : null,
    tags: tagsOf(db, id)
  }
}

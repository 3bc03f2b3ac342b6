import { useOutletContext } from '@remix-run/react'
import type { BarredWriter } from '#app/domain/barred/barred-people.ts'
import type { GuideChoice } from '#app/domain/guides/guides-for.ts'
import type { ChildPlatform, TicketState } from '#app/domain/words.ts'
import type { Whoms } from './answer-whom.tsx'
import type { HeardAnswer } from './call-heard.tsx'
import type { Clock } from './clock-words.ts'

/** What every part of a ticket's page (answer, note, call …) knows of the ticket around it. */
export type TicketSlot = {
  id: number
  /** `?liste=…`, so that the list beside it stays. */
  query: string
  clock: Clock
  state: TicketState
  /** Lotse could not read the mail: neither text nor sender is known. */
  unreadable: boolean
  /** `me`, `nobody`, or somebody else by name. */
  holder: { who: 'me' | 'nobody' | 'other'; name: string; at: Date | null }
  /** Who gets the answer, with the address if the reader may see it. */
  to: string
  /** Among whom the reader chooses; null: somebody else has the ticket. */
  whoms: Whoms | null
  /** Who wrote into it and hears nothing of a child any more. */
  barred: BarredWriter[]
  /** The others of the team, as a note can name them. */
  colleagues: string[]
  /** First name of the child, if one is known. */
  child: { firstName: string; klasse: string } | null
  platform: ChildPlatform
  draft: { body: string; guideId: number | null; savedAt: Date } | null
  /** Newest message of the family; 0: none. */
  newestInbound: { id: number; from: string; text: string; at: Date } | null
  /** Id of the reader: what the browser keeps for them is shown to nobody else at this computer. */
  me: number
  /** Changes with every answer of the reader that has gone out: the box starts afresh then, and only then. */
  sentCount: number
  /** Changes with every note of the reader. */
  noteCount: number
  /** Made with the form: the same key is the same answer. */
  newKey: string
  /** Files that go out with the answer. */
  draftFiles: { id: number; name: string; size: number }[]
  /** What another window of the same person held. */
  olderDrafts: { id: number; body: string; savedAt: Date }[]
  guides: GuideChoice[]
  /** Ids of the guides sent or ticked on this ticket, the latest first. */
  usedGuides: number[]
  /** Guide to work through, with the steps already tried. */
  guide: { id: number; title: string; steps: { id: string; text: string; done: boolean }[] } | null
  /** What was answered to the questions of a call. */
  heard: HeardAnswer[]
  people: {
    contactId: number | null
    name: string
    relation: string
    hasPhone: boolean
    wish: string
    writingOnly: boolean
  }[]
}

export const useTicketSlot = (): TicketSlot => useOutletContext<TicketSlot>()

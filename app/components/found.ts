import type { ChildPlatform, TicketState } from '#app/domain/words.ts'
import type { Standing } from './types.ts'

/** A ticket that a search has found. */
export type FoundTicket = {
  id: number
  /** The child, or whoever wrote; empty: nobody is named. */
  name: string
  klasse?: string
  standing?: Standing
  platform: ChildPlatform
  /** In plain words, else the subject in quotation marks. */
  problem: string | null
  subject: string
  state: TicketState
  who: string | null
  mine: boolean
  found: {
    where: 'in' | 'out' | 'note' | 'call' | 'subject'
    who: string
    at: Date
    pieces: { text: string; hit: boolean }[]
  } | null
}

export type FoundStudent = { id: number; name: string; klasse: string; standing: Standing }

/** What the field in the bar shows while somebody types. */
export type LiveHits = {
  q: string
  ticketTotal: number
  studentTotal: number
  tickets: FoundTicket[]
  students: FoundStudent[]
}

import type { ChildPlatform } from '../words.ts'

/** A student as far as reading a mail needs it. */
export type KnownStudent = {
  id: number
  firstName: string
  lastName: string
  /** As the roster writes it: `5a`, `10d`, `K1`. */
  className: string
  householdId: number | null
  /** Device on record; `unknown` or null if nobody has said. */
  platform: ChildPlatform | null
  /** Mail addresses of the student, lower case. */
  addresses: readonly string[]
  guardians: readonly { name: string; addresses: readonly string[] }[]
}

/** Kind of a mail of ours, as the outbox names it. */
export type SentKind = 'ack' | 'reply' | 'ask' | 'notify' | 'host' | 'code' | 'alarm' | 'returned'

/** A ticket as far as threading needs it. */
export type KnownTicket = {
  number: number
  /** Numbers of tickets that were merged into this one. */
  formerNumbers?: readonly number[]
  /** Null while it is open or waiting. */
  closedAt: Date | null
  /** Addresses that may write into it, lower case. */
  participants: readonly string[]
  studentIds: readonly number[]
  /** Device that a person confirmed on this ticket, if any. */
  confirmedPlatform: ChildPlatform | null
  /** Mails we sent for it, Message-IDs with angle brackets. */
  sent: readonly { messageId: string; kind: SentKind; to: string; at: Date }[]
  /** Tokens of ours that this mail carries and that belong to this ticket (see `answerTokensIn`). */
  tokens: readonly string[]
  /** Message-IDs of mails that came in for it. */
  inboundMessageIds: readonly string[]
}

/** What a person has said before, remembered for that child; `said` is "am 12.11. von Frau Keller berichtigt". */
export type Correction =
  | { what: 'platform'; studentId: number; platform: ChildPlatform; said: string }
  /** The child that mails of this sender were about. */
  | { what: 'student'; studentId: number; said: string }

/** What the helpdesk knows when a mail arrives: values only, loaded by the caller. */
export type IntakeKnowledge = {
  now: Date
  students: readonly KnownStudent[]
  /** All addresses of volunteers and other teachers, lower case, with the teacher's name. */
  staff: readonly { name: string; addresses: readonly string[] }[]
  tickets: readonly KnownTicket[]
  /** The newest of each about the sender's children and the sender. */
  corrections?: readonly Correction[]
  /** Children the sender hears nothing of any more: an admin has ended the tie. */
  barred?: readonly number[]
  /** Children with any ended tie: whoever is not known to care for them is only suggested. */
  endedFor?: readonly number[]
}

/** Students whose guardian writes from this address. */
export const childrenOf = (address: string | null, knowledge: IntakeKnowledge): KnownStudent[] =>
  knowledge.students.filter((student) =>
    student.guardians.some((guardian) => guardian.addresses.includes(address ?? ''))
  )

/** The student who writes from this address, or null. */
export const studentWriting = (address: string | null, knowledge: IntakeKnowledge): KnownStudent | null =>
  knowledge.students.find((student) => student.addresses.includes(address ?? '')) ?? null

/** The teacher who writes from this address, or null. */
export const teacherWriting = (
  address: string | null,
  knowledge: IntakeKnowledge
): IntakeKnowledge['staff'][number] | null =>
  knowledge.staff.find((teacher) => teacher.addresses.includes(address ?? '')) ?? null

/** "Mia Hoffmann (5a)" for reasons that staff read. */
export const studentLabel = (student: KnownStudent): string =>
  `${student.firstName} ${student.lastName} (${student.className})`

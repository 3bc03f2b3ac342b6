import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { IntakeKnowledge, KnownTicket } from '#app/domain/intake/intake-knowledge.ts'
import { CHILD_PLATFORMS } from '#app/domain/words.ts'

/** One of the files is missing, is no JSON or has another shape: one sentence for the person who gave it. */
export class KnowledgeFileError extends Error {
  override name = 'KnowledgeFileError'
}

export type StudentId = string | number

/** What the files say, as intake needs it; `now` is added per mail. */
export type FileKnowledge = Omit<IntakeKnowledge, 'now'> & {
  /** Domains of the Message-IDs we gave, the most frequent first. */
  messageIdDomains: string[]
  /** The id as the roster file writes it. */
  studentId(number: number): StudentId
}

const address = z.string().transform((text) => text.trim().toLowerCase())
const addresses = z.array(address).default([])
const studentId = z.union([z.string(), z.number()])

/** The shapes of roster, staff and tickets (tests/mails/README.md). Further fields are left alone. */
const rosterSchema = z.object({
  students: z.array(
    z.object({
      id: studentId,
      first_name: z.string(),
      last_name: z.string(),
      class: z.string().nullish(),
      // A device with a name Lotse does not know is a device all the same.
      known_device: z
        .string()
        .nullish()
        .transform((word) => (word ? (CHILD_PLATFORMS.find((known) => known === word) ?? 'other') : null)),
      guardians: z.array(z.object({ name: z.string(), mails: addresses })).default([]),
      student_email: address.nullish()
    })
  )
})
const personSchema = z.object({ name: z.string(), mails: addresses })
const staffSchema = z.object({
  volunteers: z.array(personSchema).default([]),
  other_staff: z.array(personSchema).default([])
})
const ticketsSchema = z.object({
  tickets: z.array(
    z.object({
      number: z.number().int(),
      participants: addresses,
      students: z.array(studentId).default([]),
      token: z.string().nullish(),
      closed_at: z.coerce.date().nullish(),
      sent: z
        .array(
          z.object({
            message_id: z.string(),
            kind: z.enum(['ack', 'reply', 'ask', 'notify']).catch('reply'),
            to: address,
            date: z.coerce.date()
          })
        )
        .default([])
    })
  )
})

/**
 * Reads roster, staff and tickets from JSON files. A file that is not given is an empty one.
 * @throws {KnowledgeFileError}
 */
export function knowledgeFromFiles(files: {
  roster?: string
  staff?: string
  tickets?: string
}): FileKnowledge {
  const roster = parsed(files.roster, rosterSchema)?.students ?? []
  const staff = parsed(files.staff, staffSchema)
  const tickets = parsed(files.tickets, ticketsSchema)?.tickets ?? []
  const ids = [...new Set([...roster.map(({ id }) => id), ...tickets.flatMap(({ students }) => students)])]
  const numberOf = new Map(ids.map((id, at) => [id, at + 1]))
  return {
    students: roster.map((student) => ({
      id: numberOf.get(student.id) ?? 0,
      firstName: student.first_name,
      lastName: student.last_name,
      className: student.class ?? '',
      householdId: null,
      platform: student.known_device,
      addresses: student.student_email ? [student.student_email] : [],
      guardians: student.guardians.map(({ name, mails }) => ({ name, addresses: mails }))
    })),
    staff: [...(staff?.volunteers ?? []), ...(staff?.other_staff ?? [])].map(({ name, mails }) => ({
      name,
      addresses: mails
    })),
    tickets: tickets.map(
      (ticket): KnownTicket => ({
        number: ticket.number,
        closedAt: ticket.closed_at ?? null,
        participants: ticket.participants,
        studentIds: ticket.students.map((id) => numberOf.get(id) ?? 0),
        confirmedPlatform: null,
        sent: ticket.sent.map(({ message_id, kind, to, date }) => ({
          messageId: message_id,
          kind,
          to,
          at: date
        })),
        tokens: ticket.token ? [ticket.token] : [],
        inboundMessageIds: []
      })
    ),
    messageIdDomains: byFrequency(
      tickets.flatMap(({ sent }) => sent.map(({ message_id }) => domainOf(message_id)))
    ),
    studentId: (number) => ids[number - 1] ?? number
  }
}

function parsed<Shape extends z.ZodType>(file: string | undefined, shape: Shape): z.infer<Shape> | null {
  if (file === undefined) return null
  const result = shape.safeParse(jsonOf(file))
  if (result.success) return result.data
  const [issue] = result.error.issues
  const at = issue && issue.path.length > 0 ? ` bei ${issue.path.join('.')}` : ''
  throw new KnowledgeFileError(`${file}: Die Datei hat nicht die erwartete Form${at}.`)
}

function jsonOf(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new KnowledgeFileError(`${file}: Die Datei fehlt oder lässt sich nicht lesen.`)
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new KnowledgeFileError(`${file}: Die Datei ist kein gültiges JSON.`)
  }
}

const domainOf = (messageId: string): string =>
  messageId
    .slice(messageId.lastIndexOf('@') + 1)
    .replace(/>.*$/, '')
    .trim()
    .toLowerCase()

/** Different values, the most frequent first. */
export function byFrequency(values: string[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value)
}

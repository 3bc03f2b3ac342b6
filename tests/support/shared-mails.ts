import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { IntakeKnowledge, KnownTicket } from '#app/domain/intake/intake-knowledge.ts'
import { CHILD_PLATFORMS } from '#app/domain/words.ts'

const folder = new URL('../mails/', import.meta.url)
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const address = z.string().transform((text) => text.toLowerCase())

const rosterSchema = z.object({
  students: z.array(
    z.object({
      id: z.string(),
      first_name: z.string(),
      last_name: z.string(),
      class: z.string(),
      known_device: z.enum(CHILD_PLATFORMS).nullable(),
      guardians: z.array(z.object({ name: z.string(), mails: z.array(address) })),
      student_email: address.optional()
    })
  )
})
const personSchema = z.object({ name: z.string(), mails: z.array(address) })
const staffSchema = z.object({ volunteers: z.array(personSchema), other_staff: z.array(personSchema) })
const ticketsSchema = z.object({
  tickets: z.array(
    z.object({
      number: z.number(),
      participants: z.array(address),
      students: z.array(z.string()),
      token: z.string(),
      sent: z.array(
        z.object({
          message_id: z.string(),
          kind: z.enum(['ack', 'reply', 'ask', 'notify']),
          to: address,
          date: z.coerce.date()
        })
      )
    })
  )
})

/** The expected reading of one mail, as far as intake answers it (format: tests/mails/README.md). */
const expectationSchema = z.object({
  class: z.enum(['human', 'auto-reply', 'bounce', 'bulk', 'own-loop']),
  language: z.string(),
  is_reply_to_ticket: z.string().nullable(),
  evidence_alternatives: z.array(z.string()).optional(),
  ticket: z.number().nullable(),
  students: z.array(z.string()).nullable(),
  students_ambiguous: z.array(z.string()).nullable(),
  child_platform: z.string().nullable(),
  child_platform_evidence: z.string().nullable(),
  problem: z.string().nullable(),
  problem_alternatives: z.array(z.string()).nullable(),
  answer: z.string().nullable()
})
export type MailExpectation = z.infer<typeof expectationSchema>

/** `S-101` of the roster file is student 101 in Lotse's numbers. */
export const studentNumber = (id: string): number => Number(id.replace(/\D/g, ''))

/** All mails with their bytes and expected readings, by name. */
export const sharedMails = (): { name: string; raw: Buffer; expected: MailExpectation }[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.eml'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.eml$/, ''),
      raw: readFileSync(new URL(file, folder)),
      expected: expectationSchema.parse(json(file.replace(/\.eml$/, '.expected.json')))
    }))

/** Roster, staff and tickets of the school that the mails were written to. */
export const sharedKnowledge = (): IntakeKnowledge => {
  const staff = staffSchema.parse(json('staff.json'))
  return {
    now: new Date('2026-11-13T12:00:00Z'),
    students: rosterSchema.parse(json('roster.json')).students.map((student) => ({
      id: studentNumber(student.id),
      firstName: student.first_name,
      lastName: student.last_name,
      className: student.class,
      householdId: null,
      platform: student.known_device,
      addresses: student.student_email ? [student.student_email] : [],
      guardians: student.guardians.map(({ name, mails }) => ({ name, addresses: mails }))
    })),
    staff: [...staff.volunteers, ...staff.other_staff].map(({ name, mails }) => ({ name, addresses: mails })),
    tickets: ticketsSchema.parse(json('tickets.json')).tickets.map(
      (ticket): KnownTicket => ({
        number: ticket.number,
        closedAt: null,
        participants: ticket.participants,
        studentIds: ticket.students.map(studentNumber),
        confirmedPlatform: null,
        sent: ticket.sent.map(({ message_id, kind, to, date }) => ({
          messageId: message_id,
          kind,
          to,
          at: date
        })),
        tokens: [ticket.token],
        inboundMessageIds: []
      })
    )
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { IntakeKnowledge } from '#app/domain/intake/intake-knowledge.ts'
import { knowledgeFromFiles } from '#mail/explain/knowledge-files.ts'

const folder = new URL('../mails/', import.meta.url)
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const path = (name: string): string => fileURLToPath(new URL(name, folder))

/** Roster, staff and tickets of the school that the mails were written to. */
export const sharedFiles = {
  roster: path('roster.json'),
  staff: path('staff.json'),
  tickets: path('tickets.json')
}
const fromFiles = knowledgeFromFiles(sharedFiles)

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

/** `S-101` of the roster file is a number in Lotse. */
export const studentNumber = (id: string): number =>
  fromFiles.students.find((student) => fromFiles.studentId(student.id) === id)?.id ?? 0

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

/** What Lotse knows when these mails arrive. */
export const sharedKnowledge = (): IntakeKnowledge => ({
  ...fromFiles,
  now: new Date('2026-11-13T12:00:00Z')
})

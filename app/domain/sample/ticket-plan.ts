import type { BlockerReason } from '../connection/records.ts'
import type { CallOutcome, ChildPlatform, Language, PlatformEvidence } from '../words.ts'

/** A ticket of the sample school before it is written: what was said and done, in the order of time. */
export type TicketPlan = {
  kind: 'mail' | 'unreadable'
  createdAt: Date
  sender: { address: string; name: string; contactId: number | null; householdId: number | null }
  children: { id: number; firstName: string; reason: string }[]
  subject: string
  text: string
  language: Language
  urgent: boolean
  platform: ChildPlatform
  evidence: PlatformEvidence
  platformReason: string
  problem: string | null
  problemReason: string
  dueAt: Date | null
  steps: PlannedStep[]
  facts: PlannedFact[]
}

/** What a volunteer's work means for the connection of a child. */
export type PlannedFact = { studentId: number; at: Date; by: number } & (
  | { type: 'help' | 'device' }
  | { type: 'blocker'; reason: BlockerReason; on: boolean }
)

export type PlannedStep =
  | { at: Date; do: 'claim' | 'calling'; by: number }
  | { at: Date; do: 'reply' | 'note'; by: number; text: string }
  | { at: Date; do: 'call'; by: number; outcome: CallOutcome; text: string }
  /** `trouble`: it did not work again. */
  | { at: Date; do: 'family'; text: string; trouble?: boolean }
  | { at: Date; do: 'close'; by: number; helped: string }

type Words = { dem: string; einen: string; der: string; wort: string }

const DEVICE_WORDS: Readonly<Partial<Record<ChildPlatform, Words>>> = {
  windows: {
    dem: 'dem Windows-Laptop',
    einen: 'einen Windows-Laptop',
    der: 'der Windows-Laptop',
    wort: 'Windows-Laptop'
  },
  mac: { dem: 'dem MacBook', einen: 'ein MacBook', der: 'das MacBook', wort: 'MacBook' },
  android: {
    dem: 'dem Android-Tablet',
    einen: 'ein Android-Tablet',
    der: 'das Android-Tablet',
    wort: 'Android-Tablet'
  },
  ios: { dem: 'dem iPad', einen: 'ein iPad', der: 'das iPad', wort: 'iPad' }
}

export const deviceWord = (platform: ChildPlatform): string | null => DEVICE_WORDS[platform]?.wort ?? null

/** Puts names and device words into a letter. */
export function fillIn(
  template: string,
  about: { kind: string; klasse: string; kind2?: string; platform: ChildPlatform }
): string {
  const words: Partial<Record<string, string>> = {
    kind: about.kind,
    kind2: about.kind2 ?? about.kind,
    klasse: about.klasse,
    ...DEVICE_WORDS[about.platform]
  }
  return template.replace(/\{(\w+)\}/g, (all, key: string) =>
    key === 'name' ? all : (words[key] ?? 'das Gerät')
  )
}

/** A letter with its writer's name below, or where `{name}` stands. */
export const signed = (text: string, name: string): string =>
  text.includes('{name}') ? text.replace('{name}', name) : `${text}\n${name}`

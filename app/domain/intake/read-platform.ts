import type { ChildPlatform, PlatformEvidence } from '../words.ts'
import { type DeviceMention, deviceMentions } from './device-mentions.ts'
import { DEVICE_WITHOUT_SYSTEM, DEVICE_WORDS, NO_DEVICE, SCREENSHOT_NAMES } from './device-words.ts'
import type { StudentReading } from './find-students.ts'
import { foldText, sentencesOf } from './fold-text.ts'
import type { IncomingEmail } from './incoming-email.ts'
import { childrenOf, type IntakeKnowledge, type KnownStudent, studentWriting } from './intake-knowledge.ts'

export type PlatformReading = {
  platform: ChildPlatform
  evidence: PlatformEvidence
  /** German, with the words it was read from. */
  reason: string
  /** Other devices that are named or on record, for the chips on the ticket. */
  others: ChildPlatform[]
}

/** German names of devices, for reasons that staff read. */
export const PLATFORM_LABEL: Record<ChildPlatform, string> = {
  windows: 'Windows-Gerät',
  mac: 'Mac',
  android: 'Android-Gerät',
  ios: 'iPad/iPhone',
  chromeos: 'Chromebook',
  other: 'anderes Gerät',
  none: 'kein Gerät',
  unknown: 'Gerät unklar'
}

/**
 * The device of the child, by the evidence order of product.md, Routing: own words, device on record, earlier
 * tickets, attachments. A signature line or a header shows what the parent wrote on and never routes alone.
 */
export const readPlatform = (
  email: IncomingEmail,
  students: StudentReading,
  knowledge: IntakeKnowledge
): PlatformReading =>
  fromOwnWords(email, students, knowledge) ??
  fromRoster(email, students, knowledge) ??
  fromTickets(students, knowledge) ??
  fromAttachments(email) ??
  withoutEvidence(email, students)

const fromOwnWords = (
  email: IncomingEmail,
  students: StudentReading,
  knowledge: IntakeKnowledge
): PlatformReading | null => {
  const text = `${email.subjectClean}.\n\n${email.visible}`
  const names = [...students.chosen, ...students.ambiguous].map(({ student }) => foldText(student.firstName))
  const isStudent = studentWriting(email.from?.address ?? null, knowledge) !== null
  const mentions = deviceMentions(text, isStudent, names).filter(({ weight }) => weight > 0)
  const best = Math.max(0, ...mentions.map(({ weight }) => weight))
  const strongest = mentions.filter(({ weight }) => weight === best)
  const platforms = [...new Set(strongest.map(({ platform }) => platform))]
  const others = [...new Set(mentions.map(({ platform }) => platform))]
  const [platform, second] = platforms

  // A grown-up's own device alone says nothing about the child's.
  if (platform && best >= 2) {
    const quotes = strongest.map(({ quote }) => `„${quote}“`).slice(0, 3)
    if (second) {
      return {
        platform: 'unknown',
        evidence: 'none',
        reason: `Mehrere Geräte genannt: ${quotes.join(', ')}`,
        others
      }
    }
    return {
      platform,
      evidence: 'body',
      reason: `Im Text steht ${quotes[0]}: ${PLATFORM_LABEL[platform]}`,
      others: others.filter((other) => other !== platform)
    }
  }
  return fromMissingDevice(text, mentions)
}

const fromMissingDevice = (text: string, mentions: DeviceMention[]): PlatformReading | null => {
  const sentence = sentencesOf(text).find((part) => NO_DEVICE.test(foldText(part)))
  if (!sentence || mentions.length > 0) return null
  return {
    platform: 'none',
    evidence: 'body',
    reason: `Im Text steht „${sentence.slice(0, 80)}“`,
    others: []
  }
}

const devicesOf = (students: readonly KnownStudent[]): ChildPlatform[] => [
  ...new Set(students.flatMap(({ platform }) => (platform && platform !== 'unknown' ? [platform] : [])))
]

const fromRoster = (
  email: IncomingEmail,
  { chosen, ambiguous }: StudentReading,
  knowledge: IntakeKnowledge
): PlatformReading | null => {
  // Which of the sender's children it is does not matter as long as they all use the same device.
  const own = childrenOf(email.from?.address ?? null, knowledge)
  const possible = ambiguous.map(({ student }) => student).filter((student) => own.includes(student))
  const candidates = chosen.length > 0 ? chosen.map(({ student }) => student) : possible
  const devices = devicesOf(candidates)
  const [platform] = devices
  if (!platform) return null
  if (
    devices.length > 1 ||
    candidates.some((student) => student.platform === null || student.platform === 'unknown')
  ) {
    return {
      platform: 'unknown',
      evidence: 'none',
      reason:
        devices.length > 1
          ? 'Die Kinder haben verschiedene Geräte'
          : 'Nicht für alle Kinder ist ein Gerät eingetragen',
      others: devices
    }
  }
  const names = candidates.map(({ firstName }) => firstName).join(', ')
  const told = toldBefore(candidates, platform, knowledge)
  if (told)
    return {
      platform,
      evidence: 'person',
      reason: `Nichts im Text; für ${names} ${told}: ${PLATFORM_LABEL[platform]}`,
      others: []
    }
  return {
    platform,
    evidence: 'roster',
    reason: `Nichts im Text; für ${names} ist eingetragen: ${PLATFORM_LABEL[platform]}`,
    others: []
  }
}

/** Who said it and when, if it is on record because a person said so and not because a list did. */
const toldBefore = (
  candidates: readonly KnownStudent[],
  platform: ChildPlatform,
  { corrections = [] }: IntakeKnowledge
): string | null => {
  const told = candidates.map((student) =>
    corrections.find(
      (one) => one.what === 'platform' && one.studentId === student.id && one.platform === platform
    )
  )
  return told.every((one) => one !== undefined) ? (told[0]?.said ?? null) : null
}

const fromTickets = (students: StudentReading, { tickets }: IntakeKnowledge): PlatformReading | null => {
  const ids = new Set(students.chosen.map(({ student }) => student.id))
  const newest = tickets
    .filter((ticket) => ticket.confirmedPlatform && ticket.studentIds.some((id) => ids.has(id)))
    .sort((a, b) => b.number - a.number)[0]
  const platform = newest?.confirmedPlatform
  if (!newest || !platform || platform === 'unknown') return null
  return {
    platform,
    evidence: 'tickets',
    reason: `In Anliegen #${newest.number} war es: ${PLATFORM_LABEL[platform]}`,
    others: []
  }
}

const fromAttachments = (email: IncomingEmail): PlatformReading | null => {
  for (const { declaredName, name } of email.attachments) {
    const file = declaredName ?? name
    const hit = SCREENSHOT_NAMES.find(({ pattern }) => pattern.test(file))
    if (hit) {
      const reason = `Bildschirmfoto „${file}“ heißt wie auf: ${PLATFORM_LABEL[hit.platform]}`
      return { platform: hit.platform, evidence: 'attachment', reason, others: [] }
    }
  }
  return null
}

const withoutEvidence = (email: IncomingEmail, { chosen }: StudentReading): PlatformReading => {
  const hint = deviceIn(email.signatureLine) ?? deviceIn(email.mailer ?? '')
  if (hint) {
    const source = deviceIn(email.signatureLine) ? email.signatureLine.trim() : (email.mailer ?? '')
    const reason = `Nur „${source}“ nennt ein Gerät; das ist das Gerät, auf dem geschrieben wurde`
    return { platform: 'unknown', evidence: 'signature-trap', reason, others: [hint] }
  }
  const vague = foldText(`${email.subjectClean} ${email.visible}`).match(
    new RegExp(`(?<!\\p{L})(?:${DEVICE_WITHOUT_SYSTEM.source})(?!\\p{L})`, 'u')
  )
  const reason = vague
    ? `Im Text steht nur „${vague[0]}“, das System ist nicht genannt`
    : chosen.length > 0
      ? 'Kein Gerät genannt und keines eingetragen'
      : 'Kein Gerät genannt'
  return { platform: 'unknown', evidence: 'none', reason, others: [] }
}

const deviceIn = (line: string): ChildPlatform | null => {
  const folded = foldText(line.replace('MacOutlook', 'Mac Outlook'))
  const hit = DEVICE_WORDS.find(({ pattern }) =>
    new RegExp(`(?<!\\p{L})(?:${pattern.source})(?!\\p{L})`, 'u').test(folded)
  )
  return hit?.platform ?? null
}

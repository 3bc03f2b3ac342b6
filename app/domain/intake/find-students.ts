import { classesInText, fitsClass } from './classes-in-text.ts'
import type { TicketMatch } from './find-ticket.ts'
import type { IncomingEmail } from './incoming-email.ts'
import {
  childrenOf,
  type IntakeKnowledge,
  type KnownStudent,
  studentLabel,
  studentWriting,
  teacherWriting
} from './intake-knowledge.ts'
import { type NameMention, nameMentions } from './name-mentions.ts'
import { namedOutsideFamily } from './named-outside-family.ts'
import { isOnlyWell } from './said-to-be-well.ts'
import { doubtAboutSender } from './sender-doubt.ts'
import { isOnlyShown } from './shown-as.ts'

/** A student a mail is about, with the reason in German. */
export type FoundStudent = { student: KnownStudent; reason: string }

export type StudentReading = {
  /** Safe enough to link; a person can still correct it. */
  chosen: FoundStudent[]
  /** Possible, but a person has to choose. */
  ambiguous: FoundStudent[]
}

const none: StudentReading = { chosen: [], ambiguous: [] }

/**
 * Which students a mail is about: by names and class in the writer's own words, by the sender's address
 * (a guardian with one child, a student, never a teacher's own), and last by the ticket it belongs to.
 * A sender nobody knows who shows signs of pretending gets suggestions only, and so does one who hears nothing of the child any more.
 */
export const findStudents = (
  email: IncomingEmail,
  knowledge: IntakeKnowledge,
  match: Pick<TicketMatch, 'ticket'> | null = null
): StudentReading => notBarred(notUnknown(read(email, knowledge, match), email, knowledge), email, knowledge)

const read = (
  email: IncomingEmail,
  knowledge: IntakeKnowledge,
  match: Pick<TicketMatch, 'ticket'> | null
): StudentReading => {
  if (email.kind !== 'human') return none
  const text = `${email.subjectClean}.\n\n${email.visible}`
  const sender = email.from?.address ?? null
  const own = childrenOf(sender, knowledge)
  const self = studentWriting(sender, knowledge)
  const teacher = teacherWriting(sender, knowledge)
  const words = teacher ? withoutName(text, teacher.name) : text
  const mentions = nameMentions(words, knowledge.students, teacher ? '' : (email.from?.name ?? ''))

  if (self) return ofStudent(self, mentions)
  const others = mentions.filter((mention) => !own.includes(mention.student))
  const outside = namedOutsideFamily(others, text, teacher !== null)
  if (own.length > 0)
    return ofGuardian(
      own,
      mentions,
      outside,
      { text, told: email.visible },
      ofTicket(own, knowledge, match),
      rememberedFor(knowledge)
    )
  if (outside.chosen.length + outside.ambiguous.length > 0) {
    const doubt = teacher ? null : doubtAboutSender(email, knowledge)
    return doubt ? onlySuggested(outside, doubt) : outside
  }
  const ticket = ofTicket(knowledge.students, knowledge, match)
  const remembered = rememberedFor(knowledge)
  // Nobody on file: what was right before is suggested, and a person says whether it is so again.
  if (ticket.chosen.length === 0 && remembered && !teacher) return { chosen: [], ambiguous: [remembered] }
  return ticket
}

/** The child that a person said the mails of this sender are about. */
const rememberedFor = ({ students, corrections = [] }: IntakeKnowledge): FoundStudent | null => {
  const told = corrections.find((one) => one.what === 'student')
  const student = students.find(({ id }) => id === told?.studentId)
  return told && student ? { student, reason: `Kein Name im Text; das Kind wurde ${told.said}` } : null
}

const ofStudent = (self: KnownStudent, mentions: NameMention[]): StudentReading => ({
  chosen: [{ student: self, reason: 'Absender ist das Kind selbst' }],
  ambiguous: mentions
    .filter((mention) => mention.student !== self && mention.full)
    .map(({ student }) => ({ student, reason: `Im Text steht „${student.firstName} ${student.lastName}“` }))
})

const ofGuardian = (
  own: KnownStudent[],
  mentions: NameMention[],
  outside: StudentReading,
  { text, told }: { text: string; told: string },
  ticket: StudentReading,
  remembered: FoundStudent | null
): StudentReading => {
  const anyhow = mentions.filter((mention) => own.includes(mention.student) && mention.first !== null)
  // "Bei Ida geht es, aber Paul fliegt raus" is about Paul; "bei Frieda steht Anton" is about Frieda.
  const troubled = anyhow.filter(
    ({ student: { firstName } }) => !isOnlyWell(firstName, told) && !isOnlyShown(firstName, told)
  )
  const named = troubled.length > 0 ? troubled : anyhow
  const exactly = named.some((mention) => mention.first === 'name')
    ? named.filter((mention) => mention.first === 'name')
    : named
  if (exactly.length > 0) {
    return {
      chosen: exactly.map(({ student, first }) => ({
        student,
        reason: `Name im Text (${student.firstName}${first === 'short-form' ? ', Kurzform' : ''}), Absender ist als Elternteil bekannt`
      })),
      // A neighbour's child named beside the own one: for a person to decide.
      ambiguous: outside.chosen
    }
  }
  if (outside.chosen.length > 0) return outside
  const only = own[0]
  if (only && own.length === 1) {
    return { chosen: [{ student: only, reason: 'Einziges Kind zu dieser Absenderadresse' }], ambiguous: [] }
  }
  const classes = classesInText(text, [...new Set(own.map((student) => student.className))])
  const byClass = own.filter((student) => classes.some((mention) => fitsClass(mention, student.className)))
  if (byClass.length > 0 && byClass.length < own.length) {
    return {
      chosen: byClass.map((student) => ({
        student,
        reason: `Klasse ${student.className} im Text, Absender ist als Elternteil bekannt`
      })),
      ambiguous: []
    }
  }
  if (ticket.chosen.length > 0) return ticket
  if (remembered && own.includes(remembered.student)) return { chosen: [remembered], ambiguous: [] }
  const reason = 'Absender hat mehrere Kinder, keines ist genannt'
  return { chosen: [], ambiguous: own.map((student) => ({ student, reason })) }
}

/** The children of the ticket the mail belongs to, as far as they are among `students`. */
const ofTicket = (
  students: readonly KnownStudent[],
  { tickets }: IntakeKnowledge,
  match: Pick<TicketMatch, 'ticket'> | null
): StudentReading => {
  const ticket = tickets.find(({ number }) => number === match?.ticket)
  const reason = `Aus Anliegen #${ticket?.number}`
  return {
    chosen: students
      .filter(({ id }) => ticket?.studentIds.includes(id))
      .map((student) => ({ student, reason })),
    ambiguous: []
  }
}

const onlySuggested = ({ chosen, ambiguous }: StudentReading, doubt: string): StudentReading => ({
  chosen: [],
  ambiguous: [...chosen, ...ambiguous].map(({ student, reason }) => ({
    student,
    reason: `${reason}; nicht gewählt: ${doubt}`
  }))
})

const UNKNOWN = 'ein Kontakt bekommt über das Kind keine Auskunft mehr, und diese Adresse ist dafür unbekannt'

/** Of a child with an ended tie whoever is not known to care for it is only suggested: it could be the same person at another address. */
const notUnknown = (
  reading: StudentReading,
  email: IncomingEmail,
  knowledge: IntakeKnowledge
): StudentReading => {
  const { endedFor = [] } = knowledge
  const sender = email.from?.address ?? null
  if (endedFor.length === 0 || teacherWriting(sender, knowledge)) return reading
  const known = [studentWriting(sender, knowledge), ...childrenOf(sender, knowledge)]
  const isDoubtful = ({ student }: FoundStudent) => endedFor.includes(student.id) && !known.includes(student)
  if (!reading.chosen.some(isDoubtful)) return reading
  const held = onlySuggested({ chosen: reading.chosen.filter(isDoubtful), ambiguous: [] }, UNKNOWN)
  return {
    chosen: reading.chosen.filter((one) => !isDoubtful(one)),
    ambiguous: [...held.ambiguous, ...reading.ambiguous]
  }
}

const DOUBT = 'diese Adresse bekommt keine Auskunft mehr über das Kind'

/** A mail that names a child its sender hears nothing of is for a person to place, even if it could be about a brother or sister. */
const notBarred = (
  reading: StudentReading,
  email: IncomingEmail,
  { barred = [], students }: IntakeKnowledge
): StudentReading => {
  if (barred.length === 0) return reading
  const hidden = students.filter(({ id }) => barred.includes(id))
  const named = nameMentions(`${email.subjectClean}.\n\n${email.visible}`, hidden, '')
    .filter(({ first }) => first !== null)
    .map(({ student }) => ({ student, reason: `Im Text steht „${student.firstName}“` }))
  const isBarred = ({ student }: FoundStudent) => barred.includes(student.id)
  if (named.length === 0 && !reading.chosen.some(isBarred)) return reading
  const found = [...reading.chosen, ...reading.ambiguous]
  const held = [...named.filter((one) => !found.some(({ student }) => student === one.student)), ...found]
  return {
    chosen: [],
    ambiguous: [
      ...onlySuggested({ chosen: held.filter(isBarred), ambiguous: [] }, DOUBT).ambiguous,
      ...held.filter((one) => !isBarred(one))
    ]
  }
}

/** A teacher signs with a name that a child may bear as well. */
const withoutName = (text: string, name: string): string =>
  name
    .split(/\s+/)
    .filter((part) => part.length > 2)
    .reduce((rest, part) => rest.replaceAll(part, ' '), text)

/** "Mia Hoffmann (5a): Name im Text", one per student, for the reasons that staff read. */
export const studentReasons = ({ chosen, ambiguous }: StudentReading): string =>
  [
    ...chosen.map(({ student, reason }) => `${studentLabel(student)}: ${reason}`),
    ...ambiguous.map(({ student, reason }) => `vielleicht ${studentLabel(student)}: ${reason}`)
  ].join('; ')

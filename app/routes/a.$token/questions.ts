import type { FamilyChoice } from '../../components/family-question.tsx'
import { FAMILY_RESULTS, type FamilyQuestion } from '../../domain/lessons/family-questions.ts'
import { fromSchoolTime } from '../../domain/school-time.ts'
import { WORKS_NOW, type WorksNow } from '../../domain/tickets/works-now.ts'
import type { Line, Speaker } from '../../http/family-speaker.ts'

/** The devices of the five buttons, the most frequent first. */
export const DEVICES = ['ios', 'android', 'windows', 'mac', 'other'] as const
export type Device = (typeof DEVICES)[number]

export const deviceChoices = ({ line, text }: Speaker): FamilyChoice[] =>
  DEVICES.map((device) => ({
    ...line(`device.${device}`),
    value: device,
    device,
    small: text(`device.${device}Small`)
  }))

export type LessonAsked = {
  studentId: number
  lessonId: number
  question: Line
  klasse: string
  choices: FamilyChoice[]
  chosen?: string
  later: string
}

/** "Hat die Videokonferenz bei Emre heute um 10:15 geklappt?" for one child. */
export function lessonAsked(asked: FamilyQuestion, speaker: Speaker): LessonAsked {
  const { line, text, when } = speaker
  const { child, lessonId, startsAt, nextStartsAt, said } = asked
  const started = when(fromSchoolTime(startsAt))
  const next = nextStartsAt === null ? null : when(fromSchoolTime(nextStartsAt))
  return {
    studentId: child.id,
    lessonId,
    question: line('lesson.question', (language) => ({ child: child.firstName, ...started(language) })),
    klasse: text('lesson.klasse', { klasse: child.className }),
    choices: FAMILY_RESULTS.map((result) => ({ ...line(`lesson.${result}`), value: result })),
    chosen: said?.result,
    later: next
      ? text('lesson.later', (language) => ({ next: next(language).when }))
      : text('lesson.laterOpen')
  }
}

/** "Für welches Kind?" with the classes to choose from. */
export const childQuestion = (classes: string[], { line, text }: Speaker) => ({
  question: line('child.question'),
  hint: text('child.hint'),
  firstName: line('child.firstName'),
  klasse: line('child.klasse'),
  choose: text('child.choose'),
  classes,
  send: line('child.send')
})

/** "Klappt es jetzt?" after an answer; nothing is chosen before the family has chosen. */
export const worksNowQuestion = (said: WorksNow | undefined, { line, text }: Speaker) => ({
  question: line('solved.question'),
  hint: text('solved.hint'),
  choices: WORKS_NOW.map((result): FamilyChoice => ({ ...line(`solved.${result}`), value: result })),
  chosen: said
})

import type { FamilyStep } from '../../components/family-steps.tsx'
import type { FamilyMatter } from '../../domain/tickets/family-page.ts'
import type { Line, Speaker } from '../../http/family-speaker.ts'

/** Where the matter stands, in one sentence and three lines: it arrived, who takes care, what comes next. */
export function matterInWords(
  matter: FamilyMatter & { mayCall: boolean },
  speaker: Speaker,
  now: Date
): { head: Line; steps: FamilyStep[] } {
  const { line } = speaker
  const step = (done: boolean, words: Line, small?: string): FamilyStep => ({
    ...words,
    done,
    said: speaker.text(done ? 'said.done' : 'said.next'),
    small
  })
  const arrived = matter.wroteAt ? line('step.arrived', speaker.when(matter.wroteAt)) : line('step.watched')
  const care = matter.carer ? line('step.taken', { name: matter.carer }) : line('step.offered')
  const answered = matter.state === 'open' ? null : matter.answer
  if (matter.state === 'done')
    return {
      head: line('head.closed'),
      steps: [
        step(true, arrived),
        ...(answered ? [step(true, answeredLine(answered, speaker))] : []),
        step(true, matter.closedAt ? line('step.closed', speaker.when(matter.closedAt)) : line('head.closed'))
      ]
    }
  if (matter.callAt)
    return {
      head: line('slots.stands', speaker.when(matter.callAt)),
      steps: [
        step(true, arrived),
        matter.answer ? step(true, answeredLine(matter.answer, speaker)) : step(true, care),
        step(false, line('slots.stands', speaker.when(matter.callAt)))
      ]
    }
  if (answered) {
    const by = answered.by ?? matter.carer
    const name = by === null ? speaker.team : () => ({ name: by })
    return {
      head: line(answered.kind === 'call' ? 'head.called' : 'head.answered', name),
      steps: [
        step(true, arrived),
        step(true, answeredLine(answered, speaker)),
        step(false, line('step.tryIt'))
      ]
    }
  }
  const due = matter.dueAt && matter.dueAt > now ? matter.dueAt : null
  return {
    head: matter.carer ? line('head.taken', { name: matter.carer }) : line('head.arrived'),
    steps: [
      step(true, arrived),
      step(true, care),
      step(
        false,
        due ? line('step.answerBy', speaker.by(due)) : line('step.answerSoon'),
        matter.mayCall ? speaker.text('step.call') : undefined
      )
    ]
  }
}

const answeredLine = (answer: NonNullable<FamilyMatter['answer']>, { line, when }: Speaker): Line =>
  line(answer.kind === 'call' ? 'step.called' : 'step.answered', when(answer.at))

import { type Clock, useClockWords } from './clock-words.ts'
import { TriedList } from './side-panel.tsx'

export type HeardAnswer = { key: string; question: string; said: string; by: string; at: Date }

/** What the family said on the phone, question by question, and who heard it. */
export function Heard({ heard, clock }: { heard: HeardAnswer[]; clock: Clock }) {
  const words = useClockWords(clock)
  return (
    <TriedList
      items={heard.map((one) => ({
        key: one.key,
        what: `${one.question}: ${one.said}`,
        by: [one.by, words.tinyDay(one.at)].filter(Boolean).join(', ')
      }))}
    />
  )
}

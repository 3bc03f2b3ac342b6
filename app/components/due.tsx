import { useTexts } from './texts.ts'
import { TimeText } from './time-text.tsx'

type Props = {
  /** The words in bold: "22 min", "morgen um 8:45 Uhr". */
  text: string
  /** ISO 8601, the start of the lesson. */
  at?: string
  /** What stands before; default "nächste Stunde". Use "nächste Stunde in" before minutes. */
  lead?: string
  className?: string
}

/** When the child needs it: the clock of every list. */
export function Due({ text, at, lead, className = 'due' }: Props) {
  const t = useTexts()
  return (
    <span className={className}>
      {lead ?? t('slip.next')} <b>{at ? <TimeText at={at} text={text} /> : text}</b>
    </span>
  )
}

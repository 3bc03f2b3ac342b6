import type { Moment } from './types.ts'

/** "19.03.2026, 10:31": the same in every browser and on the server, so hydration never differs. */
function exactly(at: string): string | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.exec(at)
  if (!found) return undefined
  const [, year, month, day, hour, minute, zone] = found
  if (zone === 'Z') return undefined // not the school's own time: only the caller knows the words
  return `${day}.${month}.${year}${hour ? `, ${hour}:${minute}` : ''}`
}

/**
 * A moment in words for people, exact on hover and for machines. `at` is ISO 8601; written in school time
 * (with or without its offset) the hover comes by itself, otherwise pass `exact`.
 */
export function TimeText({ at, text, exact, className }: Moment & { className?: string }) {
  return (
    <time dateTime={at} title={exact ?? exactly(at)} className={className}>
      {text}
    </time>
  )
}

import type { QueueView } from '../domain/tickets/queue.ts'
import type { QueueFilter } from '../domain/tickets/queue-filter.ts'
import { CHILD_PLATFORMS } from '../domain/words.ts'
import { askedView } from './ticket-way.ts'

/** The filter as the address names it; the keys of the form. */
export type AskedFilter = { geraet?: string; stufe?: string; wer?: string }

export type ReadFilter = {
  filter: QueueFilter
  asked: AskedFilter
  /** Parts of the address that mean nothing here, as they were written. */
  ignored: string[]
  /** `?liste=alle&geraet=ios`: list and filter, without what was ignored; empty if nothing was chosen. */
  query: string
}

type Known = { staffId: number; levels: readonly string[]; colleagues: readonly number[] }

/**
 * Reads the filter of the queue from the address. What it does not know is left out and named.
 * Whom an ended matter belonged to is asked for oneself alone (people.md, Figures per volunteer).
 */
export function readFilter(request: Request, { staffId, levels, colleagues }: Known): ReadFilter {
  const view = askedView(request)
  const filter: QueueFilter = {}
  const asked: AskedFilter = {}
  const ignored: string[] = []
  const kept = new URLSearchParams()
  for (const [name, value] of new URL(request.url).searchParams) {
    if (value === '' || name.startsWith('_') || name === 'index') continue
    if (kept.has(name) || !take(name, value)) ignored.push(`${name}=${value}`.slice(0, 80))
    else kept.set(name, value)
  }
  return { filter, asked, ignored, query: kept.size > 0 ? `?${kept}` : '' }

  function take(name: string, value: string): boolean {
    if (name === 'liste') return view !== null
    if (name === 'geraet') {
      filter.platform = CHILD_PLATFORMS.find((platform) => platform === value)
      asked.geraet = filter.platform
      return filter.platform !== undefined
    }
    if (name === 'stufe') {
      filter.level = levels.find((level) => level === value)
      asked.stufe = filter.level
      return filter.level !== undefined
    }
    if (name !== 'wer') return false
    filter.whose = whoseOf(value, view)
    asked.wer = filter.whose === undefined ? undefined : value
    return filter.whose !== undefined
  }

  function whoseOf(value: string, list: QueueView | null): QueueFilter['whose'] {
    if (value === 'ich') return staffId
    if (list === 'done') return undefined
    return value === 'niemand' ? 'nobody' : colleagues.find((id) => String(id) === value)
  }
}

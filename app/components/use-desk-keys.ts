import { useNavigate, useSubmit } from '@remix-run/react'
import { useEffect, useRef } from 'react'

type Options = {
  /** The person has switched the single keys off; `?` and the rest do nothing then. */
  off: boolean
  isAdmin: boolean
  openHelp: () => void
}
type Ways = { go: (to: string) => void; take: (ticketId: string) => void }

/** So long after `g` the second key counts. */
const SECOND_KEY_MS = 1_500

/**
 * The keys of the desk (`KeyList` names them). Silent while somebody types, in a dialog, and with any modifier, so that no key of the browser
 * or a screen reader is taken away.
 */
export function useDeskKeys(options: Options): void {
  const navigate = useNavigate()
  const submit = useSubmit()
  const latest = useRef(options)
  latest.current = options
  useEffect(() => {
    let leaderAt = Number.NEGATIVE_INFINITY
    const ways: Ways = {
      go: navigate,
      take: (id) =>
        submit(null, { method: 'post', action: `/anliegen/${id}/uebernehmen${window.location.search}` })
    }
    const onKey = (event: KeyboardEvent) => {
      if (latest.current.off || event.defaultPrevented || event.repeat || isMeantElsewhere(event)) return
      const second = event.timeStamp - leaderAt < SECOND_KEY_MS
      leaderAt = !second && event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY
      const keys = second ? afterG(ways, latest.current) : singleKeys(ways, latest.current)
      const key = event.key === 'Escape' ? 'esc' : event.key
      const run = Object.hasOwn(keys, key) ? keys[key] : undefined
      if (!run) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [navigate, submit])
}

const isMeantElsewhere = ({ ctrlKey, metaKey, altKey, isComposing, target }: KeyboardEvent): boolean =>
  ctrlKey ||
  metaKey ||
  altKey ||
  isComposing ||
  document.querySelector('dialog[open]') !== null ||
  (target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null))

type Keys = Record<string, () => void>

const afterG = ({ go }: Ways, { isAdmin }: Options): Keys => ({
  q: () => go('/anliegen'),
  v: () => go('/verzeichnis'),
  ...(isAdmin ? { u: () => go('/uebersicht') } : {})
})

const singleKeys = ({ go, take }: Ways, { openHelp }: Options): Keys => ({
  j: () => walk(1),
  k: () => walk(-1),
  c: () => {
    const row = focusedRow()
    if (row && row !== openTicket()) take(row)
    else visible<HTMLFormElement>('main form[action*="/uebernehmen"]')[0]?.requestSubmit()
  },
  r: () => toPart(go, 'antworten', '#antwort'),
  n: () => toPart(go, 'notiz', '#antwort'),
  p: () => toPart(go, 'anruf'),
  '/': () => {
    const field = visible<HTMLInputElement>('[data-search-field]')[0]
    if (field) field.select()
    else go('/suche')
  },
  '?': openHelp,
  esc: () => {
    const [, , id, part] = window.location.pathname.split('/')
    if (openTicket()) go(`/anliegen${part ? `/${id}` : ''}${window.location.search}`)
  }
})

/** The ticket whose row has the focus, else the open one. */
const chosenTicket = (): string | null => focusedRow() ?? openTicket()

const focusedRow = (): string | null =>
  ticketIn((document.activeElement?.closest('.list .row') as HTMLAnchorElement | null)?.pathname)

const openTicket = (): string | null => ticketIn(window.location.pathname)

const ticketIn = (path = ''): string | null => /^\/anliegen\/(\d+)/.exec(path)?.[1] ?? null

/** To the answer, the note or the call of a ticket; the field of an open answer takes the focus. */
function toPart(go: Ways['go'], part: string, field = ''): void {
  const id = chosenTicket()
  if (!id) return
  const { pathname, search } = window.location
  const isThere =
    part === 'antworten'
      ? id === openTicket() && !pathname.includes('/notiz')
      : pathname.endsWith(`/${id}/${part}`)
  const there = isThere && field !== '' ? document.querySelector<HTMLElement>(field) : null
  if (there) there.focus()
  else go(`/anliegen/${id}/${part}${search}${field}`)
}

/** Puts the focus on the next row; Enter then opens it as every link does. */
function walk(step: 1 | -1): void {
  const rows = visible<HTMLElement>('.list .row')
  const focused = rows.findIndex((row) => row.matches(':focus'))
  const open = rows.findIndex((row) => row.getAttribute('aria-current') === 'true')
  const from = focused >= 0 ? focused : open
  const next = rows[Math.min(Math.max(from + step, 0), rows.length - 1)]
  next?.focus()
}

const visible = <T extends HTMLElement>(selector: string): T[] =>
  [...document.querySelectorAll<T>(selector)].filter((one) => one.offsetParent !== null)

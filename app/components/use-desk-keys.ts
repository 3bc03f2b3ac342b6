import { useNavigate } from '@remix-run/react'
import { useEffect, useRef } from 'react'

type Options = { query: string; openHelp: () => void }

/**
 * The keys of the desk: j and k walk through the list, Enter opens, c takes, r answers, ? explains (/ belongs to
 * the search field). Silent while somebody types, and with any modifier, so that no key of the browser or a screen reader is taken away.
 */
export function useDeskKeys(options: Options): void {
  const navigate = useNavigate()
  const latest = useRef(options)
  latest.current = options
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const run = actions(navigate, latest.current)[event.key]
      if (!run) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [navigate])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, dialog') !== null)

const actions = (
  navigate: (to: string) => void,
  { query, openHelp }: Options
): Record<string, () => void> => ({
  j: () => walk(1),
  k: () => walk(-1),
  c: () => visible<HTMLFormElement>('main form[action*="/uebernehmen"]')[0]?.requestSubmit(),
  r: () => {
    const id = /^\/anliegen\/(\d+)/.exec(window.location.pathname)?.[1]
    if (!id) return
    const field = document.querySelector<HTMLElement>('#antwort')
    if (field) field.focus()
    else navigate(`/anliegen/${id}/antworten${query}#antwort`)
  },
  '?': openHelp
})

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

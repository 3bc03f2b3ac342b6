import { useFetcher, useLocation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { LiveHits } from './found.ts'

const AFTER_MS = 180
const LEAST_LETTERS = 2

/**
 * Searches a moment after the last key. The fetcher gives an older question up when a newer one is asked, and what is shown always belongs to
 * what stands in the field.
 */
export function useLiveSearch(action: string) {
  const fetcher = useFetcher<LiveHits>()
  const { key } = useLocation()
  const [typed, setTyped] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const close = () => {
    clearTimeout(timer.current)
    setTyped('')
  }
  // Whoever goes to another page has found it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new page closes it
  useEffect(close, [key])
  return {
    close,
    type(value: string) {
      const q = value.trim()
      clearTimeout(timer.current)
      setTyped(q)
      if (q.length < LEAST_LETTERS) return
      timer.current = setTimeout(
        () => fetcher.load(`${action}?${new URLSearchParams({ q, live: '1' })}`),
        AFTER_MS
      )
    },
    /** What was found for what stands in the field; until that is known, for its beginning. */
    hits:
      typed.length >= LEAST_LETTERS && fetcher.data && typed.startsWith(fetcher.data.q) ? fetcher.data : null
  }
}

import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * Loads an open page anew when something has changed, without a reload and without touching what is being typed.
 * After a broken connection the browser connects again by itself, and the page catches up once.
 *
 * @param seen the newest event when the page was made: what happened before it listens is told at once (routes/live.ts)
 */
export function useLiveUpdates(seen: number): void {
  const { revalidate, state } = useRevalidator()
  const busy = useRef(false)
  const again = useRef(false)
  const since = useRef(seen)
  useEffect(() => {
    busy.current = state !== 'idle'
    if (state === 'idle' && again.current) {
      again.current = false
      revalidate()
    }
  }, [state, revalidate])
  useEffect(() => {
    const source = new EventSource(`/live?since=${since.current}`)
    let opened = false
    const catchUp = () => {
      if (busy.current) again.current = true
      else revalidate()
    }
    source.addEventListener('changed', catchUp)
    source.addEventListener('open', () => {
      if (opened) catchUp()
      opened = true
    })
    return () => source.close()
  }, [revalidate])
}

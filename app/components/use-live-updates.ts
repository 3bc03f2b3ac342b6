import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * Loads an open page anew when something has changed, without a reload and without touching what is being typed.
 * After a broken connection the browser connects again by itself, and the page catches up once.
 */
export function useLiveUpdates(): void {
  const { revalidate, state } = useRevalidator()
  const busy = useRef(false)
  const again = useRef(false)
  useEffect(() => {
    busy.current = state !== 'idle'
    if (state === 'idle' && again.current) {
      again.current = false
      revalidate()
    }
  }, [state, revalidate])
  useEffect(() => {
    const source = new EventSource('/live')
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

import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const EVERY_MS = 30_000

/**
 * Loads a visible page anew now and then. Most changes arrive by themselves (`useLiveUpdates`); that the mailbox was read
 * once more is no event, and the lesson groups move with the clock alone.
 */
export function useFreshness(): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [revalidate])
}

import { useActionData, useLocation } from '@remix-run/react'
import { useRef } from 'react'

/**
 * What an action answered, for as long as this page is open: instead of `useActionData`, which forgets it as soon as the page
 * loads anew because something has changed elsewhere (use-live-updates.ts). An error in words would be gone before it is read.
 */
export function useAnswer<Action>(): ReturnType<typeof useActionData<Action>> {
  const answer = useActionData<Action>()
  // Every navigation, and every form that is sent, has a key of its own; loading anew has not.
  const { key } = useLocation()
  const kept = useRef({ key, answer })
  if (answer !== undefined || kept.current.key !== key) kept.current = { key, answer }
  return kept.current.answer
}

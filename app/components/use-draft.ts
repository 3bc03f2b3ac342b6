import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'

const AFTER_MS = 1_500
const AT_LATEST_MS = 5_000

/**
 * Saves what is being typed on the server: a moment after the last key, at the latest every five seconds, and when the
 * page is left. Without a script the buttons of the form save it. Returns when it was last kept ("9:56"), and handlers
 * for an element around the form.
 */
export function useDraft(action: string): {
  savedAt: string | null
  failed: boolean
  onInput: (event: FormEvent<HTMLElement>) => void
  onSubmit: () => void
} {
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const form = useRef<HTMLFormElement | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const unsavedSince = useRef<number | null>(null)

  const save = useCallback(async () => {
    clearTimeout(timer.current)
    if (unsavedSince.current === null || !form.current) return
    unsavedSince.current = null
    const body = new FormData(form.current)
    body.set('auto', '1')
    try {
      // keepalive: the draft is kept even if the page is left meanwhile.
      const answer = await fetch(action, {
        method: 'POST',
        body: new URLSearchParams(asFields(body)),
        keepalive: true
      })
      if (!answer.ok) throw new Error(String(answer.status))
      const { saved } = (await answer.json()) as { saved: string }
      setSavedAt(saved)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }, [action])

  useEffect(() => {
    const onHide = () => void save()
    window.addEventListener('pagehide', onHide)
    return () => {
      window.removeEventListener('pagehide', onHide)
      void save()
    }
  }, [save])

  return {
    savedAt,
    failed,
    onInput(event) {
      const target = event.target as HTMLTextAreaElement
      form.current = target.form
      const now = performance.now()
      unsavedSince.current ??= now
      clearTimeout(timer.current)
      const wait = Math.min(AFTER_MS, Math.max(0, unsavedSince.current + AT_LATEST_MS - now))
      timer.current = setTimeout(() => void save(), wait)
    },
    // What is being sent is no draft any more: a late save would bring it back.
    onSubmit() {
      clearTimeout(timer.current)
      unsavedSince.current = null
    }
  }
}

const asFields = (data: FormData): [string, string][] =>
  [...data].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []))

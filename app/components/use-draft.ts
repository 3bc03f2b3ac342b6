import { type FormEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { forgetWords, keepWords, keptWords, type WordsOf } from './kept-words.ts'

const AFTER_MS = 1_500
const AT_LATEST_MS = 5_000

/**
 * Saves what is being typed on the server: a moment after the last key, at the latest every five seconds, when the field is
 * left and when the page is. Until then the browser keeps it with every key, so that a tab that crashes, a network that is gone or a
 * session that has ended takes nothing: it is saved as soon as it can be, in this page or the next one. Without a script the buttons of the form save it.
 *
 * @returns when it was last kept ("9:56"), and what belongs on an element around the form
 */
export function useDraft(
  { action, staffId }: WordsOf,
  sentCount: number
): {
  savedAt: string | null
  failed: boolean
  around: {
    ref: RefObject<HTMLDivElement>
    onInput: (event: FormEvent<HTMLElement>) => void
    onBlur: () => void
    onSubmit: () => void
  }
} {
  const mine = useMemo(() => ({ action, staffId }), [action, staffId])
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const ref = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const unsavedSince = useRef<number | null>(null)
  /** The draft of the server that this text grew out of; null: what the form says. */
  const base = useRef<number | null>(null)

  const save = useCallback(async () => {
    clearTimeout(timer.current)
    if (unsavedSince.current === null || !form.current) return
    unsavedSince.current = null
    const body = new FormData(form.current)
    body.set('auto', '1')
    if (base.current !== null) body.set('base', String(base.current))
    try {
      // keepalive: the draft is kept even if the page is left meanwhile.
      const answer = await fetch(action, {
        method: 'POST',
        body: new URLSearchParams(asFields(body)),
        keepalive: true
      })
      if (!answer.ok) throw new Error(String(answer.status))
      // The page that says "signed out" is no JSON: then it is not saved.
      const kept = (await answer.json()) as { saved: string; base: number }
      base.current = kept.base
      setSavedAt(kept.saved)
      setFailed(false)
      if (unsavedSince.current === null) forgetWords(mine)
    } catch {
      keepWords(mine, { text: String(body.get('text') ?? ''), sentCount })
      setFailed(true)
      unsavedSince.current ??= performance.now()
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), AT_LATEST_MS)
    }
  }, [action, mine, sentCount])

  useEffect(() => {
    const box = ref.current?.querySelector('textarea')
    const kept = keptWords(mine, sentCount)
    if (box && kept !== null && kept !== box.value) {
      box.value = kept
      form.current = box.form
      unsavedSince.current = performance.now()
      void save()
    }
    const onHide = () => void save()
    window.addEventListener('pagehide', onHide)
    window.addEventListener('online', onHide)
    return () => {
      window.removeEventListener('pagehide', onHide)
      window.removeEventListener('online', onHide)
      void save()
      clearTimeout(timer.current)
    }
  }, [save, mine, sentCount])

  return {
    savedAt,
    failed,
    around: {
      ref,
      onInput(event) {
        const target = event.target as HTMLElement
        if (!(target instanceof HTMLTextAreaElement)) return
        form.current = target.form
        keepWords(mine, { text: target.value, sentCount })
        const now = performance.now()
        unsavedSince.current ??= now
        clearTimeout(timer.current)
        const wait = Math.min(AFTER_MS, Math.max(0, unsavedSince.current + AT_LATEST_MS - now))
        timer.current = setTimeout(() => void save(), wait)
      },
      onBlur: () => void save(),
      // What is being sent is no draft any more: a late save would bring it back. But the way may be cut.
      onSubmit() {
        clearTimeout(timer.current)
        const text = ref.current?.querySelector('textarea')?.value ?? ''
        if (unsavedSince.current !== null) keepWords(mine, { text, sentCount })
        unsavedSince.current = null
      }
    }
  }
}

const asFields = (data: FormData): [string, string][] =>
  [...data].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []))

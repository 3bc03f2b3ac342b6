import { type FormEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { forgetWords, keepWords, keptWords, type WordsOf } from './kept-words.ts'
import { type SentDraft, sendDraft, textFields } from './send-draft.ts'

const AFTER_MS = 1_500
const AT_LATEST_MS = 5_000

type Draft = {
  /** When it was last kept ("9:56"). */
  savedAt: string | null
  /** Why it is not kept on the server. */
  trouble: Exclude<SentDraft['result'], 'saved'> | null
  /** The draft that the text in the box grew out of, for the form's other buttons. */
  base: number
  /** What belongs on an element around the form. */
  around: {
    ref: RefObject<HTMLDivElement>
    onInput: (event: FormEvent<HTMLElement>) => void
    onBlur: () => void
    onSubmit: () => void
  }
}

/**
 * Saves what is being typed on the server: a moment after the last key, at the latest every five seconds, when the field is
 * left and when the page is. Until then the browser keeps it with every key, so that a tab that crashes, a network that is gone or a
 * session that has ended takes nothing: it is saved as soon as it can be, in this page or the next one. Without a script the buttons of the form save it.
 *
 * @param onServer the draft as the server has it; null: none
 */
export function useDraft(
  { action, staffId }: WordsOf,
  sentCount: number,
  onServer: { body: string; savedAt: Date } | null
): Draft {
  // What follows the path is the list beside the ticket, which may change while somebody types.
  const path = action.split('?')[0] ?? action
  const mine = useMemo(() => ({ action: path, staffId }), [path, staffId])
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<Draft['trouble']>(null)
  const ref = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLTextAreaElement | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const unsavedSince = useRef<number | null>(null)
  const flight = useRef<AbortController | null>(null)
  const isGone = useRef(false)
  const lastSent = useRef<string | null>(null)
  // Fixed when the box opens: what another window saves meanwhile is not what this text grew out of.
  const [base, setBase] = useState(() => onServer?.savedAt.getTime() ?? 0)
  const baseNow = useRef(base)
  const growsOutOf = useCallback((at: number) => {
    baseNow.current = at
    setBase(at)
  }, [])
  const keep = useCallback(
    (text: string) => keepWords(mine, { text, sentCount, base: baseNow.current }),
    [mine, sentCount]
  )

  const save = useCallback(
    async (leaving = false) => {
      clearTimeout(timer.current)
      const field = box.current
      const running = flight.current
      if (!field?.form || (unsavedSince.current === null && !(leaving && running))) return
      // One after the other, so that each can say what it grew out of. Only whoever leaves cannot wait.
      if (running && !leaving) {
        timer.current = setTimeout(() => void save(), AFTER_MS)
        return
      }
      running?.abort()
      const mineNow = new AbortController()
      flight.current = mineNow
      unsavedSince.current = null
      const text = field.value
      lastSent.current = text
      const body = textFields(field.form)
      const more = { text, auto: '1', staffId: String(mine.staffId), base: String(baseNow.current) }
      for (const [name, value] of Object.entries(more)) body.set(name, value)
      const sent = await sendDraft(mine.action, body, { signal: mineNow.signal, leaving })
      if (flight.current === mineNow) flight.current = null
      if (mineNow.signal.aborted) return
      if (sent.result === 'saved') {
        growsOutOf(sent.base)
        setSavedAt(sent.saved)
        setTrouble(null)
        if (unsavedSince.current === null) forgetWords(mine, text)
        else keep(field.value)
        return
      }
      setTrouble(sent.result)
      unsavedSince.current ??= performance.now()
      // The copy in the browser is there for the next page; a box that is gone tries no more.
      if (sent.result === 'failed' && !isGone.current)
        timer.current = setTimeout(() => void save(), AT_LATEST_MS)
    },
    [mine, growsOutOf, keep]
  )

  useEffect(() => {
    isGone.current = false
    const field = ref.current?.querySelector('textarea') ?? null
    box.current = field
    const kept = keptWords(mine, sentCount)
    if (field && kept) {
      // Of a draft that has gone on elsewhere the copy may be an earlier state.
      const isThere = kept.base !== baseNow.current && field.value.includes(kept.text.trim())
      if (isThere || kept.text === field.value) forgetWords(mine)
      else {
        field.value = kept.text
        growsOutOf(kept.base)
        unsavedSince.current = performance.now()
        void save()
      }
    }
    const onHide = () => void save(true)
    const onOnline = () => void save()
    window.addEventListener('pagehide', onHide)
    window.addEventListener('online', onOnline)
    return () => {
      window.removeEventListener('pagehide', onHide)
      window.removeEventListener('online', onOnline)
      isGone.current = true
      void save(true)
      clearTimeout(timer.current)
    }
  }, [save, mine, sentCount, growsOutOf])

  // Another button of the form has saved the same text: what is typed next grows out of that.
  const [body, at] = [onServer?.body, onServer?.savedAt.getTime() ?? 0]
  useEffect(() => {
    const isOurs = body !== undefined && (body === lastSent.current || body === box.current?.value)
    if (isOurs && at > baseNow.current) growsOutOf(at)
  }, [body, at, growsOutOf])

  return {
    savedAt,
    trouble,
    base,
    around: {
      ref,
      onInput({ target }) {
        if (!(target instanceof HTMLTextAreaElement)) return
        box.current = target
        keep(target.value)
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
        const text = box.current?.value ?? ''
        if (unsavedSince.current !== null || flight.current) keep(text)
        flight.current?.abort()
        flight.current = null
        unsavedSince.current = null
        lastSent.current = text
      }
    }
  }
}

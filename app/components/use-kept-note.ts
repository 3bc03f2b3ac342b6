import { type FormEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import { keepWords, keptWords } from './kept-words.ts'

/**
 * Keeps a note in the browser while it is being written: a page that is left, or a tab that crashes, takes nothing. It is there
 * until the note has been written, which `noteCount` tells.
 *
 * @returns what belongs on an element around the form
 */
export function useKeptNote(
  action: string,
  { staffId, noteCount }: { staffId: number; noteCount: number }
): { ref: RefObject<HTMLDivElement>; onInput: (event: FormEvent<HTMLElement>) => void } {
  const mine = useMemo(() => ({ action, staffId }), [action, staffId])
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = ref.current?.querySelector('textarea')
    const kept = keptWords(mine, noteCount)
    // What came back with an error is newer.
    if (box && kept && box.value === '') box.value = kept.text
  }, [mine, noteCount])
  return {
    ref,
    onInput({ target }) {
      if (target instanceof HTMLTextAreaElement)
        keepWords(mine, { text: target.value, sentCount: noteCount, base: 0 })
    }
  }
}

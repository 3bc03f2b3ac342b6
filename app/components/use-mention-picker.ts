import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { foldText } from '#app/domain/intake/fold-text.ts'

const MOST = 6
/** The name that is being typed, up to the caret: an `@` at the beginning of a word and at most three words. */
const TYPED = /(?:^|[^\p{L}\p{N}._%+-])@([\p{L}\p{N}.'’-]{0,30}(?: [\p{L}\p{N}.'’-]{1,30}){0,2})$/u

/** The names that fit what stands before the caret, and how much of it they replace; none: no name is being typed. */
export function fittingNames(before: string, names: readonly string[]): { typed: string; names: string[] } {
  const typed = TYPED.exec(before)?.[1]
  if (typed === undefined) return { typed: '', names: [] }
  const start = foldText(typed)
  const fits = (name: string) => {
    const folded = foldText(name)
    return folded.startsWith(start) || folded.split(' ').some((word) => word.startsWith(start))
  }
  return { typed, names: names.filter((name) => fits(name) && foldText(name) !== start).slice(0, MOST) }
}

export type MentionPicker = {
  ref: RefObject<HTMLDivElement>
  names: string[]
  active: number
  choose: (name: string) => void
  /** What belongs on an element around the form. */
  around: {
    onInput: () => void
    onClick: () => void
    onKeyDown: (event: KeyboardEvent) => void
  }
}

/** Offers the names of the team while an "@" is being typed. Without a script the typed name counts just the same. */
export function useMentionPicker(names: readonly string[], listId: string): MentionPicker {
  const ref = useRef<HTMLDivElement>(null)
  const [offered, setOffered] = useState<string[]>([])
  const [active, setActive] = useState(0)
  const box = () => ref.current?.querySelector('textarea') ?? null

  const look = () => {
    const field = box()
    setOffered(field ? fittingNames(field.value.slice(0, field.selectionStart), names).names : [])
    setActive(0)
  }
  const choose = (name: string) => {
    const field = box()
    if (!field) return
    const at = field.selectionStart
    const { typed } = fittingNames(field.value.slice(0, at), names)
    field.setRangeText(`${name} `, at - typed.length, at, 'end')
    setOffered([])
    field.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const count = offered.length
    if (event.target !== box() || count === 0 || event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setActive((active + 1) % count)
    else if (event.key === 'ArrowUp') setActive((active + count - 1) % count)
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) choose(offered[active] ?? '')
    else if (event.key === 'Escape') setOffered([])
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  // The field is told apart from here: it belongs to the answer box, which knows nothing of names.
  useEffect(() => {
    const field = ref.current?.querySelector('textarea')
    if (!field) return
    field.setAttribute('aria-autocomplete', 'list')
    if (offered.length === 0) {
      field.removeAttribute('aria-controls')
      field.removeAttribute('aria-activedescendant')
      return
    }
    field.setAttribute('aria-controls', listId)
    field.setAttribute('aria-activedescendant', `${listId}-${active}`)
  }, [offered, active, listId])
  return { ref, names: offered, active, choose, around: { onInput: look, onClick: look, onKeyDown } }
}

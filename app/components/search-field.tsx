import { Form, useInRouterContext } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { Icon } from './icon.tsx'
import { useTexts } from './texts.ts'

/** The search in the bar: child, class or number of a ticket. `/` puts the cursor into it, Enter searches; works without a script. */
export function SearchField({ action }: { action: string }) {
  const t = useTexts()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return
      if (!field.current?.offsetParent) return
      event.preventDefault()
      field.current.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const inner = (
    <>
      <Icon name="search" small />
      <input
        ref={field}
        type="search"
        name="q"
        maxLength={80}
        autoComplete="off"
        aria-label={t('bar.search_label')}
        aria-keyshortcuts="/"
        placeholder={t('bar.search')}
      />
      <kbd>/</kbd>
    </>
  )
  const rest = { method: 'get', action, role: 'search', className: 'find push' } as const
  return useInRouterContext() ? <Form {...rest}>{inner}</Form> : <form {...rest}>{inner}</form>
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, dialog') !== null)

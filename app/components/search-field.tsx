import { Form, useInRouterContext } from '@remix-run/react'
import { useRef } from 'react'
import { Icon } from './icon.tsx'
import { SearchHits } from './search-hits.tsx'
import { useTexts } from './texts.ts'
import { useLiveSearch } from './use-live-search.ts'

type Props = { action: string }

/** The search in the bar. `/` puts the cursor into it, Enter searches; with a script it finds while somebody types, without one it still searches. */
export function SearchField(props: Props) {
  return useInRouterContext() ? <LiveField {...props} /> : <PlainField {...props} />
}

const look = { method: 'get', role: 'search', className: 'find push' } as const

const PlainField = ({ action }: Props) => (
  <form {...look} action={action}>
    <FieldInside />
  </form>
)

function LiveField({ action }: Props) {
  const live = useLiveSearch(action)
  const box = useRef<HTMLFormElement>(null)
  return (
    <Form
      {...look}
      ref={box}
      action={action}
      onSubmit={live.close}
      onInput={(event) => live.type((event.target as HTMLInputElement).value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && live.hits) {
          event.preventDefault()
          live.close()
          box.current?.querySelector('input')?.focus()
        }
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) live.close()
      }}
    >
      <FieldInside />
      {live.hits && <SearchHits hits={live.hits} action={action} onGo={live.close} />}
    </Form>
  )
}

function FieldInside() {
  const t = useTexts()
  return (
    <>
      <Icon name="search" small />
      <input
        type="search"
        name="q"
        maxLength={200}
        autoComplete="off"
        data-search-field
        aria-label={t('bar.search_label')}
        aria-keyshortcuts="/"
        placeholder={t('bar.search')}
      />
      <kbd>/</kbd>
    </>
  )
}

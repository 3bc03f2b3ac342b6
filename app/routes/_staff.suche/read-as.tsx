import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Go } from '../../components/go.tsx'
import { Icon } from '../../components/icon.tsx'
import type { Query, Term } from '../../domain/search/read-query.ts'

/** What was taken for more than a word, each with a way to search without it. */
export function ReadAs({ query: { terms } }: { query: Query }) {
  const { t } = useTranslation(['search', 'components'])
  const read = terms.filter((term) => term.kind !== 'text')
  if (read.length === 0) return null
  const without = (term: Term) =>
    terms
      .filter((one) => one !== term)
      .map((one) => one.said)
      .join(' ')
  return (
    <p className="read-as">
      {t('readAs')}
      {read.map((term) => (
        <Go
          key={term.said}
          to={`/suche?${new URLSearchParams({ q: without(term) })}`}
          aria-label={`${wordsOf(t, term)}: ${t('without', { what: term.said })}`}
        >
          {wordsOf(t, term)} <Icon name="x" small />
        </Go>
      ))}
    </p>
  )
}

function wordsOf(t: TFunction<['search', 'components']>, term: Term): string {
  switch (term.kind) {
    case 'state':
      return t(`term.state.${term.state}`)
    case 'platform':
      return t('term.platform', { device: t(`components:device.${term.platform}`) })
    case 'number':
      return t('term.number', { id: term.id })
    case 'problem':
      return t('term.problem', { code: term.code })
    case 'klasse':
      return t('term.klasse', { klasse: term.klasse })
    case 'person':
      return t('term.person', { name: term.name })
    default:
      return term.said
  }
}

import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'

/** "Herr Tran schreibt gerade", before two answer the same family. */
export function AlsoHere({ others }: { others: { name: string; writing: boolean }[] }) {
  const { t } = useTranslation('answer')
  return (
    <div role="status">
      {others.length > 0 && (
        <p className="also-here">
          <Icon name="eye" small />{' '}
          {others.map(({ name, writing }) => t(writing ? 'here.writes' : 'here.looks', { name })).join(' ')}
        </p>
      )}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { List } from './list.tsx'
import { RegisterSection } from './register.tsx'

/** The columns that are dropped, struck through, and those that are taken. */
export function ImportColumns({ files }: { files: readonly { left: string[]; taken: string[] }[] }) {
  const { t } = useTranslation('roster')
  const dropped = [...new Set(files.flatMap(({ left }) => left))]
  const taken = [...new Set(files.flatMap((file) => file.taken))]
  return (
    <RegisterSection id="spalten" title={t('dropped.title')}>
      <p>{dropped.length > 0 ? t('dropped.text', { count: dropped.length }) : t('dropped.none')}</p>
      <List className="dropped">
        {dropped.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </List>
      <p className="kept">{t('dropped.taken', { names: taken.join(', ') })}</p>
    </RegisterSection>
  )
}

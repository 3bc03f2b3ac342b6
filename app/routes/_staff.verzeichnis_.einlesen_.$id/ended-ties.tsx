import { useTranslation } from 'react-i18next'
import { KlasseLabel } from '../../components/klasse-label.tsx'
import { LogTable } from '../../components/log-table.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { PreviewPage } from './route.tsx'

/** Contacts of the file that hear nothing of a child any more: the import does not bring them back. */
export function EndedTies({ ended }: { ended: PreviewPage['ended'] }) {
  const { t } = useTranslation(['roster', 'barred'])
  if (ended.length === 0) return null
  return (
    <RegisterSection
      id="bezug-beendet"
      count={ended.length}
      title={t('barred:import.title')}
      aside={t('barred:import.aside')}
    >
      <p>{t('barred:import.text')}</p>
      <LogTable
        heads={[t('line'), t('contact'), t('child')]}
        rows={ended.map((one) => ({
          key: `${one.line}-${one.name}-${one.contact}`,
          cells: [
            { text: one.line },
            { text: one.contact, strong: true },
            {
              text: (
                <>
                  {one.name} {one.klasse && <KlasseLabel klasse={one.klasse} />}
                </>
              )
            }
          ]
        }))}
      />
    </RegisterSection>
  )
}

import { useTranslation } from 'react-i18next'
import { LogTable } from '../../components/log-table.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { PreviewPage } from './route.tsx'

/** The first rows as they are understood: what stands in which field. */
export function Samples({ samples }: { samples: PreviewPage['samples'] }) {
  const { t } = useTranslation('roster')
  return (
    <RegisterSection id="proben" title={t('samples.title')} aside={t('samples.aside')}>
      {samples.map(({ name, rows }) => (
        <SampleTable key={name} name={samples.length > 1 ? name : null} rows={rows} />
      ))}
    </RegisterSection>
  )
}

function SampleTable({ name, rows }: { name: string | null; rows: PreviewPage['samples'][number]['rows'] }) {
  const { t } = useTranslation('roster')
  const fields = [...new Set(rows.flatMap(({ cells }) => cells.map(({ field }) => field)))]
  return (
    <>
      {name && <h3>{name}</h3>}
      <div className="sample-rows">
        <LogTable
          caption={t('samples.title')}
          heads={[t('line'), ...fields.map((field) => t(`field.${field}`))]}
          rows={rows.map(({ line, cells }) => ({
            key: String(line),
            cells: [
              { text: line },
              ...fields.map((field) => ({
                text:
                  cells
                    .filter((cell) => cell.field === field)
                    .map(({ text }) => text)
                    .join(', ') || '–'
              }))
            ]
          }))}
        />
      </div>
    </>
  )
}

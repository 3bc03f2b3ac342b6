import { useTranslation } from 'react-i18next'
import { Go } from '../../components/go.tsx'
import { KlasseLabel } from '../../components/klasse-label.tsx'
import { List } from '../../components/list.tsx'
import { RegisterSection } from '../../components/register.tsx'
import { StatusLabel } from '../../components/status-label.tsx'
import type { SearchData } from './route.tsx'

/** The students that were found; the directory shows the rest. */
export function FoundStudents({ data: { q, students, studentTotal } }: { data: SearchData }) {
  const { t } = useTranslation('search')
  return (
    <RegisterSection id="kinder" title={t('students')}>
      <List className="found">
        {students.map((one) => (
          <li key={one.id}>
            <Go to={`/verzeichnis/${one.id}`} className="hit-child">
              <b>{one.name}</b> <KlasseLabel klasse={one.klasse} /> <StatusLabel {...one.standing} />
            </Go>
          </li>
        ))}
      </List>
      {studentTotal > students.length && (
        <p className="after">
          <Go to={`/verzeichnis?${new URLSearchParams({ q })}`}>{t('allStudents')}</Go>
        </p>
      )}
    </RegisterSection>
  )
}

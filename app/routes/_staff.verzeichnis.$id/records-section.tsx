import { useTranslation } from 'react-i18next'
import { List } from '../../components/list.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { StudentData } from './route.tsx'

/** Every record with who made it; a mistake is taken back, never changed. */
export function RecordsSection({ data: { id, records } }: { data: StudentData }) {
  const { t } = useTranslation('students')
  return (
    <RegisterSection id="festgehalten" title={t('records.title')} aside={t('records.aside')}>
      {records.length === 0 ? (
        <p>{t('records.none')}</p>
      ) : (
        <details className="fold">
          <summary>{t('records.show', { count: records.length })}</summary>
          <List className="plain all-records">
            {records.map((record) => (
              <li key={record.id} className={record.withdrawn ? 'withdrawn' : undefined}>
                <span>
                  {record.withdrawn ? <s>{record.what}</s> : record.what}
                  <br />
                  <span className="soft">
                    {[record.who, record.when, record.detail].filter(Boolean).join(', ')}
                  </span>
                </span>
                {record.withdrawn ? (
                  <span className="soft">{t('records.withdrawn')}</span>
                ) : (
                  <PostForm action={`/verzeichnis/${id}/zuruecknehmen`} fields={{ record: record.id }}>
                    <button
                      className="linkish small"
                      type="submit"
                      aria-label={t('records.withdrawOf', { what: record.what, when: record.when })}
                    >
                      {t('records.withdraw')}
                    </button>
                  </PostForm>
                )}
              </li>
            ))}
          </List>
        </details>
      )}
    </RegisterSection>
  )
}

import { useTranslation } from 'react-i18next'
import { Face } from '../../components/face.tsx'
import { List } from '../../components/list.tsx'
import { RegisterSection } from '../../components/register.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { StudentData } from './route.tsx'

/** So many changes are open; older ones are folded. */
const OPEN = 4

/** How the status went, newest first: each change in words, and what was said or recorded behind it. */
export function HistorySection({ history }: Pick<StudentData, 'history'>) {
  const { t } = useTranslation('students')
  const older = history.slice(OPEN)
  return (
    <RegisterSection id="verlauf" title={t('history.title')} aside={t('history.aside')}>
      {history.length === 0 ? <p>{t('history.none')}</p> : <Changes changes={history.slice(0, OPEN)} />}
      {older.length > 0 && (
        <details className="fold">
          <summary>{t('history.older', { count: older.length })}</summary>
          <Changes changes={older} />
        </details>
      )}
    </RegisterSection>
  )
}

function Changes({ changes }: { changes: StudentData['history'] }) {
  const { t } = useTranslation('students')
  return (
    <List className="plain history">
      {changes.map(({ key, standing, words, at, when, record, lessons }) => (
        <li key={key}>
          <div>
            <span className={`status is-${standing.face}`}>
              <Face {...standing} /> {words}
            </span>
            {record && <p className="behind">{t('history.record', { what: record })}</p>}
            {lessons.map((lesson) => (
              <Behind key={lesson.id} {...lesson} />
            ))}
          </div>{' '}
          <TimeText className="soft" at={at} text={when} />
        </li>
      ))}
    </List>
  )
}

/** One lesson behind a change; two sides that contradict each other stand side by side. */
function Behind({ lesson, contradiction, said }: StudentData['history'][number]['lessons'][number]) {
  const { t } = useTranslation('students')
  return (
    <div className="behind">
      <span className="soft">{lesson}</span>
      {contradiction && <b> {t('history.contradiction')}</b>}
      <List className={contradiction ? 'sides' : 'statements'}>
        {said.map(({ id, who, word }) => (
          <li key={id}>
            {who}: <b>{word}</b>
          </li>
        ))}
      </List>
    </div>
  )
}

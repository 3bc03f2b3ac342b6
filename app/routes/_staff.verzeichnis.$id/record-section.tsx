import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { SelectField } from '../../components/field.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { RegisterSection } from '../../components/register.tsx'
import { BLOCKER_REASONS, RESULTS } from '../../domain/connection/records.ts'
import type { StudentData } from './route.tsx'

/** The facts one can record about a child, each with its own form. */
export function RecordSection({ data }: { data: StudentData }) {
  const { t } = useTranslation('students')
  const to = `/verzeichnis/${data.id}`
  return (
    <RegisterSection id="festhalten" title={t('record.title')} aside={t('record.aside')}>
      <div className="records">
        <div>
          <h3>{t('record.help')}</h3>
          <p className="soft">{t('record.helpText')}</p>
          <PostForm action={`${to}/hilfe`}>
            <Button kind={data.state === 'failing' ? 'primary' : undefined} icon="check">
              {t('record.help')}
            </Button>
          </PostForm>
        </div>
        <WatchedForm data={data} to={to} />
        <Obstacle data={data} to={to} />
        {data.isAdmin && (
          <div>
            <h3>{t('record.exempt')}</h3>
            <p className="soft">{t('record.exemptText')}</p>
            <PostForm action={`${to}/teilnahme`} fields={{ on: data.exempt ? 'off' : 'on' }}>
              <Button>{t(data.exempt ? 'record.exemptOff' : 'record.exemptOn')}</Button>
            </PostForm>
          </div>
        )}
      </div>
    </RegisterSection>
  )
}

function WatchedForm({ data, to }: { data: StudentData; to: string }) {
  const { t } = useTranslation('students')
  return (
    <div>
      <h3>{t('record.lesson')}</h3>
      <p className="soft">{data.lessons.length > 0 ? t('record.lessonText') : t('record.noLesson')}</p>
      {data.lessons.length > 0 && (
        <PostForm action={`${to}/stunde`}>
          <SelectField
            name="lesson"
            label={t('record.which')}
            defaultValue={String(data.chosenLesson ?? data.lessons[0]?.id)}
          >
            {data.lessons.map((lesson) => (
              <option key={lesson.id} value={lesson.id}>
                {lesson.text}
              </option>
            ))}
          </SelectField>
          <SelectField name="result" label={t('record.result')} defaultValue="" required>
            <option value="" disabled>
              {t('record.choose')}
            </option>
            {RESULTS.map((result) => (
              <option key={result} value={result}>
                {t(`said.staff.${result}`)}
              </option>
            ))}
          </SelectField>
          <Button>{t('record.keep')}</Button>
        </PostForm>
      )}
    </div>
  )
}

/** On with one of four reasons; those that are on can be asked about again, or are gone. */
function Obstacle({ data, to }: { data: StudentData; to: string }) {
  const { t } = useTranslation('students')
  const open = BLOCKER_REASONS.filter((reason) => data.blockers.some((one) => one === reason))
  const free = BLOCKER_REASONS.filter((reason) => !open.includes(reason))
  return (
    <div>
      <h3>{t('record.blocker')}</h3>
      <p className="soft">{t('record.blockerText')}</p>
      {open.map((reason) => (
        <PostForm key={reason} action={`${to}/hindernis`} fields={{ reason }} className="obstacle">
          <b>{t(`record.reasons.${reason}`)}</b>
          <Button compact name="on" value="off">
            {t('record.off')}
          </Button>
          <Button compact kind="bare" name="on" value="on">
            {t('record.still')}
          </Button>
        </PostForm>
      ))}
      {free.length > 0 && (
        <PostForm action={`${to}/hindernis`} fields={{ on: 'on' }}>
          <SelectField name="reason" label={t('record.reason')} defaultValue="" required>
            <option value="" disabled>
              {t('record.choose')}
            </option>
            {free.map((reason) => (
              <option key={reason} value={reason}>
                {t(`record.reasons.${reason}`)}
              </option>
            ))}
          </SelectField>
          <Button>{t('record.on')}</Button>
        </PostForm>
      )}
    </div>
  )
}

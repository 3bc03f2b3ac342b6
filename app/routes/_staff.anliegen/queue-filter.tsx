import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Field, SelectField } from '../../components/field.tsx'
import { Go } from '../../components/go.tsx'
import { List } from '../../components/list.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { CHILD_PLATFORMS } from '../../domain/words.ts'
import type { QueueData } from './route.tsx'

/** What the list is narrowed to, the kept views, and how to keep this one. `at` tells the phone's from the desk's. */
export function QueueFilter({ data, at }: { data: QueueData; at: string }) {
  const { t } = useTranslation('queue')
  const { filter, query } = data
  const { asked, views } = filter
  const isFiltered = Object.values(asked).some(Boolean)
  return (
    <div className="narrowed">
      {views.length > 0 && (
        <List className="kept-views" aria-label={t('filter.views')}>
          {views.map((view) => (
            <li key={view.id}>
              <Go to={`/anliegen${view.query}`} aria-current={view.query === query ? 'page' : undefined}>
                {view.name}
              </Go>
            </li>
          ))}
        </List>
      )}
      <details open={isFiltered}>
        <summary>{t(isFiltered ? 'filter.active' : 'filter.title')}</summary>
        <FilterForm data={data} at={at} key={query} />
        {isFiltered && (
          <>
            <p>
              <Go to={`/anliegen?liste=${filter.list}`}>{t('filter.reset')}</Go>
            </p>
            <PostForm action="/ansichten" fields={{ query }} className="keep-view">
              <Field name="name" id={`name-${at}`} label={t('filter.name')} maxLength={40} required />
              <Button compact>{t('filter.keep')}</Button>
            </PostForm>
          </>
        )}
        {views.length > 0 && (
          <p>
            <Go to="/ansichten">{t('filter.manage')}</Go>
          </p>
        )}
      </details>
    </div>
  )
}

function FilterForm({ data, at }: { data: QueueData; at: string }) {
  const { t } = useTranslation(['queue', 'components'])
  const { asked, list, levels, colleagues } = data.filter
  return (
    <Form method="get" action="/anliegen" className="queue-filter">
      <input type="hidden" name="liste" value={list} />
      <SelectField
        name="geraet"
        id={`geraet-${at}`}
        label={t('filter.device')}
        defaultValue={asked.geraet ?? ''}
      >
        <option value="">{t('filter.any')}</option>
        {CHILD_PLATFORMS.map((platform) => (
          <option key={platform} value={platform}>
            {t(`components:device.${platform}`)}
          </option>
        ))}
      </SelectField>
      <SelectField name="stufe" id={`stufe-${at}`} label={t('filter.level')} defaultValue={asked.stufe ?? ''}>
        <option value="">{t('filter.any')}</option>
        {levels.map((level) => (
          <option key={level}>{level}</option>
        ))}
      </SelectField>
      <SelectField name="wer" id={`wer-${at}`} label={t('filter.whose')} defaultValue={asked.wer ?? ''}>
        <option value="">{t('filter.any')}</option>
        <option value="ich">{t('filter.mine')}</option>
        {list !== 'erledigt' && (
          <>
            <option value="niemand">{t('filter.nobody')}</option>
            {colleagues.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </>
        )}
      </SelectField>
      <Button compact>{t('filter.apply')}</Button>
    </Form>
  )
}

/** Parts of the address that mean nothing here: said, so that nobody takes the list for narrower than it is. */
export function IgnoredParts({ ignored }: { ignored: string[] }) {
  const { t } = useTranslation('queue')
  if (ignored.length === 0) return null
  return (
    <p className="ignored" role="status">
      {t('filter.ignored', { parts: ignored.join(', ') })}
    </p>
  )
}

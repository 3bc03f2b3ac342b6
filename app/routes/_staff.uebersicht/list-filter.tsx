import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Field, SelectField } from '../../components/field.tsx'
import { Go } from '../../components/go.tsx'
import { LIST_SORTS, UNRESOLVED_FACES } from '../../domain/students/list-choices.ts'
import type { BoardData } from './route.tsx'

/** A plain GET form: the address says what is shown, can be kept, and is what the saved table holds. */
export function ListFilter({ asked, choices, isFiltered }: BoardData['list']) {
  const { t } = useTranslation(['boardList', 'components'])
  const any = <option value="">{t('filter.any')}</option>
  const isOpen = isFiltered || Boolean(asked.sort)
  return (
    <details className="fold list-filter" open={isOpen || undefined} key={JSON.stringify(asked)}>
      <summary>{t('filter.open')}</summary>
      <Form method="get" action="/uebersicht#wer" className="filter" role="search">
        <Field name="q" type="search" label={t('filter.text')} defaultValue={asked.text} maxLength={80} />
        <SelectField name="status" label={t('filter.status')} defaultValue={asked.face ?? ''}>
          {any}
          {UNRESOLVED_FACES.map((face) => (
            <option key={face} value={face}>
              {t(`components:face.${face}`)}
            </option>
          ))}
        </SelectField>
        <SelectField name="klasse" label={t('filter.klasse')} defaultValue={asked.className ?? ''}>
          {any}
          {choices.classes.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </SelectField>
        <SelectField name="geraet" label={t('filter.device')} defaultValue={asked.platform ?? ''}>
          {any}
          {choices.platforms.map((platform) => (
            <option key={platform} value={platform}>
              {t(`components:device.${platform}`)}
            </option>
          ))}
        </SelectField>
        <SelectField name="wer" label={t('filter.carer')} defaultValue={asked.carer ?? ''}>
          {any}
          <option value="niemand">{t('filter.nobody')}</option>
          {choices.carers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField name="sortiert" label={t('filter.sort')} defaultValue={asked.sort ?? ''}>
          {LIST_SORTS.map((sort) => (
            <option key={sort} value={sort === 'urgent' ? '' : sort}>
              {t(`sort.${sort}`)}
            </option>
          ))}
        </SelectField>
        <SelectField name="richtung" label={t('filter.order')} defaultValue={asked.descending ? 'ab' : 'auf'}>
          <option value="auf">{t('filter.up')}</option>
          <option value="ab">{t('filter.down')}</option>
        </SelectField>
        <p className="filter-end">
          <Button kind="primary">{t('filter.apply')}</Button>
          {isOpen && <Go to="/uebersicht#wer">{t('filter.reset')}</Go>}
        </p>
      </Form>
    </details>
  )
}

import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Field, SelectField } from '../../components/field.tsx'
import { Go } from '../../components/go.tsx'
import { CHILD_PLATFORMS } from '../../domain/words.ts'
import type { DirectoryData } from './route.tsx'
import { STATUS_CHOICES } from './status-choices.ts'

const OWN_WORDS = ['unresolved', 'family_only', 'loan'] as const
const isOwnWord = (choice: string): choice is (typeof OWN_WORDS)[number] =>
  OWN_WORDS.some((word) => word === choice)

/** Name, class, status, device. A plain GET form: the address says what is shown and can be kept. */
export function DirectoryFilter({ data: { asked, classes, isFiltered } }: { data: DirectoryData }) {
  const { t } = useTranslation(['students', 'components'])
  return (
    <Form method="get" action="/verzeichnis" className="filter" role="search" key={JSON.stringify(asked)}>
      <Field
        name="q"
        type="search"
        label={t('search')}
        hint={t('searchHint')}
        defaultValue={asked.q}
        autoComplete="off"
        maxLength={80}
      />
      <SelectField name="klasse" label={t('klasse')} defaultValue={asked.klasse ?? ''}>
        <option value="">{t('any')}</option>
        {classes.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </SelectField>
      <SelectField name="status" label={t('status')} defaultValue={asked.status ?? ''}>
        <option value="">{t('any')}</option>
        {STATUS_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {isOwnWord(choice) ? t(choice) : t(`components:face.${choice}`)}
          </option>
        ))}
      </SelectField>
      <SelectField name="geraet" label={t('platform')} defaultValue={asked.geraet ?? ''}>
        <option value="">{t('any')}</option>
        {CHILD_PLATFORMS.map((platform) => (
          <option key={platform} value={platform}>
            {t(`components:device.${platform}`)}
          </option>
        ))}
      </SelectField>
      <p className="filter-end">
        <Button kind="primary" icon="search">
          {t('find')}
        </Button>
        {isFiltered && <Go to="/verzeichnis">{t('reset')}</Go>}
      </p>
    </Form>
  )
}

import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Field, FormErrors, SelectField } from '../../components/field.tsx'
import { PLATFORMS } from '../../domain/words.ts'

type Answer = { typed: Record<string, string>; errors: Record<string, string> } | undefined

const FIELDS = ['firstName', 'lastName', 'displayName', 'address'] as const

/** A teacher joins: what was typed stays when something is wrong with it. */
export function AddMember({ answer }: { answer: Answer }) {
  const { t } = useTranslation(['team', 'components'])
  const errors = answer?.errors ?? {}
  const error = (name: (typeof FIELDS)[number] | 'role') => (errors[name] ? t(`error.${name}`) : undefined)
  const hint = { displayName: t('displayNameHint'), address: t('addressHint') }
  return (
    <Form method="post" action="/team" noValidate className="small-form">
      <FormErrors
        errors={[...FIELDS, 'role' as const].flatMap((id) => {
          const text = error(id)
          return text ? [{ id, text }] : []
        })}
      />
      {FIELDS.map((name) => (
        <Field
          key={name}
          name={name}
          label={t(name)}
          hint={name === 'displayName' || name === 'address' ? hint[name] : undefined}
          type={name === 'address' ? 'email' : 'text'}
          autoComplete="off"
          defaultValue={answer?.typed[name]}
          error={error(name)}
        />
      ))}
      <SelectField
        name="role"
        label={t('role')}
        defaultValue={answer?.typed.role ?? 'volunteer'}
        error={error('role')}
      >
        {(['volunteer', 'admin', 'both'] as const).map((role) => (
          <option key={role} value={role}>
            {t(`roles.${role}`)}
          </option>
        ))}
      </SelectField>
      <fieldset className="field">
        <legend>{t('knowsWhich')}</legend>
        {PLATFORMS.map((platform) => (
          <label className="tick" key={platform}>
            <input
              type="checkbox"
              name="platforms[]"
              value={platform}
              defaultChecked={answer?.typed['platforms[]']?.split(', ').includes(platform)}
            />
            <span>{t(`components:device.${platform}`)}</span>
          </label>
        ))}
      </fieldset>
      <Button kind="primary" icon="plus">
        {t('addButton')}
      </Button>
    </Form>
  )
}

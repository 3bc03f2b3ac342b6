import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Field, SelectField, TextField } from '../../components/field.tsx'
import { useTexts } from '../../components/texts.ts'
import type { SampleFamily } from '../../domain/demo/sample-families.ts'

type Pick = {
  families: SampleFamily[]
  examples: { id: string; label: string }[]
  family: string
  example: string
}

/** A family and a matter to pick; sends nothing, only fills in the mail beside it. */
export function PickForm({ families, examples, family, example }: Pick) {
  const { t } = useTranslation('demo')
  const words = useTexts()
  return (
    <Form className="template" action="/demo/schreiben">
      <h2>{t('write.pick')}</h2>
      <SelectField name="familie" label={t('write.family')} defaultValue={family}>
        {families.map((one) => (
          <option key={one.address} value={one.address}>
            {t('write.familyOption', {
              name: one.name,
              child: one.child,
              klasse: one.className,
              platform: words(`device.${one.platform}`)
            })}
          </option>
        ))}
      </SelectField>
      <SelectField name="beispiel" label={t('write.example')} defaultValue={example}>
        {examples.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
        <option value="">{t('write.own')}</option>
      </SelectField>
      <Button wide>{t('write.fill')}</Button>
    </Form>
  )
}

type Letter = Record<'name' | 'address' | 'subject' | 'text' | 'inReplyTo' | 'references', string>

/** The mail itself. */
export function WriteForm({ letter, errors }: { letter: Letter; errors: Record<string, string> }) {
  const { t } = useTranslation('demo')
  const wrong = (name: string) => errors[name] && t(`write.wrong.${errors[name]}`)
  return (
    <Form className="mail" method="post" action="/demo/schreiben" encType="multipart/form-data" noValidate>
      <h2>{t('write.mail')}</h2>
      {letter.inReplyTo && <p className="soft">{t('write.answers')}</p>}
      <input type="hidden" name="inReplyTo" value={letter.inReplyTo} />
      <input type="hidden" name="references" value={letter.references} />
      <Field name="name" label={t('write.name')} defaultValue={letter.name} error={wrong('name')} />
      <Field
        name="address"
        type="email"
        label={t('write.address')}
        hint={t('write.addressHint')}
        defaultValue={letter.address}
        error={wrong('address')}
      />
      <Field
        name="subject"
        label={t('write.subject')}
        defaultValue={letter.subject}
        error={wrong('subject')}
      />
      <TextField
        name="text"
        label={t('write.text')}
        rows={12}
        dir="auto"
        defaultValue={letter.text}
        error={wrong('text')}
      />
      <Field name="attachment" type="file" label={t('write.attachment')} error={wrong('attachment')} />
      <Button kind="primary" wide>
        {t('write.send')}
      </Button>
    </Form>
  )
}

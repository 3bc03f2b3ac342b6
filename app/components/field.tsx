import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { useEffect, useRef } from 'react'
import { Icon } from './icon.tsx'
import { List } from './list.tsx'
import { useTexts } from './texts.ts'

type Wiring = { name: string; label: ReactNode; hint?: ReactNode; error?: string; id?: string }

function Frame({
  name,
  label,
  hint,
  error,
  id = name,
  control
}: Wiring & { control: (aria: object) => ReactNode }) {
  const t = useTexts()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const aria = {
    id,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {control(aria)}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="alert" small /> <span className="sr">{t('form.error')}</span> {error}
        </p>
      )}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/**
 * A field of a form: label, hint and error wired once. Give `defaultValue` what was typed, so that an error keeps it.
 * `error` is a sentence in words; it stands beside the field and is read with it.
 */
export function Field({
  label,
  hint,
  error,
  ...rest
}: Wiring & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name'>) {
  const { name, id, ...input } = rest
  return <Frame {...{ name, id, label, hint, error }} control={(aria) => <input {...input} {...aria} />} />
}

/** A field of several lines. */
export function TextField({
  label,
  hint,
  error,
  ...rest
}: Wiring & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'name'>) {
  const { name, id, ...area } = rest
  return (
    <Frame
      {...{ name, id, label, hint, error }}
      control={(aria) => <textarea rows={4} {...area} {...aria} />}
    />
  )
}

/** A choice from a list; its children are `<option>`s. */
export function SelectField({
  label,
  hint,
  error,
  children,
  ...rest
}: Wiring & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'name'>) {
  const { name, id, ...select } = rest
  return (
    <Frame
      {...{ name, id, label, hint, error }}
      control={(aria) => (
        <select {...select} {...aria}>
          {children}
        </select>
      )}
    />
  )
}

/** All errors of a form, on top, with links to the fields; it takes the focus when the page comes back (A11Y-08). */
export function FormErrors({ errors }: { errors: { id: string; text: string }[] }) {
  const t = useTexts()
  const box = useRef<HTMLDivElement>(null)
  // Only when there is something new to read: a page that loads anew must not take the focus from whoever is typing.
  const said = errors.map(({ id, text }) => `${id} ${text}`).join('\n')
  useEffect(() => {
    if (said !== '') box.current?.focus()
  }, [said])
  if (errors.length === 0) return null
  return (
    <div className="form-errors" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('form.errors')}</h2>
      <List>
        {errors.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </List>
    </div>
  )
}

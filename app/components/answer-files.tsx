import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'
import { List } from './list.tsx'

type Props = {
  files: { id: number; name: string; size: number }[]
  /** Where files are sent, and where one is taken out again. */
  action: string
  remove: (id: number) => string
}

/** The files that go out with an answer. Choosing some sends them at once; without a script the button does. */
export function AnswerFiles({ files, action, remove }: Props) {
  const { t, i18n } = useTranslation(['answer', 'ticket'])
  const written = (size: number) =>
    size < 100_000
      ? t('ticket:size.kb', { n: Math.max(1, Math.round(size / 1_000)) })
      : t('ticket:size.mb', {
          n: (size / 1_000_000).toLocaleString(i18n.language, { maximumFractionDigits: 1 })
        })
  return (
    <div className="answer-files">
      <List aria-label={t('files.label')}>
        {files.map((file) => (
          <li key={file.id}>
            <Icon name="download" small /> {file.name} <span className="soft">{written(file.size)}</span>{' '}
            <button
              type="submit"
              className="linkish small"
              formAction={remove(file.id)}
              aria-label={t('files.removeOf', { name: file.name })}
            >
              {t('files.remove')}
            </button>
          </li>
        ))}
      </List>
      <label>
        {t('files.add')}{' '}
        <input
          type="file"
          name="datei"
          multiple
          onChange={(event) => {
            const box = event.currentTarget.closest('.answer-files')
            event.currentTarget.form?.requestSubmit(box?.querySelector<HTMLButtonElement>('.attach'))
          }}
        />
      </label>
      <button
        type="submit"
        className="linkish small attach"
        formAction={action}
        formEncType="multipart/form-data"
      >
        {t('files.attach')}
      </button>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { TextField } from './field.tsx'
import { PostForm } from './post-form.tsx'
import { RegisterSection } from './register.tsx'

type Props = {
  /** Where the list is sent. */
  way: string
  /** Several files can belong together. */
  multiple?: boolean
  /** What was pasted, when something was wrong with it. */
  typed?: string
}

/** Where a list comes from: a file, or cells of a table. */
export function ImportForms({ way, multiple = false, typed }: Props) {
  const { t } = useTranslation('roster')
  return (
    <>
      <RegisterSection id="datei" title={t('file')} aside={t(multiple ? 'fileAside' : 'fileAsideOne')}>
        <PostForm away action={way} encType="multipart/form-data" className="sheet-form">
          <div className="field">
            <label htmlFor="files">{t(multiple ? 'fileLabel' : 'fileLabelOne')}</label>
            <input
              id="files"
              name="files"
              type="file"
              accept=".csv,.txt,.tsv,.dat,text/csv,text/plain"
              multiple={multiple}
              required
            />
          </div>
          <Button kind="primary">{t('fileSend')}</Button>
        </PostForm>
      </RegisterSection>
      <RegisterSection id="einfuegen" title={t('paste')} aside={t('pasteAside')}>
        <PostForm away action={way} encType="multipart/form-data" className="sheet-form">
          <TextField name="cells" label={t('pasteLabel')} rows={8} defaultValue={typed} />
          <Button>{t('fileSend')}</Button>
        </PostForm>
      </RegisterSection>
    </>
  )
}

import { useTranslation } from 'react-i18next'
import type { StaffPreviewPage } from './route.tsx'

/** Rows with the name of somebody with rights and a new address: whoever imports says whether it is the same person. */
export function SamePerson({ asked }: { asked: StaffPreviewPage['asked'] }) {
  const { t } = useTranslation(['staffImport', 'roster'])
  if (asked.length === 0) return null
  return (
    <>
      <p>{t('sameText')}</p>
      {asked.map(({ place, line, name, mails, id, knownMails, isAdmin, decided }) => (
        <fieldset key={place}>
          <legend>
            {t('roster:line')} {line}: {name}, {mails}
          </legend>
          <label className="tick">
            <input type="radio" name={`wer-${place}`} value={id} defaultChecked={decided === id} />
            <span>{t(isAdmin ? 'sameAdmin' : 'sameVolunteer', { mails: knownMails || '–' })}</span>
          </label>
          <label className="tick">
            <input type="radio" name={`wer-${place}`} value="neu" defaultChecked={decided === 'new'} />
            <span>{t('sameOther')}</span>
          </label>
        </fieldset>
      ))}
    </>
  )
}

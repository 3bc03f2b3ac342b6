import { useTranslation } from 'react-i18next'
import { KeySheetLink } from '../../components/key-sheet.tsx'

const SHOWN = ['j', 'k', 'c', 'r'] as const

/** A line that reminds of the keys of the desk, and the way to all of them. */
export function KeyHints() {
  const { t } = useTranslation('queue')
  return (
    <p className="keyhints">
      {SHOWN.map((key) => (
        <span key={key}>
          <kbd>{key}</kbd> {t(`keys.${key}`)}
        </span>
      ))}
      <span>
        <KeySheetLink>
          <kbd>?</kbd> {t('keys.all')}
        </KeySheetLink>
      </span>
    </p>
  )
}

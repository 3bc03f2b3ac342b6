import { useTranslation } from 'react-i18next'

/**
 * The words of the design language: keys of `app/locales/components.*.ts`.
 * The one place that knows they are the i18next namespace `components`.
 */
export function useTexts() {
  const { t } = useTranslation('components')
  return t
}

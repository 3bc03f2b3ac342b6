import { useTranslation } from 'react-i18next'

/** The letter as the family gets it, word for word. */
export function LetterPreview({ letter }: { letter: string }) {
  const { t } = useTranslation('answer')
  return (
    <section className="letter-preview" aria-label={t('preview.title')}>
      <h3>{t('preview.title')}</h3>
      <pre lang="de">{letter}</pre>
    </section>
  )
}

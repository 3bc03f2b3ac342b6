import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  school: string
  mail: string
  /** As it is written; none if the school has not filled it in. */
  phone: string
  /** This page in the other language. */
  other: { to: string; language: 'de' | 'en' }
  children: ReactNode
}

/** The frame of the pages for everybody: plain like the family pages, help at the same place (A11Y-10). */
export function PublicShell({ school, mail, phone, other, children }: Props) {
  const { t } = useTranslation('public')
  const { t: common } = useTranslation()
  return (
    <>
      <a className="skip" href="#inhalt">
        {common('skip')}
      </a>
      <header>
        <p className="school">{school}</p>
        <p className="other">
          <a href={other.to} lang={other.language} hrefLang={other.language}>
            {t('other')}
          </a>
        </p>
      </header>
      <main id="inhalt" className="prose">
        {children}
      </main>
      <footer>
        <p>
          <b>{t('help')}</b>
          <br />
          {t('reply')}
          <br />
          <a href={`mailto:${mail}`}>{mail}</a>
          {phone && (
            <>
              <br />
              {t('phone', { phone })}
            </>
          )}
        </p>
        <ul>
          {(['datenschutz', 'barrierefreiheit', 'impressum'] as const).map((page) => (
            <li key={page}>
              <a href={`/${page}`}>{t(`${page}.title`)}</a>
            </li>
          ))}
        </ul>
      </footer>
    </>
  )
}

/** What only the school can say: its own words, or a sentence that says who has to fill it in. */
export function SchoolWords({ words, what }: { words: string; what: string }) {
  const { t } = useTranslation('public')
  return words ? (
    <p className="own-words">{words}</p>
  ) : (
    <p className="missing">{t('missing', { what: t(`what.${what}`) })}</p>
  )
}

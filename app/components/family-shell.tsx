import type { ReactNode } from 'react'
import type { Language } from '#app/domain/words.ts'

/** The languages of the family pages as words in their own script. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  de: 'Deutsch',
  en: 'English',
  tr: 'Türkçe',
  ar: 'العربية',
  ru: 'Русский',
  uk: 'Українська',
  pl: 'Polski',
  ro: 'Română'
}
export const direction = (language: Language): 'rtl' | undefined => (language === 'ar' ? 'rtl' : undefined)

type Props = {
  language: Language
  /** Where each language of this page lies, in the order of the switch. */
  languages: { language: Language; to: string }[]
  school: string
  /** "Hilfe zur Videokonferenz, Nummer 1284". */
  about: string
  words: { skip: string; languages: string; help: string; reply: string; hours?: string }
  /** The same help at the same place on every page (A11Y-10). */
  mail: string
  phone?: { tel: string; shown: string }
  links: { to: string; label: string; german?: boolean }[]
  children: ReactNode
}

/**
 * The frame of a family page: school, languages, the page, help. Plain links and no script; loads `family.css` alone.
 * Set `lang` and `dir` (`direction(language)`) on `<html>`. The question carries the id `frage`.
 */
export function FamilyShell({
  language,
  languages,
  school,
  about,
  words,
  mail,
  phone,
  links,
  children
}: Props) {
  const name =
    language === 'de' ? (
      school
    ) : (
      <bdi lang="de" dir="ltr">
        {school}
      </bdi>
    )
  return (
    <>
      <a className="skip" href="#frage">
        {words.skip}
      </a>
      <header>
        <p className="school">
          {name} <span>{about}</span>
        </p>
        <nav className="languages" aria-label={words.languages}>
          <ul>
            {languages.map((other) => (
              <li key={other.language}>
                <a
                  href={other.to}
                  lang={other.language}
                  hrefLang={other.language}
                  dir={direction(other.language)}
                  aria-current={other.language === language ? 'true' : undefined}
                >
                  {LANGUAGE_NAMES[other.language]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>{children}</main>
      <footer>
        <p>
          <b>{words.help}</b>
          <br />
          {words.reply}
          <br />
          <a href={`mailto:${mail}`}>
            <bdi dir="ltr">{mail}</bdi>
          </a>
          {phone && (
            <>
              <br />
              {words.hours}
              <br />
              <a href={`tel:${phone.tel}`}>
                <bdi dir="ltr">{phone.shown}</bdi>
              </a>
            </>
          )}
        </p>
        <ul>
          {links.map(({ to, label, german }) => (
            <li key={to}>
              <a href={to} {...(german && language !== 'de' ? { lang: 'de', dir: 'ltr' } : {})}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </footer>
    </>
  )
}

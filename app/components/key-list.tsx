import { useTranslation } from 'react-i18next'

const KEYS = ['j', 'k', 'Enter', 'c', 'r', 'n', 'p', '/', 'gq', 'gu', 'gv', 'Esc', '?'] as const

/** Every key with what it does; two letters are typed one after the other. */
export function KeyList({ isAdmin }: { isAdmin: boolean }) {
  const { t } = useTranslation('keys')
  return (
    <dl className="facts">
      {KEYS.filter((key) => isAdmin || key !== 'gu').map((key) => (
        <div key={key} className="key">
          <dt>
            {(key.startsWith('g') ? [...key] : [key]).map((one) => (
              <kbd key={one}>{one}</kbd>
            ))}
          </dt>
          <dd>{t(`what.${key}`)}</dd>
        </div>
      ))}
    </dl>
  )
}

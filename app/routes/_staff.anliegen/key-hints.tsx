import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { useDeskKeys } from '../../components/use-desk-keys.ts'

const SHOWN = ['j', 'k', 'c', 'r'] as const
const ALL = ['j', 'k', 'Enter', 'c', 'r', '/', '?'] as const

/** The keys of the desk: a line that reminds, a sheet that explains. */
export function KeyHints({ query }: { query: string }) {
  const { t } = useTranslation('queue')
  const sheet = useRef<HTMLDialogElement>(null)
  useDeskKeys({ query, openHelp: () => sheet.current?.showModal() })
  return (
    <>
      <p className="keyhints">
        {SHOWN.map((key) => (
          <span key={key}>
            <kbd>{key}</kbd> {t(`keys.${key}`)}
          </span>
        ))}
        <span>
          <button type="button" className="linkish" onClick={() => sheet.current?.showModal()}>
            <kbd>?</kbd> {t('keys.all')}
          </button>
        </span>
      </p>
      <dialog ref={sheet} className="keys" aria-label={t('keys.title')}>
        <h2>{t('keys.title')}</h2>
        <dl className="facts">
          {ALL.map((key) => (
            <div key={key} className="key">
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`keys.long.${key}`)}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <Button compact>{t('keys.close')}</Button>
        </form>
      </dialog>
    </>
  )
}

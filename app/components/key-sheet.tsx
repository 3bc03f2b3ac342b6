import { createContext, type ReactNode, useContext, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Go } from './go.tsx'
import { KeyList } from './key-list.tsx'
import { useDeskKeys } from './use-desk-keys.ts'

const OpenSheet = createContext<() => void>(() => {})

type Props = { off: boolean; isAdmin: boolean; children: ReactNode }

/**
 * The keys of the staff area, and the sheet that explains them. The browser's own dialog keeps the focus inside, closes with Esc and
 * gives the focus back to where it was.
 */
export function KeySheet({ off, isAdmin, children }: Props) {
  const { t } = useTranslation('keys')
  const sheet = useRef<HTMLDialogElement>(null)
  const open = () => {
    if (!sheet.current?.open) sheet.current?.showModal()
  }
  useDeskKeys({ off, isAdmin, openHelp: open })
  return (
    <OpenSheet.Provider value={open}>
      {children}
      <dialog ref={sheet} className="keys" aria-labelledby="tasten-titel">
        <h2 id="tasten-titel">{t('title')}</h2>
        <KeyList isAdmin={isAdmin} />
        <form method="dialog">
          <Button compact>{t('close')}</Button> <Go to="/tastatur">{t('toSwitch')}</Go>
        </form>
      </dialog>
    </OpenSheet.Provider>
  )
}

/** The way to the sheet: with a script it opens, without one it is a page. */
export function KeySheetLink({ children }: { children: ReactNode }) {
  const open = useContext(OpenSheet)
  return (
    <a
      href="/tastatur"
      className="linkish"
      onClick={(event) => {
        event.preventDefault()
        open()
      }}
    >
      {children}
    </a>
  )
}

import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'
import { isConnectionLost, onConnectionChange } from './patient-fetch.ts'

/** Says calmly that the network is gone, that nothing is lost, and that it goes on by itself. */
export function LostConnection() {
  const { t } = useTranslation()
  const lost = useSyncExternalStore(onConnectionChange, isConnectionLost, () => false)
  return (
    <p className={lost ? 'banner' : 'sr'} role="status">
      {lost && (
        <>
          <Icon name="alert" small /> {t('connectionLost')}
        </>
      )}
    </p>
  )
}

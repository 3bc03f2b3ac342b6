import type { Platform } from '#app/domain/words.ts'
import { deviceIcon } from './device-label.tsx'
import { Icon } from './icon.tsx'
import { List } from './list.tsx'
import { useTexts } from './texts.ts'

/** Who is there right now, per platform; a platform with nobody says so in bold. */
export function PresenceList({ here }: { here: { platform: Platform; count: number }[] }) {
  const t = useTexts()
  return (
    <List className="presence" aria-label={t('presence.label')}>
      <li aria-hidden="true">{t('presence.short')}</li>
      {here.map(({ platform, count }) => {
        const device = t(`device.${platform}`)
        return (
          <li key={platform} className={count === 0 ? 'nobody' : undefined}>
            <Icon name={deviceIcon(platform)} />{' '}
            {count === 0 ? (
              t('presence.nobody', { device })
            ) : (
              <>
                {device} <b>{count}</b>
              </>
            )}
          </li>
        )
      })}
    </List>
  )
}

import type { ChildPlatform } from '#app/domain/words.ts'
import { Icon, type IconName } from './icon.tsx'
import { useTexts } from './texts.ts'

const ICON: Record<ChildPlatform, IconName> = {
  windows: 'windows',
  mac: 'mac',
  android: 'android',
  ios: 'ipad',
  chromeos: 'chromebook',
  other: 'device',
  none: 'nodevice',
  unknown: 'unclear'
}

/** The icon of a platform; an iPhone has its own. */
export function deviceIcon(platform: ChildPlatform, word?: string): IconName {
  return platform === 'ios' && word?.startsWith('iPhone') ? 'iphone' : ICON[platform]
}

export type DeviceProps = {
  platform: ChildPlatform
  /** What is known more exactly: "iPhone", "iPad, Zoom-App", "unklar". Without it the word of the platform. */
  word?: string
  /** A device of the school. */
  loan?: boolean
}

/** A child's device: icon and word. An unclear one is dashed and bold, because somebody has to ask. */
export function DeviceLabel({ platform, word, loan }: DeviceProps) {
  const t = useTexts()
  const name = word ?? t(`device.${platform}`)
  return (
    <span className={platform === 'unknown' ? 'device unclear' : 'device'}>
      <Icon name={deviceIcon(platform, word)} /> {loan ? t('device.loan', { device: name }) : name}
    </span>
  )
}

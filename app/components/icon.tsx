/** Every icon of the sprite `public/icons.svg` (ids `i-…`). */
export type IconName =
  | 'alert'
  | 'android'
  | 'back'
  | 'bell'
  | 'call'
  | 'callout'
  | 'callx'
  | 'check'
  | 'chromebook'
  | 'clock'
  | 'device'
  | 'differs'
  | 'down'
  | 'download'
  | 'eye'
  | 'guide'
  | 'ipad'
  | 'iphone'
  | 'key'
  | 'left'
  | 'loan'
  | 'lock'
  | 'mac'
  | 'mail'
  | 'menu'
  | 'more'
  | 'nodevice'
  | 'note'
  | 'pass'
  | 'person'
  | 'plus'
  | 'print'
  | 'refresh'
  | 'reply'
  | 'right'
  | 'search'
  | 'unclear'
  | 'windows'
  | 'x'

/** Address of one drawing in the sprite; the browser keeps the file, so a page carries no drawings. */
export function sprite(id: string): string {
  return `/icons.svg#${id}`
}

/** A line icon in the colour of its text. Decoration only: the word always stands beside it. */
export function Icon({ name, small, className }: { name: IconName; small?: boolean; className?: string }) {
  return (
    <svg className={['icon', small && 's', className].filter(Boolean).join(' ')} aria-hidden="true">
      <use href={sprite(`i-${name}`)} />
    </svg>
  )
}

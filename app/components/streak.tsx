import { useTexts } from './texts.ts'

/** Good lessons in a row: dots for the eye and the same numbers in words. */
export function Streak({ good, needed }: { good: number; needed: number }) {
  const t = useTexts()
  const dots = Array.from({ length: needed }, (_, i) => i)
  return (
    <span className="streak">
      <span className="dots" aria-hidden="true">
        {dots.map((i) => (
          <i key={i} className={i < good ? 'full' : undefined} />
        ))}
      </span>{' '}
      {t('streak', { good, needed })}
    </span>
  )
}

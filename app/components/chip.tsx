import { Face } from './face.tsx'
import { useStatusWord } from './status-label.tsx'
import { useTexts } from './texts.ts'
import type { Standing } from './types.ts'

/** A status on its own wash of colour; only where it stands alone, never inside a list. */
export function Chip(standing: Standing) {
  const t = useTexts()
  const word = useStatusWord()(standing)
  const { face, good, needed } = standing
  return (
    <span className={`chip is-${face}`}>
      <Face face={face} good={good} needed={needed} /> {word}
      {good !== undefined && needed ? ` ${t('streak', { good, needed })}` : ''}
    </span>
  )
}

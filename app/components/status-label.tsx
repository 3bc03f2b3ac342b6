import { Face } from './face.tsx'
import { Streak } from './streak.tsx'
import { useTexts } from './texts.ts'
import type { Standing } from './types.ts'

/** The word of a face; *wartet* says what for, where it is known. */
export function useStatusWord() {
  const t = useTexts()
  return ({ face, blocker }: Standing) =>
    face === 'blocked' && blocker ? t(`blocker.${blocker}`) : t(`face.${face}`)
}

/**
 * The status of a child wherever it is shown: face, word and, while lessons are being counted, the streak.
 * `bare` leaves the face out (it stands bigger beside it).
 */
export function StatusLabel({ bare, ...standing }: Standing & { bare?: boolean }) {
  const word = useStatusWord()(standing)
  const { face, good, needed } = standing
  return (
    <span className={`status is-${face}`}>
      {!bare && <Face face={face} good={good} needed={needed} />} {word}
      {good !== undefined && needed ? (
        <>
          {' '}
          <Streak good={good} needed={needed} />
        </>
      ) : null}
    </span>
  )
}

import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { useTexts } from './texts.ts'

export type Said = { who: string; word: string; detail?: string }

/** Two statements about one lesson that contradict each other, side by side; below, what follows and the one button. */
export function Dispute({ one, other, children }: { one: Said; other: Said; children: ReactNode }) {
  const t = useTexts()
  return (
    <>
      <div className="dispute">
        <Statement {...one} />
        <p className="versus">
          <span className="sr">{t('dispute')}</span>
          <Icon name="differs" />
        </p>
        <Statement {...other} />
      </div>
      <div className="dispute-foot">{children}</div>
    </>
  )
}

function Statement({ who, word, detail }: Said) {
  return (
    <article className="said">
      <h3>{who}</h3>
      <p className="word">{word}</p>
      {detail && <p className="soft">{detail}</p>}
    </article>
  )
}

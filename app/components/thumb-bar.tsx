import type { ReactNode } from 'react'
import { useTexts } from './texts.ts'

/** The one or two things to do now, in reach of the thumb. */
export function ThumbBar({ children }: { children: ReactNode }) {
  const t = useTexts()
  return (
    // biome-ignore lint/a11y/useSemanticElements: links and forms side by side, not fields of one form.
    <div className="thumb" role="group" aria-label={t('thumb')}>
      {children}
    </div>
  )
}

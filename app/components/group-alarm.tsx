import type { ReactNode } from 'react'
import { Face } from './face.tsx'
import { KlasseLabel } from './klasse-label.tsx'
import { useTexts } from './texts.ts'
import type { Standing } from './types.ts'

type Props = {
  group: string
  /** Those who are not reliable yet. */
  trouble: Standing[]
  /** All students of the group who take part. */
  all: number
  /** The sentence behind the heads: number, next lesson, host. */
  children: ReactNode
}

/** A group over the alarm line: one head per child, those with trouble with their faces. */
export function GroupAlarm({ group, trouble, all, children }: Props) {
  const t = useTexts()
  const calm = Array.from({ length: Math.max(all - trouble.length, 0) }, (_, i) => i)
  return (
    <p className="group-line">
      <KlasseLabel klasse={group} />{' '}
      <span className="heads" role="img" aria-label={t('group.heads', { count: trouble.length, all })}>
        {trouble.map((standing, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the heads have no names here.
          <Face key={i} face={standing.face} good={standing.good} needed={standing.needed} />
        ))}
        {calm.map((i) => (
          <i key={i} />
        ))}
      </span>{' '}
      <span>{children}</span>
    </p>
  )
}

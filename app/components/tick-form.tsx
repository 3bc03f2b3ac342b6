import { useFetcher } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { GuideTicks } from './guide-ticks.tsx'
import { PostForm } from './post-form.tsx'

type Props = {
  ticketId: number
  guide: { id: number; title: string; steps: { id: string; text: string; done: boolean }[] }
  query: string
  level?: 'h2' | 'h3'
}

/** The guide to tick through. With a script every tick is kept at once; without, the button below keeps them all. */
export function TickForm({ ticketId, guide, query, level }: Props) {
  const fetcher = useFetcher()
  const { t } = useTranslation('ticket')
  const action = `/anliegen/${ticketId}/schritt${query}`
  const keep = (step: string, on: boolean) =>
    fetcher.submit({ guideId: String(guide.id), step, on: on ? '1' : '0' }, { method: 'post', action })
  return (
    <PostForm action={action} fields={{ guideId: String(guide.id) }}>
      <GuideTicks title={guide.title} steps={guide.steps} name="done[]" level={level} onTick={keep} />
      <noscript>
        <Button compact>{t('keepTicks')}</Button>
      </noscript>
    </PostForm>
  )
}

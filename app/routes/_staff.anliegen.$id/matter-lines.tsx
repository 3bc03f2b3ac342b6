import { useTranslation } from 'react-i18next'
import { type Clock, useClockWords } from '../../components/clock-words.ts'
import { Go } from '../../components/go.tsx'
import type { TicketData } from './route.tsx'

/** Under the head: what rests, who follows, where it comes from. Each line only if there is something to say. */
export function MatterLines({ data, clock }: { data: TicketData; clock: Clock }) {
  const { t } = useTranslation('matters')
  const words = useClockWords(clock)
  const { matter, me, query } = data
  const others = matter.followers.filter((one) => one.id !== me).map((one) => one.name)
  const follows = matter.followers.some((one) => one.id === me)
  return (
    <div className="matter-lines soft small">
      {matter.mergedInto !== null && (
        <p role="status">
          {t('line.mergedInto')} <Go to={`/anliegen/${matter.mergedInto}`}>#{matter.mergedInto}</Go>
        </p>
      )}
      {matter.restsUntil && <p role="status">{t('line.rests', { when: words.full(matter.restsUntil) })}</p>}
      {matter.aside && <p role="status">{t(`line.aside.${matter.aside}`)}</p>}
      {matter.wordsHidden && <p>{t('line.hidden')}</p>}
      {matter.inside.length > 0 && (
        <p>{t('line.inside', { numbers: matter.inside.map((one) => `#${one}`).join(', ') })}</p>
      )}
      {matter.siblings.map(({ id, older }) => (
        <p key={id}>
          {t(older ? 'line.from' : 'line.into')} <Go to={`/anliegen/${id}${query}`}>#{id}</Go>
        </p>
      ))}
      {(follows || others.length > 0) && (
        <p>{t('line.follow', { names: [...(follows ? [t('line.you')] : []), ...others].join(', ') })}</p>
      )}
      {matter.tags.length > 0 && (
        <p className="tags">
          {matter.tags.map((tag) => (
            <Go key={tag.id} to={`/anliegen?liste=alle&stichwort=${encodeURIComponent(tag.word)}`}>
              {tag.word}
            </Go>
          ))}
        </p>
      )}
      {matter.origin && (
        <details>
          <summary>{t('line.origin', { number: matter.origin.on })}</summary>
          <blockquote>{matter.origin.text}</blockquote>
        </details>
      )}
    </div>
  )
}

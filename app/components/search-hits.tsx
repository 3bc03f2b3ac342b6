import { useTranslation } from 'react-i18next'
import type { LiveHits } from './found.ts'
import { FoundTicketLine } from './found-ticket-line.tsx'
import { Go } from './go.tsx'
import { Icon } from './icon.tsx'
import { KlasseLabel } from './klasse-label.tsx'
import { List } from './list.tsx'
import { StatusLabel } from './status-label.tsx'

type Props = { hits: LiveHits; action: string; onGo: () => void }

/** What was found so far, below the field in the bar. The arrows are for the field; Tab walks through the links. */
export function SearchHits({ hits, action, onGo }: Props) {
  const { t } = useTranslation('search')
  const { tickets, students, ticketTotal, studentTotal } = hits
  const nothing = ticketTotal + studentTotal === 0
  return (
    <div className="hits">
      <p className={nothing ? 'hits-none' : 'sr'} role="status">
        {nothing
          ? t('nothing')
          : t('found', {
              tickets: t('ticketCount', { count: ticketTotal }),
              students: t('studentCount', { count: studentTotal })
            })}
      </p>
      {students.length > 0 && (
        <List aria-label={t('students')}>
          {students.map((one) => (
            <li key={one.id}>
              <Go to={`/verzeichnis/${one.id}`} onClick={onGo} className="hit-child">
                <b>{one.name}</b> <KlasseLabel klasse={one.klasse} /> <StatusLabel {...one.standing} />
              </Go>
            </li>
          ))}
        </List>
      )}
      {tickets.length > 0 && (
        <List aria-label={t('tickets')}>
          {tickets.map((one) => (
            <li key={one.id}>
              <FoundTicketLine ticket={one} onGo={onGo} />
            </li>
          ))}
        </List>
      )}
      {!nothing && (
        <Go to={`${action}?${new URLSearchParams({ q: hits.q })}`} onClick={onGo} className="hits-all">
          {t('all')} <Icon name="right" small />
        </Go>
      )}
    </div>
  )
}

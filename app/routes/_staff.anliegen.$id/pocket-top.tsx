import { useTranslation } from 'react-i18next'
import { Go } from '../../components/go.tsx'
import { Icon } from '../../components/icon.tsx'
import { List } from '../../components/list.tsx'
import { PostForm } from '../../components/post-form.tsx'
import type { TicketData } from './route.tsx'

/** Where on the page the form of a part stands. */
const AT: Record<string, string> = {
  antworten: '#antwort',
  notiz: '#antwort',
  weitergeben: '#teil',
  schliessen: '#teil',
  mehr: '#teil'
}

/** On the phone the way back stands in for the bar, and what is done seldom folds behind "…". */
export function PocketTop({ data }: { data: TicketData }) {
  const { t } = useTranslation('ticket')
  const { ticket, claimedBy, me, query } = data
  const way = (part: string) => `/anliegen/${ticket.id}/${part}${query}`
  const mine = claimedBy?.id === me && ticket.state !== 'done'
  const free = claimedBy === null && ticket.state !== 'done'
  const links = [
    ...((mine || free) && data.recipients?.choices.length !== 0 ? ['antworten'] : []),
    'notiz',
    ...(mine || free ? ['anruf'] : []),
    ...(mine ? ['weitergeben'] : []),
    ...(mine || free ? ['schliessen'] : []),
    'mehr'
  ]
  return (
    <div className="pocket-top only-narrow">
      <Go to={`/anliegen${query}`}>
        <Icon name="left" /> {t('back')}
      </Go>
      <span className="soft">#{ticket.id}</span>
      <details className="pocket-more">
        <summary aria-label={t('more')}>
          <Icon name="more" />
        </summary>
        <List>
          {links.map((part) => (
            <li key={part}>
              <Go to={`${way(part)}${AT[part] ?? ''}`}>{t(`moreActs.${part}`)}</Go>
            </li>
          ))}
          {mine && (
            <li>
              <PostForm action={way('zurueckgeben')}>
                <button type="submit">{t('act.release')}</button>
              </PostForm>
            </li>
          )}
          {ticket.state === 'done' && (
            <li>
              <PostForm action={way('oeffnen')}>
                <button type="submit">{t('act.reopen')}</button>
              </PostForm>
            </li>
          )}
        </List>
      </details>
    </div>
  )
}

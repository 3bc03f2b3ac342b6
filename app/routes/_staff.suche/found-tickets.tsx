import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../components/button.tsx'
import { useClockWords } from '../../components/clock-words.ts'
import type { FoundTicket } from '../../components/found.ts'
import { FoundTicketLine } from '../../components/found-ticket-line.tsx'
import { List } from '../../components/list.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { SearchData } from './route.tsx'

/** The tickets that were found, fifty at a time, each with the place where it stands. */
export function FoundTickets({ data }: { data: SearchData }) {
  const { t } = useTranslation('search')
  const { q, tickets, ticketTotal, from, next, isHeld } = data
  return (
    <RegisterSection
      id="anliegen"
      title={t('tickets')}
      aside={t('range', { from: from + 1, to: from + tickets.length, total: ticketTotal })}
    >
      <List className="found">
        {tickets.map((ticket) => (
          <li key={ticket.id}>
            <FoundTicketLine ticket={ticket}>
              <Where data={data} found={ticket.found} />
            </FoundTicketLine>
          </li>
        ))}
      </List>
      {next !== null && (
        <p className="after">
          <ButtonLink to={`/suche?${new URLSearchParams({ q, ab: String(next) })}`}>{t('more')}</ButtonLink>
        </p>
      )}
      {isHeld && <p className="after">{t('held')}</p>}
    </RegisterSection>
  )
}

/** Where it stands, in the words of the text; what was looked for is marked. */
function Where({ data, found }: { data: SearchData; found: FoundTicket['found'] }) {
  const { t } = useTranslation('search')
  const words = useClockWords(data.clock)
  if (!found) return null
  return (
    <span className="where">
      {t(`where.${found.where}`, { who: found.who || t('someone'), when: words.when(found.at) })}{' '}
      {found.pieces.map(({ text, hit }, i) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change their places
        hit ? <mark key={i}>{text}</mark> : text
      )}
    </span>
  )
}

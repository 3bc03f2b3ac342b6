import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { BarredLines, UnknownLines } from '../../components/barred-line.tsx'
import { Button, ButtonLink } from '../../components/button.tsx'
import { type Clock, useClockWords } from '../../components/clock-words.ts'
import { DeviceLabel } from '../../components/device-label.tsx'
import { Due } from '../../components/due.tsx'
import { Go } from '../../components/go.tsx'
import { Icon } from '../../components/icon.tsx'
import { KlasseLabel } from '../../components/klasse-label.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { nameInSentence } from '../../locales/names.ts'
import { MatterLines } from './matter-lines.tsx'
import type { TicketData } from './route.tsx'
import { TicketIncident } from './ticket-incident.tsx'

/** Who and what, when the next lesson is, who has it, and what one can do. */
export function TicketHead({ data, clock }: { data: TicketData; clock: Clock }) {
  const { t } = useTranslation('ticket')
  const words = useClockWords(clock)
  const { ticket, sides, lesson } = data
  const due = words.due(lesson)
  const first = sides[0]
  const runs = lesson !== null && lesson.start <= clock.now && clock.now < lesson.end
  return (
    <header className="ticket-head">
      <p className="ticket-top">
        <span>
          <span className="only-wide">#{ticket.id}, </span>
          <Holder data={data} clock={clock} />
        </span>
        {due ? (
          <Due {...due} />
        ) : (
          ticket.dueAt &&
          ticket.state === 'open' && <Due lead={t('dueLead')} text={words.full(ticket.dueAt)} />
        )}
      </p>
      <p className="kid">
        <span>
          {sides.length === 0 && (
            <>
              {data.from || t('unknownSender')}, <span className="soft">{t('openChild')}</span>
            </>
          )}
          {sides.map((side, i) => (
            <span key={side.id}>
              {i > 0 && ', '}
              {side.name} <KlasseLabel klasse={side.klasse} />
            </span>
          ))}
        </span>
        <DeviceLabel platform={ticket.platform} loan={Boolean(first?.loan)} />
      </p>
      <h1>{headline(ticket, t)}</h1>
      {ticket.state === 'done' && (
        <p className="done-line" role="status">
          <Icon name="check" small /> {t('doneStatus')}
        </p>
      )}
      <MayClose data={data} />
      {data.callBackAt && ticket.state !== 'done' && (
        <p className="call-back-line">
          <Icon name="clock" small /> {t('call:expected', { when: words.full(data.callBackAt) })}
        </p>
      )}
      {ticket.urgent && ticket.state === 'open' && (
        <p className="urgent-line">
          <Icon name="bell" small /> {t('urgent')} {runs && t('lessonRuns')}
        </p>
      )}
      {ticket.relatedTicketId && (
        <p className="soft small">
          {t('maybe')} <Go to={`/anliegen/${ticket.relatedTicketId}`}>#{ticket.relatedTicketId}</Go>
        </p>
      )}
      <BarredLines writers={data.barred} />
      <UnknownLines writers={data.unknown} />
      <TicketIncident data={data} />
      <MatterLines data={data} clock={clock} />
      <Actions data={data} />
    </header>
  )
}

/** What it is about, in the words of the list. */
function headline(ticket: TicketData['ticket'], t: TFunction<'ticket'>): string {
  if (ticket.kind === 'unreadable') return t('unreadable')
  return ticket.problemWords ?? (ticket.subject ? t('quoted', { text: ticket.subject }) : t('noSubject'))
}

/** In observation, and the lessons have shown that it works: the status closes nothing by itself (connection-status.md, section 10). */
function MayClose({ data: { ticket, sides, claimedBy, me, query } }: { data: TicketData }) {
  const { t } = useTranslation('ticket')
  const isFree = claimedBy === null || claimedBy.id === me
  const works = sides.length > 0 && sides.every((side) => side.status.state === 'reliable')
  if (ticket.state !== 'waiting' || !works || !isFree) return null
  return (
    <p className="done-line" role="status">
      <Icon name="check" small />{' '}
      <span>
        {t('mayClose', { names: sides.map((side) => side.firstName).join(', '), count: sides.length })}{' '}
        <Go to={`/anliegen/${ticket.id}/schliessen${query}#teil`}>{t('mayCloseNow')}</Go>
      </span>
    </p>
  )
}

/** Says who has it; read out when it changes, because somebody else may have been quicker (A11Y-14). */
function Holder({ data, clock }: { data: TicketData; clock: Clock }) {
  const { t } = useTranslation('ticket')
  const words = useClockWords(clock)
  const { ticket, claimedBy, me, calling, nextFree, query } = data
  if (ticket.state === 'done' && ticket.closedAt)
    return <span>{t('holder.done', { when: words.when(ticket.closedAt) })}</span>
  if (claimedBy === null) return <span role="status">{t('holder.nobody')}</span>
  const when = words.when(claimedBy.at)
  if (claimedBy.id === me)
    return <span role="status">{t('holder.you', { since: words.since(claimedBy.at) })}</span>
  return (
    <span role="status">
      <b>{t('holder.other', { name: claimedBy.name, when })}</b>
      {calling && ` ${t('holder.calling')}`}{' '}
      {nextFree !== null && <Go to={`/anliegen/${nextFree}${query}`}>{t('holder.nextFree')}</Go>}
    </span>
  )
}

function Actions({ data }: { data: TicketData }) {
  const { t } = useTranslation('ticket')
  const { ticket, claimedBy, me, query, people } = data
  const way = (part: string) => `/anliegen/${ticket.id}/${part}${query}`
  const callee = people.find((person) => person.hasPhone && !person.writingOnly)
  const mine = claimedBy?.id === me
  const mayCall = ticket.state !== 'done' && (mine || claimedBy === null)
  return (
    <div className="ticket-actions only-wide">
      {ticket.state === 'done' && (
        <PostForm action={way('oeffnen')}>
          <Button compact icon="refresh">
            {t('act.reopen')}
          </Button>
        </PostForm>
      )}
      {ticket.state !== 'done' && claimedBy === null && (
        <PostForm action={way('uebernehmen')}>
          <Button compact kind="primary" aria-keyshortcuts="c">
            {t('act.claim')}
          </Button>
        </PostForm>
      )}
      {mayCall && callee && (
        <ButtonLink compact kind={mine ? 'ink' : undefined} icon="call" to={way('anruf')}>
          {t('act.callWho', { who: nameInSentence(callee.name, data.clock.language) })}
        </ButtonLink>
      )}
      {mine && ticket.state !== 'done' && (
        <>
          <ButtonLink compact to={`${way('weitergeben')}#teil`}>
            {t('act.handOver')}
          </ButtonLink>
          <PostForm action={way('zurueckgeben')}>
            <Button compact>{t('act.release')}</Button>
          </PostForm>
        </>
      )}
      {ticket.state !== 'done' && (mine || claimedBy === null) && (
        <ButtonLink compact to={`${way('schliessen')}#teil`}>
          {t('act.close')}
        </ButtonLink>
      )}
      <ButtonLink compact kind="bare" to={`${way('mehr')}#teil`}>
        {t('act.more')}
      </ButtonLink>
    </div>
  )
}

import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { deviceIcon } from '../../components/device-label.tsx'
import { Go } from '../../components/go.tsx'
import { Guesses, type GuessProps } from '../../components/guess.tsx'
import { platformNames } from '../../locales/platforms.ts'
import type { TicketData } from './route.tsx'

/** What Lotse read from the mail: child, device, problem; each settled by one tap or corrected. */
export function Readings({ data }: { data: TicketData }) {
  const { t } = useTranslation('ticket')
  const { ticket, query } = data
  const way = (part: string) => `/anliegen/${ticket.id}/${part}${query}`
  const guesses: GuessProps[] = [
    ...childGuesses(data, way, t),
    {
      what:
        ticket.platform === 'unknown'
          ? t('read.noDevice')
          : platformNames(data.clock.language)[ticket.platform],
      icon: deviceIcon(ticket.platform),
      settled: ticket.platformConfirmed,
      why: (
        <>
          {ticket.platformReason || t('read.noReason')}{' '}
          <Go to={`${way('geraet')}#teil`}>{t('read.other.geraet')}</Go>
        </>
      ),
      confirm:
        ticket.platform === 'unknown'
          ? undefined
          : { action: way('geraet'), fields: { platform: ticket.platform } }
    },
    {
      what: ticket.problemWords ?? t('read.noProblem'),
      settled: ticket.problemConfirmed,
      why: (
        <>
          {ticket.problemReason || t('read.noReason')}{' '}
          <Go to={`${way('problem')}#teil`}>{t('read.other.problem')}</Go>
        </>
      ),
      confirm: ticket.problem ? { action: way('problem'), fields: { problem: ticket.problem } } : undefined
    }
  ]
  // An unsettled reading leads to another one from its reason; a settled one has no reason to open any more.
  const settled = [
    ...(data.children.some((child) => child.confirmed) ? ['kind'] : []),
    ...(ticket.platformConfirmed ? ['geraet'] : []),
    ...(ticket.problemConfirmed ? ['problem'] : [])
  ]
  return (
    <>
      <Guesses guesses={guesses.map((guess) => (guess.settled ? { ...guess, why: undefined } : guess))} />
      {settled.length > 0 && (
        <li className="settled-ways">
          {settled.map((part) => (
            <Go key={part} to={`${way(part)}#teil`}>
              {t(`read.other.${part}`)}
            </Go>
          ))}
        </li>
      )}
    </>
  )
}

function childGuesses(
  { children }: TicketData,
  way: (part: string) => string,
  t: TFunction<'ticket'>
): GuessProps[] {
  if (children.length === 0)
    return [
      {
        what: t('read.noChild'),
        icon: 'person',
        why: <Go to={`${way('kind')}#teil`}>{t('read.findChild')}</Go>
      }
    ]
  return children.map((child) => ({
    what: `${child.firstName} ${child.lastName}, ${child.className}`,
    icon: 'person' as const,
    settled: child.confirmed,
    why: (
      <>
        {child.reason || t('read.noReason')} <Go to={`${way('kind')}#teil`}>{t('read.other.kind')}</Go>
      </>
    ),
    confirm: { action: way('kind'), fields: { studentId: String(child.id) } }
  }))
}

import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { useClockWords } from '../../components/clock-words.ts'
import { deviceIcon } from '../../components/device-label.tsx'
import { Go } from '../../components/go.tsx'
import { Guesses, type GuessProps } from '../../components/guess.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { nameInSentence } from '../../locales/names.ts'
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
          {ticket.platformReason || t('read.noReason')} <OtherDevices data={data} action={way('geraet')} />
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
          {ticket.problemReason || t('read.noReason')} <Remembered data={data} action={way('problem')} />
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

const DEVICES = ['ios', 'android', 'windows', 'mac', 'chromeos', 'other'] as const

/** Every other device is one tap away, where the reason is read. */
function OtherDevices({ data: { ticket, clock }, action }: { data: TicketData; action: string }) {
  const { t } = useTranslation('ticket')
  const names = platformNames(clock.language)
  return (
    <PostForm action={action} stay className="choices" aria-label={t('device.title')}>
      {DEVICES.filter((platform) => platform !== ticket.platform).map((platform) => (
        <Button key={platform} name="platform" value={platform}>
          {names[platform]}
        </Button>
      ))}
    </PostForm>
  )
}

/** What it was the last time, and who said so: a hint, and one tap if it is so again. */
function Remembered({ data: { ticket, clock }, action }: { data: TicketData; action: string }) {
  const { t } = useTranslation('ticket')
  const words = useClockWords(clock)
  const before = ticket.remembered
  if (!before || before.code === ticket.problem) return null
  const how = t('read.corrected', {
    day: words.day(before.at),
    name: nameInSentence(before.by, clock.language)
  })
  return (
    <>
      {t('read.remembered', { problem: before.words, how })}{' '}
      <PostForm action={action} fields={{ problem: before.code }} stay className="choices">
        <Button>{before.words}</Button>
      </PostForm>
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

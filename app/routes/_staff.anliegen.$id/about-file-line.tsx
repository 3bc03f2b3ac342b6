import { useTranslation } from 'react-i18next'
import { type Clock, useClockWords } from '../../components/clock-words.ts'
import type { AboutFile } from '../../domain/previews/preview.ts'

type Props<K extends AboutFile['kind'] = AboutFile['kind']> = {
  about: Extract<AboutFile, { kind: K }>
  clock: Clock
}

/** What a file is that a teacher cannot open, in one short sentence; an appointment and a mail with what they say. */
export function AboutFileLine({ about, clock }: Props) {
  const { t } = useTranslation('files')
  if (about.kind === 'event') return <EventLine about={about} clock={clock} />
  if (about.kind === 'mail') return <NestedMail about={about} clock={clock} />
  return <p className="about-file">{t(`about.${about.kind}`)}</p>
}

function EventLine({ about, clock }: Props<'event'>) {
  const { t } = useTranslation('files')
  const words = useClockWords(clock)
  // A plain day means that day everywhere: noon keeps it in every zone of ours.
  const start = new Date(about.isWholeDay ? `${about.start}T12:00:00Z` : about.start)
  const when = about.isWholeDay ? words.day(start) : words.full(start)
  const line = [
    t('event.line', { title: about.title || t('event.untitled'), when }),
    about.place && t('event.place', { place: about.place }),
    about.repeats && t('event.repeats')
  ]
  return (
    <p className="about-file">
      {about.cancelled && <b>{t('event.cancelled')} </b>}
      {line.filter(Boolean).join(' ')}
    </p>
  )
}

function NestedMail({ about, clock }: Props<'mail'>) {
  const { t } = useTranslation('files')
  const words = useClockWords(clock)
  return (
    <details className="forwarded">
      <summary>{t('nested.show', { who: about.from || t('ticket:unknownSender') })}</summary>
      <p className="about-file">
        <b>{about.subject || t('nested.noSubject')}</b>
        {about.date && `, ${words.full(new Date(about.date))}`}
      </p>
      <blockquote>{about.text || t('ticket:mail.noText')}</blockquote>
      {about.isCut && <p className="about-file">{t('nested.cut')}</p>}
    </details>
  )
}

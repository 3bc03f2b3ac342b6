import { useTranslation } from 'react-i18next'
import { Heard } from '../../components/call-heard.tsx'
import { type Clock, useClockWords } from '../../components/clock-words.ts'
import { DeviceLabel } from '../../components/device-label.tsx'
import { Go } from '../../components/go.tsx'
import { LessonMarks } from '../../components/lesson-marks.tsx'
import { schoolDayIn } from '../../components/school-day-in.ts'
import { Facts, SideHead, SidePanel, SideSection, TriedList } from '../../components/side-panel.tsx'
import { slotWays } from '../../components/slot-ways.ts'
import { StatusLabel } from '../../components/status-label.tsx'
import { TickForm } from '../../components/tick-form.tsx'
import type { TicketData } from './route.tsx'
import { useStatusSentence } from './status-sentence.ts'
import { useTriedWords } from './tried-words.ts'

/** The child beside the ticket, below it on a phone. */
export function ChildPanel({ data, clock }: { data: TicketData; clock: Clock }) {
  const { t } = useTranslation('ticket')
  const words = useClockWords(clock)
  const tried = useTriedWords(data)
  const { ticket, guide, earlier, query } = data
  return (
    <div className="child-slot" id="kind">
      <SidePanel>
        {data.sides.length === 0 && (
          <SideSection title={t('openChild')}>
            <p className="soft">{t('side.openHint')}</p>
            <p>
              <Go to={`/anliegen/${ticket.id}/kind${query}`}>{t('read.findChild')}</Go>
            </p>
          </SideSection>
        )}
        {data.sides.map((side) => (
          <OneChild key={side.id} side={side} data={data} clock={clock} />
        ))}
        {data.people.length > 0 && (
          <SideSection title={t('side.people')}>
            <People data={data} />
          </SideSection>
        )}
        {data.heard.length > 0 && (
          <SideSection title={t('call:said')}>
            <Heard heard={data.heard} clock={clock} />
          </SideSection>
        )}
        {tried.length > 0 && (
          <SideSection title={t('side.tried')}>
            <TriedList
              items={tried.map((one) => ({
                key: one.key,
                what: one.what,
                by: [one.by, words.tinyDay(one.at)].filter(Boolean).join(', ')
              }))}
            />
          </SideSection>
        )}
        {guide && (
          <section>
            <TickForm key={guide.id} ticketId={ticket.id} guide={guide} query={query} />
          </section>
        )}
        {earlier.length > 0 && (
          <SideSection title={t('side.earlier')}>
            <TriedList
              items={earlier.map((one) => ({
                key: String(one.id),
                what: <Go to={`/anliegen/${one.id}${query}`}>{one.words}</Go>,
                by: one.closedAt
                  ? t('side.closed', { day: words.tinyDay(one.closedAt) })
                  : t('side.stillOpen')
              }))}
            />
          </SideSection>
        )}
      </SidePanel>
    </div>
  )
}

type Side = TicketData['sides'][number]

function OneChild({ side, data, clock }: { side: Side; data: TicketData; clock: Clock }) {
  const { t } = useTranslation('ticket')
  const words = useClockWords(clock)
  const sentence = useStatusSentence(clock)(side.status)
  const facts = [
    {
      term: t('side.lessons'),
      value:
        side.lessons.length === 0
          ? t('side.noLessons')
          : side.lessons.map((lesson) => (
              <span key={lesson.id} className="line">
                {words.full(lesson.start)}
                {lesson.host && `, ${lesson.host}`}
              </span>
            ))
    },
    {
      term: t('side.device'),
      value: (
        <>
          <DeviceLabel platform={side.platform} />
          {side.deviceNote && <span className="line soft">{side.deviceNote}</span>}
        </>
      )
    },
    ...(side.loan
      ? [
          {
            term: t('side.loan'),
            value: t('side.loanSince', {
              device: [side.loan.deviceNumber, side.loan.model].filter(Boolean).join(', '),
              day: words.day(side.loan.outAt)
            })
          }
        ]
      : []),
    ...(side.siblings.length > 0
      ? [
          {
            term: t('side.siblings'),
            value: side.siblings.map((sibling) => (
              <span key={sibling.id} className="line">
                {sibling.firstName}, {sibling.klasse} <StatusLabel {...sibling.standing} />
              </span>
            ))
          }
        ]
      : [])
  ]
  return (
    <>
      <SideHead
        to={`/verzeichnis/${side.id}`}
        name={side.name}
        klasse={side.klasse}
        standing={side.standing}
        missing={sentence}
      >
        <LessonMarks days={side.days} today={schoolDayIn({ ...clock, now: data.clock.now })} variant="wide" />
      </SideHead>
      <SideSection>
        <Facts facts={facts} />
      </SideSection>
    </>
  )
}

function People({ data }: { data: TicketData }) {
  const { t } = useTranslation('ticket')
  const mayCall = data.claimedBy === null || data.claimedBy.id === data.me
  return (
    <TriedList
      items={data.people.map((person, i) => ({
        key: `${i}-${person.name}`,
        what: (
          <div>
            {person.name}
            {person.relation && `, ${person.relation}`}
            {(person.writingOnly || person.wish) && (
              <span className="line">{person.writingOnly ? t('side.writingOnly') : person.wish}</span>
            )}
          </div>
        ),
        by:
          person.hasPhone && mayCall && !person.writingOnly ? (
            <Go
              to={slotWays({ id: data.ticket.id, query: data.query })('anruf', {
                wer: String(person.contactId)
              })}
            >
              {t('side.toCall')}
            </Go>
          ) : undefined
      }))}
    />
  )
}

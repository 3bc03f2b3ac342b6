import { useTranslation } from 'react-i18next'
import { Go } from '../../components/go.tsx'
import { Columns, PlainList } from '../../components/plain-list.tsx'
import { RegisterSection } from '../../components/register.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { StudentData } from './route.tsx'

/** The child's tickets and calls, newest first. */
export function MattersSection({ data }: { data: StudentData }) {
  const { t } = useTranslation('students')
  return (
    <RegisterSection id="anliegen" title={t('tickets.section')}>
      <Columns>
        <PlainList
          title={t('tickets.title')}
          items={orNone(
            data.tickets.map((ticket) => ({
              key: String(ticket.id),
              what: <Go to={`/anliegen/${ticket.id}`}>{ticket.title}</Go>,
              detail: ticket.who,
              end:
                ticket.state === 'done' ? (
                  <span className="soft">{t('tickets.state.done')}</span>
                ) : (
                  <b>{t(`tickets.state.${ticket.state}`)}</b>
                )
            })),
            t('tickets.none')
          )}
        />
        <PlainList
          title={t('tickets.calls')}
          items={orNone(
            data.calls.map((call) => ({
              key: String(call.id),
              what: call.what,
              detail: call.note || undefined,
              end: <TimeText className="soft" at={call.at} text={call.when} />
            })),
            t('tickets.noCalls')
          )}
        />
      </Columns>
    </RegisterSection>
  )
}

const orNone = <Item,>(items: Item[], none: string) =>
  items.length > 0 ? items : [{ key: 'none', what: <span className="soft">{none}</span> }]

import { useTranslation } from 'react-i18next'
import { Go } from '../../components/go.tsx'
import { List } from '../../components/list.tsx'
import { Columns, PlainList } from '../../components/plain-list.tsx'
import { RegisterSection } from '../../components/register.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { StudentData } from './route.tsx'

/** The child's tickets, calls, and how the status went, newest first. */
export function MattersSection({ data }: { data: StudentData }) {
  const { t } = useTranslation('students')
  return (
    <>
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
      <RegisterSection id="verlauf" title={t('history.title')} aside={t('history.aside')}>
        {data.history.length === 0 ? (
          <p>{t('history.none')}</p>
        ) : (
          <List className="plain history">
            {data.history.map((change, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two changes can have the same moment; the list is never reordered.
              <li key={i}>
                <span>{t(`history.state.${change.state}`)}</span>{' '}
                <TimeText className="soft" at={change.at} text={change.when} />
              </li>
            ))}
          </List>
        )}
      </RegisterSection>
    </>
  )
}

const orNone = <Item,>(items: Item[], none: string) =>
  items.length > 0 ? items : [{ key: 'none', what: <span className="soft">{none}</span> }]

import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../components/button.tsx'
import { Dispute } from '../../components/dispute.tsx'
import { LogTable, Verdict } from '../../components/log-table.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { StudentData } from './route.tsx'

/** Contradictions side by side: somebody asks and records what it really was. */
export function DisputeSections({ disputes, id }: Pick<StudentData, 'disputes' | 'id'>) {
  const { t } = useTranslation('students')
  return disputes.map((dispute) => (
    <RegisterSection
      key={dispute.id}
      id={`strittig-${dispute.id}`}
      title={t('dispute.title')}
      aside={
        <>
          {dispute.day}
          <br />
          {t('page.time', { time: dispute.clock })}
        </>
      }
    >
      <Dispute one={dispute.one} other={dispute.other}>
        <p>{t('dispute.text')}</p>
        <ButtonLink to={`/verzeichnis/${id}?stunde=${dispute.id}#festhalten`}>
          {t('dispute.settle')}
        </ButtonLink>
      </Dispute>
    </RegisterSection>
  ))
}

type Row = StudentData['said'][number]

/** Worth reading at once: the newest, and whatever was not simply good as the teacher saw it. */
const isTelling = (row: Row, i: number): boolean =>
  i === 0 || row.mark !== 'ok' || row.family !== null || row.volunteer !== null

/** The statements behind each mark. */
export function SaidSection({ said }: Pick<StudentData, 'said'>) {
  const { t } = useTranslation('students')
  const telling = said.filter(isTelling)
  const rest = said.filter((row, i) => !isTelling(row, i))
  return (
    <RegisterSection id="gesagt" title={t('said.title')} aside={t('said.aside')}>
      {said.length === 0 ? <p>{t('said.nothing')}</p> : <SaidTable rows={telling} />}
      {rest.length > 0 && (
        <details className="fold">
          <summary>{t('said.more', { count: rest.length })}</summary>
          <SaidTable rows={rest} />
        </details>
      )}
    </RegisterSection>
  )
}

function SaidTable({ rows }: { rows: Row[] }) {
  const { t } = useTranslation('students')
  const watched = rows.some((row) => row.volunteer)
  const cell = (text: string | null, none: string) => (text ? { text } : { text: none, soft: true })
  return (
    <LogTable
      caption={t('said.title')}
      heads={[
        t('said.lesson'),
        t('said.host'),
        ...(watched ? [t('said.volunteer')] : []),
        t('said.family'),
        t('said.counts')
      ]}
      rows={rows.map((row) => ({
        key: String(row.id),
        cells: [
          { text: row.lesson },
          cell(row.host, t('said.noHost')),
          ...(watched ? [cell(row.volunteer, t('said.noVolunteer'))] : []),
          cell(row.family, t('said.noFamily')),
          { text: <Verdict mark={row.mark} /> }
        ]
      }))}
    />
  )
}

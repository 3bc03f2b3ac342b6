import { useTranslation } from 'react-i18next'
import { Go } from '../../components/go.tsx'
import { Icon } from '../../components/icon.tsx'
import { KlasseLabel } from '../../components/klasse-label.tsx'
import { LogTable } from '../../components/log-table.tsx'
import { PostForm } from '../../components/post-form.tsx'
import type { RecallLine } from './load-recall.ts'

/** The list that is worked through: on the screen, and on paper. */
export function RecallTable({ loans }: { loans: RecallLine[] }) {
  const { t } = useTranslation('loans')
  return (
    <LogTable
      heads={[t('device'), t('child'), t('call.family'), t('back'), t('call.mail')]}
      rows={loans.map((loan) => ({
        key: String(loan.loanId),
        cells: [
          {
            text: (
              <>
                {loan.number}
                {loan.accessories && (
                  <>
                    <br />
                    <span className="soft small">{loan.accessories}</span>
                  </>
                )}
              </>
            )
          },
          {
            text: (
              <>
                <Go to={`/verzeichnis/${loan.student.id}`}>{loan.student.name}</Go>{' '}
                <KlasseLabel klasse={loan.student.klasse || t('noClass')} />
                {!loan.student.active && <span className="soft small"> {t('left')}</span>}
              </>
            )
          },
          { text: loan.family.map((person) => <Person key={person.id} loan={loan} person={person} />) },
          { text: <Back loan={loan} /> },
          { text: <Mail loan={loan} />, soft: true }
        ]
      }))}
    />
  )
}

/** Of a letter that came back, first whether there is an address left to write to. */
function Mail({ loan: { called, hasAddress, isLost } }: { loan: RecallLine }) {
  const { t } = useTranslation('loans')
  if (called !== null) return called
  if (!hasAddress) return t('call.noAddress')
  return t(isLost ? 'call.lost' : 'call.notCalled')
}

function Back({ loan: { back, overdue } }: { loan: RecallLine }) {
  const { t } = useTranslation('loans')
  if (!overdue) return back ?? t('noDay')
  return (
    <span className="overdue">
      <Icon name="alert" small /> {t('overdue', { day: back })}
    </span>
  )
}

/** Numbers on tap. Who wants everything in writing is not called, but can be in need. */
function Person({ loan, person }: { loan: RecallLine; person: RecallLine['family'][number] }) {
  const { t } = useTranslation('loans')
  const wishes = [...new Set([person.writingOnly ? t('call.writingOnly') : '', person.wish])].filter(Boolean)
  return (
    <div className="person">
      {person.name} {wishes.length > 0 && <b className="small">{wishes.join(', ')}</b>}
      <br />
      {person.numbers.map(({ phone, shown }) => (
        <a key={phone} href={`tel:${phone}`}>
          {shown}
        </a>
      ))}
      {person.numbers.length === 0 && person.hasPhone && (
        <PostForm
          action="/leihgeraete/nummer"
          fields={{ student: String(loan.student.id), contact: String(person.id) }}
        >
          <button
            className="linkish small"
            type="submit"
            aria-label={t('call.showOf', { name: person.name })}
          >
            {t('call.show')}
          </button>
        </PostForm>
      )}
      {!person.hasPhone && <span className="soft small">{t('call.noNumber')}</span>}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { DeviceLabel } from '../../components/device-label.tsx'
import { Go } from '../../components/go.tsx'
import { KlasseLabel } from '../../components/klasse-label.tsx'
import { Columns, type PlainItem, PlainList } from '../../components/plain-list.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { RegisterSection } from '../../components/register.tsx'
import { StatusLabel } from '../../components/status-label.tsx'
import { DeviceForm } from './device-form.tsx'
import type { StudentData } from './route.tsx'
import { BarredSection, EndTies } from './tie-forms.tsx'
import { WishForms } from './wish-forms.tsx'

/** The household: family by name, siblings, the device and what was borrowed. */
export function HomeSection({ data }: { data: StudentData }) {
  const { t } = useTranslation('students')
  const siblings = data.siblings.map((sibling) => ({
    key: `s${sibling.id}`,
    what: (
      <>
        <Go to={`/verzeichnis/${sibling.id}`}>{sibling.name}</Go> <KlasseLabel klasse={sibling.klasse} />
      </>
    ),
    detail: t('home.sibling'),
    end: <StatusLabel {...sibling.standing} />
  }))
  const loans = data.loans.map((loan) => ({
    key: `l${loan.id}`,
    what: loan.what,
    detail: loan.model || undefined
  }))
  const device = {
    key: 'device',
    what: <DeviceLabel platform={data.device.platform} />,
    detail: data.device.note || undefined
  }
  return (
    <RegisterSection id="haushalt" title={t('home.title')}>
      <Columns>
        <div>
          <PlainList
            title={t('home.family')}
            items={[...familyItems(data, t('home.noFamily')), ...siblings]}
          />
          {!data.mayCall && data.family.length > 0 && <p className="soft small">{t('home.locked')}</p>}
          <BarredSection data={data} />
          <WishForms data={data} />
          {data.isAdmin && <EndTies data={data} />}
        </div>
        <div>
          <PlainList
            title={t('home.device')}
            items={[device, ...(loans.length > 0 ? loans : [{ key: 'none', what: t('home.noLoan') }])]}
          />
          <DeviceForm data={data} />
          {data.groups.length > 0 && (
            <p className="groups">
              {t('home.groups')}:{' '}
              {data.groups.map((group) => (
                <span key={group.id}>
                  <Go to={`/gruppe/${group.id}`}>{group.name}</Go>{' '}
                </span>
              ))}
            </p>
          )}
        </div>
      </Columns>
    </RegisterSection>
  )

  function familyItems({ family }: StudentData, none: string): PlainItem[] {
    if (family.length === 0) return [{ key: 'none', what: <span className="soft">{none}</span> }]
    return family.map((person) => ({
      key: `c${person.id}`,
      what: person.relation
        ? t('home.person', { name: person.name, relation: person.relation })
        : person.name,
      detail:
        [...new Set([person.writingOnly ? t('home.writingOnly') : '', person.wish])]
          .filter(Boolean)
          .join(', ') || undefined,
      end: <Numbers data={data} person={person} />
    }))
  }
}

/** On tap, and only while the work needs it (people.md, DP-08, DP-23). */
function Numbers({ data, person }: { data: StudentData; person: StudentData['family'][number] }) {
  const { t } = useTranslation('students')
  const shown = data.numbers.filter((number) => number.contactId === person.id)
  if (!person.hasPhone) return <span className="soft">{t('home.noNumber')}</span>
  if (shown.length > 0)
    return (
      <span className="numbers">
        {shown.map(({ phone, shown: written, wrong }) => (
          <span key={phone}>
            <a href={`tel:${phone}`}>{written}</a> {wrong && <b>{t('home.wrong')}</b>}
          </span>
        ))}
      </span>
    )
  if (!data.mayCall) return null
  return (
    <PostForm action={`/verzeichnis/${data.id}/nummer`} fields={{ contact: String(person.id) }}>
      <button
        className="linkish small"
        type="submit"
        aria-label={t('home.showNumberOf', { name: person.name })}
      >
        {t('home.showNumber')}
      </button>
    </PostForm>
  )
}

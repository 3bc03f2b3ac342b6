import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { PostForm } from '../../components/post-form.tsx'
import type { StudentData } from './route.tsx'

/** Who hears nothing of this child any more: for everybody to see, and for the admin to take back. */
export function BarredSection({ data }: { data: StudentData }) {
  const { t } = useTranslation('barred')
  return data.barred.map((person) => (
    <div className="barred-line" key={person.contactId} role="note">
      <Icon name="alert" small />
      <div>
        <p>
          <b>{t('ended.person', { name: person.name, child: data.firstName })}</b>{' '}
          <span className="soft small">
            {t(person.by ? 'ended.since' : 'ended.sinceOnly', { day: person.since, by: person.by })}
          </span>
        </p>
        {data.isAdmin && (
          <PostForm
            action={`/verzeichnis/${data.id}/auskunft`}
            fields={{ contact: String(person.contactId), do: 'again' }}
          >
            <Button compact aria-label={t('ended.againOf', { name: person.name })}>
              {t('ended.again')}
            </Button>
          </PostForm>
        )}
      </div>
    </div>
  ))
}

/** Ends the tie of a contact to this child, or to all its children. What follows from it is said before. */
export function EndTies({ data }: { data: StudentData }) {
  const { t } = useTranslation('barred')
  const people = data.family.filter(({ kind }) => kind === 'guardian')
  if (people.length === 0) return null
  return (
    <details className="fold end-ties">
      <summary>{t('end.title')}</summary>
      {people.map((person) => {
        const siblings = person.siblings.map(({ firstName }) => firstName)
        const said = { name: person.name, child: data.firstName, children: siblings.join(', ') }
        const everybody = [data.firstName, ...siblings].join(', ')
        const unreached = person.siblings.filter(({ isLast }) => isLast)
        const last = [...(person.isLast ? [data.id] : []), ...unreached.map(({ id }) => id)]
        return (
          <PostForm
            key={person.id}
            action={`/verzeichnis/${data.id}/auskunft`}
            fields={{ contact: String(person.id), last: last.join(',') }}
          >
            <p className="small">
              {t('end.text', said)} {person.siblings.length > 0 && t('end.siblings', said)}
            </p>
            {person.isLast && (
              <p className="small">
                <Icon name="alert" small /> <b>{t('end.last', said)}</b>
              </p>
            )}
            {unreached.length > 0 && (
              <p className="small">
                <Icon name="alert" small />{' '}
                <b>
                  {t('end.lastOthers', {
                    ...said,
                    children: unreached.map(({ firstName }) => firstName).join(', ')
                  })}
                </b>
              </p>
            )}
            <p className="choices">
              <Button name="do" value="one">
                {t('end.one', said)}
              </Button>
              {person.siblings.length > 0 && (
                <Button name="do" value="all">
                  {t('end.all', { ...said, children: everybody })}
                </Button>
              )}
            </p>
          </PostForm>
        )
      })}
    </details>
  )
}

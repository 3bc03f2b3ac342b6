import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { Orphans } from '../../components/orphans.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { BoardData } from './route.tsx'

type Props = Pick<BoardData, 'orphans' | 'volunteers' | 'notice'>

/** What nobody has yet: overdue or without a due time it is marked; one form gives it to somebody. */
export function OrphansSection({ orphans, volunteers, notice }: Props) {
  const { t } = useTranslation('board')
  return (
    <RegisterSection
      id="ohne"
      title={t('orphans.title', { count: orphans.length })}
      aside={orphans.length > 0 ? t('orphans.aside') : undefined}
    >
      {notice && (
        <p className="notice" role="status">
          {t(`orphans.notice.${notice}`, { defaultValue: t('orphans.notice.gone') })}
        </p>
      )}
      {orphans.length === 0 ? (
        <p>{t('orphans.none')}</p>
      ) : (
        <Orphans
          items={orphans.map(({ id, to, subject, why, since, old, due, late, originalOf }) => ({
            to,
            subject,
            why,
            since: <Pressing is={old}>{since}</Pressing>,
            due: <Pressing is={late}>{due}</Pressing>,
            action: (
              <div className="assign">
                <Assign id={id} subject={subject} volunteers={volunteers} />
                {originalOf !== null && (
                  <ButtonLink compact icon="download" to={`/automatisch/${originalOf}/original`}>
                    {t('orphans.original')}
                  </ButtonLink>
                )}
              </div>
            )
          }))}
        />
      )}
    </RegisterSection>
  )
}

/** What must not wait has a symbol beside the word and the colour. */
function Pressing({ is, children }: { is: boolean; children: string }) {
  return is ? (
    <span className="status is-failing">
      <Icon name="alert" small /> {children}
    </span>
  ) : (
    <span className="soft">{children}</span>
  )
}

function Assign({ id, subject, volunteers }: { id: number; subject: string } & Pick<Props, 'volunteers'>) {
  const { t } = useTranslation(['board', 'components'])
  return (
    <PostForm action={`/anliegen/${id}/zuweisen`} className="inline-form">
      <select name="to" required defaultValue="" aria-label={t('orphans.to', { subject })}>
        <option value="" disabled>
          {t('orphans.choose')}
        </option>
        {volunteers.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
            {person.platforms.length > 0 &&
              `: ${person.platforms.map((one) => t(`components:device.${one}`)).join(', ')}`}
            {person.here && ` (${t('orphans.here')})`}
          </option>
        ))}
      </select>
      <Button compact>{t('orphans.assign')}</Button>
    </PostForm>
  )
}

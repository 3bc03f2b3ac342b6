import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Go } from '../../components/go.tsx'
import { HealthBlock } from '../../components/health-block.tsx'
import { LogTable } from '../../components/log-table.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { BoardData } from './route.tsx'

/** Is the post alive, and what did not arrive. */
export function PostSection({ health, undelivered }: Pick<BoardData, 'health' | 'undelivered'>) {
  const { t } = useTranslation('board')
  return (
    <RegisterSection id="post" title={t('post.title')}>
      <HealthBlock items={health} />
      {undelivered.length > 0 && (
        <div className="undelivered">
          <h3>{t('mail.title', { count: undelivered.length })}</h3>
          <LogTable
            caption={t('mail.title', { count: undelivered.length })}
            heads={[t('mail.what'), t('mail.whom'), t('mail.why'), t('mail.when'), t('mail.what_to_do')]}
            rows={undelivered.map((mail) => ({
              key: String(mail.id),
              cells: [
                { text: mail.to ? <Go to={mail.to}>{mail.what}</Go> : mail.what },
                { text: mail.whom, soft: true },
                {
                  text: (
                    <>
                      <b>{mail.state}</b> {mail.reason}
                    </>
                  )
                },
                { text: mail.at, soft: true },
                { text: <Settle id={mail.id} what={mail.what} /> }
              ]
            }))}
          />
        </div>
      )}
    </RegisterSection>
  )
}

/** The two things to do with a mail that did not arrive: the same once more, or nothing more. */
function Settle({ id, what }: { id: number; what: string }) {
  const { t } = useTranslation('board')
  return (
    <div className="assign">
      <PostForm action={`/post/${id}/nochmal`} className="inline-form">
        <Button compact aria-label={t('mail.againOf', { what })}>
          {t('mail.again')}
        </Button>
      </PostForm>
      <PostForm action={`/post/${id}/gesehen`} className="inline-form">
        <Button compact aria-label={t('mail.settleOf', { what })}>
          {t('mail.settle')}
        </Button>
      </PostForm>
    </div>
  )
}

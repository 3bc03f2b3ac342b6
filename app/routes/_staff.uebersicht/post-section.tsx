import { useTranslation } from 'react-i18next'
import { Go } from '../../components/go.tsx'
import { HealthBlock } from '../../components/health-block.tsx'
import { LogTable } from '../../components/log-table.tsx'
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
            heads={[t('mail.what'), t('mail.whom'), t('mail.why'), t('mail.when')]}
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
                { text: mail.at, soft: true }
              ]
            }))}
          />
        </div>
      )}
    </RegisterSection>
  )
}

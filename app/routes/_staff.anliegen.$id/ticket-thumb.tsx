import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '../../components/button.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { ThumbBar } from '../../components/thumb-bar.tsx'
import type { TicketData } from './route.tsx'

/** What to do now, at the thumb: take a free ticket, else call or answer. */
export function TicketThumb({ data }: { data: TicketData }) {
  const { t } = useTranslation('ticket')
  const { ticket, claimedBy, query, people } = data
  const way = (part: string) => `/anliegen/${ticket.id}/${part}${query}`
  const answerable = data.recipients?.choices.length !== 0
  const callable = people.some((person) => person.hasPhone && !person.writingOnly)
  if (ticket.state === 'done')
    return (
      <div className="only-narrow">
        <ThumbBar>
          <PostForm action={way('oeffnen')}>
            <Button icon="refresh" wide>
              {t('act.reopen')}
            </Button>
          </PostForm>
        </ThumbBar>
      </div>
    )
  if (claimedBy === null)
    return (
      <div className="only-narrow">
        <ThumbBar>
          <PostForm action={way('uebernehmen')}>
            <Button kind="primary" wide>
              {t('act.claim')}
            </Button>
          </PostForm>
        </ThumbBar>
      </div>
    )
  if (claimedBy.id !== data.me) return null
  return (
    <div className="only-narrow">
      <ThumbBar>
        {answerable ? (
          <ButtonLink icon="reply" kind={callable ? undefined : 'primary'} to={`${way('antworten')}#antwort`}>
            {t('act.reply')}
          </ButtonLink>
        ) : (
          <ButtonLink icon="note" kind={callable ? undefined : 'primary'} to={`${way('notiz')}#antwort`}>
            {t('rest.note')}
          </ButtonLink>
        )}
        {callable && (
          <ButtonLink icon="call" kind="primary" to={way('anruf')}>
            {t('act.call')}
          </ButtonLink>
        )}
      </ThumbBar>
    </div>
  )
}

import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ButtonLink, SaveLink } from '../components/button.tsx'
import { useClockWords } from '../components/clock-words.ts'
import { ShownFile } from '../components/shown-file.tsx'
import shownStyles from '../components/styles/shown-file.css?url'
import { mailHtmlOf } from '../domain/previews/mail-html.ts'
import { rawMailOf } from '../domain/tickets/mail-files.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { pageTitle } from '../http/page-title.ts'
import { requireTicketFiles } from '../http/ticket-files.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: shownStyles }]

/** A mail as its sender had designed it, in a frame that loads and runs nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, ticketId, now, language, timeZone } = await requireTicketFiles(args)
  const messageId = idParam(args.params.nachricht)
  const { from, at } = orNotFound(mailHtmlOf(db, ticketId, messageId))
  return {
    title: await pageTitle(args, 'files:shown.mailTitle', { number: ticketId }),
    clock: { now, language, timeZone },
    ticketId,
    messageId,
    from,
    at,
    hasRaw: rawMailOf(db, ticketId, messageId) !== null
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

export default function MailPage() {
  const { ticketId, messageId, from, at, clock, hasRaw } = useLoaderData<typeof loader>()
  const { t } = useTranslation('files')
  const words = useClockWords(clock)
  return (
    <ShownFile
      title={t('shown.mail', { who: from })}
      about={`${words.full(at)}. ${t('shown.mailSafe')}`}
      ways={
        <>
          <ButtonLink icon="back" to={`/anliegen/${ticketId}`}>
            {t('shown.back', { number: ticketId })}
          </ButtonLink>
          {hasRaw && (
            <SaveLink icon="download" to={`/anliegen/${ticketId}/original/${messageId}`}>
              {t('ticket:read.original')}
            </SaveLink>
          )}
        </>
      }
    >
      <iframe
        className="framed-mail"
        sandbox=""
        referrerPolicy="no-referrer"
        src={`/anliegen/${ticketId}/html/${messageId}`}
        title={t('shown.mail', { who: from })}
      />
    </ShownFile>
  )
}

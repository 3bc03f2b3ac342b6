import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ButtonLink, SaveLink } from '../components/button.tsx'
import { ShownFile } from '../components/shown-file.tsx'
import shownStyles from '../components/styles/shown-file.css?url'
import { fittedSize, VIEW_SIDE } from '../domain/previews/preview.ts'
import { pictureOf } from '../domain/previews/shown-files.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { pageTitle } from '../http/page-title.ts'
import { requireTicketFiles } from '../http/ticket-files.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: shownStyles }]

/** One picture of a mail, large. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, ticketId } = await requireTicketFiles(args)
  const { id, name, picture } = orNotFound(pictureOf(db, ticketId, idParam(args.params.datei)))
  return {
    title: await pageTitle(args, 'files:shown.pictureTitle', { name }),
    ticketId,
    id,
    name,
    ...fittedSize(picture, VIEW_SIDE)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

export default function PicturePage() {
  const { ticketId, id, name, width, height } = useLoaderData<typeof loader>()
  const { t } = useTranslation('files')
  return (
    <ShownFile
      title={name}
      about={t('shown.pictureSafe')}
      ways={
        <>
          <ButtonLink icon="back" to={`/anliegen/${ticketId}`}>
            {t('shown.back', { number: ticketId })}
          </ButtonLink>
          <SaveLink icon="download" to={`/anliegen/${ticketId}/anhang/${id}`}>
            {t('ticket:mail.download')}
          </SaveLink>
        </>
      }
    >
      <img
        className="large-picture"
        src={`/anliegen/${ticketId}/bild/${id}/gross`}
        width={width}
        height={height}
        alt={name}
      />
    </ShownFile>
  )
}

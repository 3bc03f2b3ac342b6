import type { LoaderFunctionArgs } from '@remix-run/node'
import { pictureBytes } from '../domain/previews/shown-files.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { storedPicture } from '../http/stored-picture.ts'
import { requireTicketFiles } from '../http/ticket-files.ts'

/** A picture of a mail as the mail process has written it anew: `klein` in the conversation, `gross` on its own page. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, ticketId } = await requireTicketFiles(args)
  const attachmentId = idParam(args.params.datei)
  const large = orNotFound(
    ({ klein: false, gross: true } as Record<string, boolean>)[args.params.groesse ?? '']
  )
  return storedPicture(orNotFound(pictureBytes(db, { ticketId, attachmentId, large })))
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { downloadAttachment } from '../domain/tickets/mail-files.ts'
import { download } from '../http/download.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { requireTicketFiles } from '../http/ticket-files.ts'

/** An attachment, to download; the download is noted. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, ticketId, now } = await requireTicketFiles(args)
  const asked = { ticketId, attachmentId: idParam(args.params.datei), staffId: staff.id }
  return download(orNotFound(downloadAttachment(db, asked, now)))
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { downloadOriginal } from '../domain/intake/automatic-mails.ts'
import { rawMailOf } from '../domain/tickets/mail-files.ts'
import { download } from '../http/download.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { requireTicketFiles } from '../http/ticket-files.ts'

/** The original mail, byte for byte, to download; the download is noted. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, ticketId, now } = await requireTicketFiles(args)
  const rawMailId = orNotFound(rawMailOf(db, ticketId, idParam(args.params.nachricht)))
  const bytes = orNotFound(downloadOriginal(db, { rawMailId, staffId: staff.id }, now))
  return download({ name: `anliegen-${ticketId}-mail-${rawMailId}.eml`, bytes })
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { mailHtmlOf } from '../domain/previews/mail-html.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { framedMail } from '../http/framed-mail.ts'
import { requireTicketFiles } from '../http/ticket-files.ts'

/** A mail as its sender had designed it, for the frame of its page alone. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, ticketId, language } = await requireTicketFiles(args)
  return framedMail(orNotFound(mailHtmlOf(db, ticketId, idParam(args.params.nachricht))), language)
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { attachmentOf } from '../domain/tickets/mail-files.ts'
import { download } from '../http/download.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'

/** An attachment, to download. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await requireStaff(args)
  return download(orNotFound(attachmentOf(db, idParam(args.params.id), idParam(args.params.datei))))
}

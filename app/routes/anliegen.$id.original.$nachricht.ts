import type { LoaderFunctionArgs } from '@remix-run/node'
import { originalOf } from '../domain/tickets/mail-files.ts'
import { download } from '../http/download.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'

/** The original mail, byte for byte, to download. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await requireStaff(args)
  return download(orNotFound(originalOf(db, idParam(args.params.id), idParam(args.params.nachricht))))
}

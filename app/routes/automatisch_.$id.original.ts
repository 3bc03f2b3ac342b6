import type { LoaderFunctionArgs } from '@remix-run/node'
import { downloadOriginal } from '../domain/intake/automatic-mails.ts'
import { download } from '../http/download.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'

/** The mail byte for byte, to be saved and opened with another program. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, now } = await requireStaff(args, 'admin')
  const rawMailId = idParam(args.params.id)
  const bytes = orNotFound(downloadOriginal(db, { rawMailId, staffId: staff.id }, now))
  return download({ name: `mail-${rawMailId}.eml`, bytes })
}

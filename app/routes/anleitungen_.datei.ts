import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportGuides } from '../domain/guides/exchange.ts'
import { download } from '../http/download.ts'
import { requireStaff } from '../http/require-staff.ts'

/** The published guides as a file for another school: no names. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await requireStaff(args, 'admin')
  return download({ name: 'lotse-anleitungen.json', bytes: Buffer.from(exportGuides(db)) })
}

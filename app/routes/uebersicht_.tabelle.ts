import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportUnresolved } from '../domain/students/list-unresolved.ts'
import { csvFile } from '../http/csv-file.ts'
import { readListWish } from '../http/list-wish.ts'
import { readerOf } from '../http/reader.ts'
import { requireStaff } from '../http/require-staff.ts'
import { unresolvedTable } from '../http/unresolved-table.ts'

/** "Wer noch nicht" as a table for a spreadsheet: what the overview shows under this address, all of it. */
export async function loader(args: LoaderFunctionArgs) {
  const request = await requireStaff(args, 'admin')
  const { db, staff, now } = request
  // A look at the head of the answer takes nothing out of the house.
  if (args.request.method === 'HEAD') return csvFile('liste.csv', [], [])
  const wish = readListWish(new URL(args.request.url))
  const rows = exportUnresolved(db, { wish, staffId: staff.id }, now)
  const reader = readerOf(request)
  const { heads, rows: lines } = unresolvedTable(rows, reader)
  return csvFile(`${reader.t('boardList:file')}-${reader.dayOf(now)}.csv`, heads, lines)
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { askedDecisions } from '../domain/roster/decisions.ts'
import { prepareImport } from '../domain/roster/prepare-import.ts'
import { problemList } from '../domain/roster/problem-list.ts'
import { schoolDay } from '../domain/school-time.ts'
import { csvFile } from '../http/csv-file.ts'
import { keptImport } from '../http/kept-import.ts'
import { notFound } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'
import { screenTexts } from '../http/screen-texts.ts'

/** What is to be put right in the school's program, as a list for a table program. It lives as long as the preview. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, now, language } = await requireStaff(args, 'admin')
  const files = keptImport({ staffId: staff.id, kind: 'students' }, args.params.id ?? '', now)
  if (!files) return notFound()
  const { t } = screenTexts(language)
  const preview = prepareImport(
    db,
    files,
    askedDecisions(new URL(args.request.url).searchParams, schoolDay(now))
  )
  const heads = (['file', 'line', 'column', 'reason', 'cells'] as const).map((head) =>
    t(`roster:problems.${head}`)
  )
  const rows = problemList(preview, {
    reason: (code) => t(`roster:warning.${code}`),
    field: (field) => t(`roster:field.${field}`)
  })
  return csvFile(t('roster:problems.name'), heads, rows)
}

import { grouped } from '../grouped.ts'
import type { StaffPreview } from './import-staff.ts'

/** The preview of a list of teachers as data, in the manner of section 10. */
export function staffData({ file, plans, unclear }: StaffPreview) {
  const kinds = (kind: string) => plans.filter((plan) => plan.kind === kind).length
  const { name, encoding, separator, columns, findings, waiting, leftOut } = file
  const named = (fits: (column: (typeof columns)[number]) => boolean) =>
    columns.filter(fits).map((column) => column.name)
  return {
    files: [
      {
        name,
        encoding,
        separator,
        taken: Object.fromEntries(
          columns.flatMap((column) => (column.field ? [[column.name, column.field]] : []))
        ),
        left: named(({ field, never }) => field === null && !never),
        never: named(({ never }) => never)
      }
    ],
    staff: {
      new: kinds('new'),
      changed: kinds('changed'),
      same: kinds('same'),
      unclear: unclear.length,
      left_out: leftOut
    },
    volunteers: plans.filter(({ draft }) => draft.isVolunteer).length,
    hosts: plans.filter(({ draft }) => draft.isHost).length,
    mails: [...new Set(plans.flatMap(({ draft }) => draft.mails))].sort(),
    warnings: Object.fromEntries(
      [...grouped(findings, ({ code }) => code)].map(([code, own]) => [
        code,
        new Set(own.map(({ line }) => line)).size
      ])
    ),
    waiting
  }
}

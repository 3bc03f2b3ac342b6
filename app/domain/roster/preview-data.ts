import { compareClasses } from './class-name.ts'
import { manyMissing, type Preview } from './prepare-import.ts'
import type { ReadFile } from './read-file.ts'
import { WARNINGS, type Warning } from './words.ts'

/** The preview as data (roster-import.md, section 10): exactly these keys. */
export type PreviewData = {
  files: {
    name: string
    encoding: string
    separator: string
    header: boolean
    taken: Record<string, string>
    left: string[]
    never: string[]
  }[]
  students: Record<'new' | 'changed' | 'same' | 'missing' | 'unclear' | 'left_out', number>
  classes: Record<string, number>
  contacts: { named: number; nameless: number }
  phones: string[]
  mails: string[]
  households: number
  warnings: Partial<Record<Warning, number>>
  waiting: Warning[]
}

export function previewData(preview: Preview): PreviewData {
  const { plan } = preview
  const kinds = (kind: string) => plan.students.filter((student) => student.kind === kind).length
  const contacts = plan.contacts.map(({ contact }) => contact)
  const named = contacts.filter(({ name }) => name !== '').length
  return {
    files: preview.files.map(fileData),
    students: {
      new: kinds('new'),
      changed: kinds('changed'),
      same: kinds('same'),
      missing: plan.missing.length,
      unclear: unclearOf(preview),
      left_out: preview.leftOut
    },
    classes: classSizes(preview),
    contacts: { named, nameless: contacts.length - named },
    phones: distinct(contacts.flatMap(({ phones }) => phones)),
    mails: distinct([
      ...contacts.flatMap(({ mails }) => mails),
      ...plan.students.flatMap(({ draft }) => draft.mails)
    ]),
    households: plan.households.filter(({ unsure }) => !unsure).length,
    warnings: countWarnings(preview),
    waiting: preview.waiting
  }
}

function fileData({ name, encoding, separator, header, columns }: ReadFile): PreviewData['files'][number] {
  const named = (fits: (column: (typeof columns)[number]) => boolean) =>
    columns.filter(fits).map((column) => column.name)
  return {
    name,
    encoding,
    separator,
    header,
    // A null prototype: a column may be called "__proto__".
    taken: Object.assign(
      Object.create(null),
      Object.fromEntries(columns.flatMap((column) => (column.field ? [[column.name, column.field]] : [])))
    ),
    left: named(({ field, never }) => field === null && !never),
    never: named(({ never }) => never)
  }
}

/** Children of the file of whom it has still to be said who they are. */
const unclearOf = ({ plan, waiting }: Preview): number =>
  plan.sameName.length + (waiting.includes('renamed_pair') ? plan.pairs.length : 0)

function classSizes({ plan }: Preview): Record<string, number> {
  const sizes = new Map<string, number>()
  for (const { draft } of plan.students) sizes.set(draft.className, (sizes.get(draft.className) ?? 0) + 1)
  return Object.fromEntries([...sizes].sort(([a], [b]) => compareClasses(a, b)))
}

function countWarnings({ findings, plan }: Preview): PreviewData['warnings'] {
  const counts = new Map<Warning, number>()
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1)
  counts.set('household_unsure', plan.households.filter(({ unsure }) => unsure).length)
  counts.set('same_name', plan.sameName.length)
  counts.set('many_missing', manyMissing(plan) ? plan.missing.length : 0)
  counts.set('renamed_pair', plan.pairs.length)
  return Object.fromEntries(WARNINGS.flatMap((code) => (counts.get(code) ? [[code, counts.get(code)]] : [])))
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort()

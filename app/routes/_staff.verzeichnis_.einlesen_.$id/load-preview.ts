import { askedNames } from '../../domain/roster/asked-names.ts'
import { namesByEncoding, namesRepaired } from '../../domain/roster/name-samples.ts'
import { blockedBy, manyMissing, type Preview } from '../../domain/roster/prepare-import.ts'
import { previewData } from '../../domain/roster/preview-data.ts'
import type { RosterFile } from '../../domain/roster/read-table.ts'
import { suggestedResting } from '../../domain/roster/record-resting.ts'
import type { Decisions, Finding, Warning } from '../../domain/roster/words.ts'
import type { StaffRequest } from '../../http/require-staff.ts'

/** So many rows of each list stand on the page. */
const MOST_SHOWN = 60
const MOST_LINES = 12
const SAMPLE_ROWS = 10

type Child = { line: number; name: string; klasse: string }

/** The preview as the page shows it: names and taken cells only, in the order of the file. */
export function shownPreview(
  db: StaffRequest['db'],
  preview: Preview,
  kept: readonly RosterFile[],
  decisions: Decisions
) {
  const { plan, files, findings, waiting } = preview
  const meant = (code: Warning) => {
    const name = findings.find((finding) => finding.code === code)?.file
    return kept.find((file) => file.name === name)
  }
  const [unsure, damaged] = [meant('encoding_unsure'), meant('double_encoded')]
  const data = previewData(preview)
  const fresh = plan.students.filter(({ kind }) => kind === 'new')
  const changed = plan.students.filter(({ kind }) => kind === 'changed')
  const has = (code: Warning) => findings.some((finding) => finding.code === code)
  return {
    counts: data.students,
    files: files.map(({ name, encoding, separator, rows }, at) => {
      const { taken, left, never } = data.files[at] ?? { taken: {}, left: [], never: [] }
      return {
        name,
        encoding,
        separator,
        rows: rows.length,
        taken: Object.keys(taken),
        left: [...never, ...left]
      }
    }),
    decide: {
      encodings: unsure ? namesByEncoding(unsure, decisions) : [],
      repairs: damaged ? namesRepaired(damaged, decisions) : [],
      encoding: has('encoding_unsure') ? (decisions.encoding ?? files[0]?.encoding ?? null) : null,
      doubled: has('double_encoded') ? (decisions.doubleEncoded ?? '') : null,
      columns: columnsToAssign(files),
      complete: decisions.complete ?? false,
      many: decisions.complete && manyMissing(plan) ? plan.missing.length : null,
      renamed: plan.pairs.length > 0 ? (decisions.renamed ?? '') : null,
      language: decisions.language ?? false
    },
    blocked: blockedBy(preview).length > 0,
    changes: fresh.length + changed.length + (decisions.complete ? plan.missing.length : 0),
    samples: files.map(({ name, rows }) => ({
      name,
      rows: rows.slice(0, SAMPLE_ROWS).map(({ line, cells }) => ({ line, cells }))
    })),
    problems: findings.length + plan.sameName.length > 0,
    asked: askedNames(db, plan, decisions).slice(0, MOST_SHOWN),
    resting: suggestedResting(db, preview)
      .slice(0, MOST_SHOWN)
      .map(({ draft, place }) => ({
        ...childOf(draft),
        place,
        chosen: decisions.resting?.has(place) ?? false
      })),
    unclear: (waiting.includes('renamed_pair') ? plan.pairs : [])
      .map(({ draft, known }) => ({ ...childOf(draft), before: nameOf(known) }))
      .slice(0, MOST_SHOWN),
    fresh: fresh.slice(0, MOST_SHOWN).map(({ draft }) => ({
      ...childOf(draft),
      contact: draft.contacts
        .map(({ name, mails, phones }) => name || (mails[0] ?? phones[0] ?? ''))
        .join(', ')
    })),
    changed: changed.slice(0, MOST_SHOWN).map(({ draft, changes }) => ({ ...childOf(draft), changes })),
    missing: plan.missing
      .slice(0, MOST_SHOWN)
      .map((known) => ({ name: nameOf(known), klasse: known.className })),
    ended: plan.contacts.flatMap(({ contact, known, name, ended }) =>
      ended.flatMap((place) => {
        const child = plan.students[place]?.draft
        return child ? [{ ...childOf(child), contact: contact.name || known?.name || name || '' }] : []
      })
    ),
    households: data.households,
    classes: Object.entries(data.classes),
    hints: hintsOf(findings)
  }
}

type Named = { line: number; lastName: string; firstName: string; className: string }

const childOf = ({ line, className, ...names }: Named): Child => ({
  line,
  name: nameOf(names),
  klasse: className
})

const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  `${firstName} ${lastName}`

/** Each kind of warning once, with the first lines that have it. */
function hintsOf(findings: readonly Finding[]): { code: Warning; lines: number[]; more: number }[] {
  const byCode = new Map<Warning, number[]>()
  for (const { code, line } of findings) byCode.set(code, [...(byCode.get(code) ?? []), line])
  return [...byCode].map(([code, lines]) => ({
    code,
    lines: lines.slice(0, MOST_LINES),
    more: Math.max(0, lines.length - MOST_LINES)
  }))
}

/**
 * The columns a person can assign: those of the file without a header, else those of a single file that has some nobody knows.
 * What is never taken has its place in the order, and no choice.
 */
function columnsToAssign(files: Preview['files']) {
  const bare = files.find(({ header }) => !header)
  const [only, more] = files
  const file = bare ?? (more ? undefined : only)
  if (!file || (!bare && !file.columns.some(({ field, never }) => field === null && !never))) return null
  return {
    header: file.header,
    list: file.columns.map(({ name, field, never }) => ({ name, field, never }))
  }
}

import type { Db } from '#db/client.ts'
import { type Gathered, gatherStudents } from './gather-students.ts'
import { loadKnown, rememberedColumns } from './load-known.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import { type ReadFile, readFile } from './read-file.ts'
import type { RosterFile } from './read-table.ts'
import { type Decisions, type Finding, WARNINGS, type Warning } from './words.ts'

/** All that the preview shows and that an import writes. It lives in memory only. */
export type Preview = {
  files: ReadFile[]
  plan: ImportPlan
  findings: Finding[]
  leftOut: number
  /** Decisions that are missing. */
  waiting: Warning[]
}

/** More than this share of the students gone: somebody has to say so. */
const MANY = 0.1

/**
 * Reads files that belong together and compares them with the database; writes nothing.
 *
 * @throws RefusedFile with one sentence for people
 */
export function prepareImport(db: Db, files: readonly RosterFile[], decisions: Decisions): Preview {
  const read = readFiles(files, decisions, (print) => rememberedColumns(db, print))
  const known = loadKnown(db, decisions.today)
  const gathered = gatherStudents(read, decisions.today, () => known.students.filter(({ active }) => active))
  const placeOf = placesIn(read)
  const plan = planImport(gathered, known, decisions, placeOf)
  return {
    files: read,
    plan,
    findings: [...read.flatMap(({ findings }) => findings), ...gathered.findings],
    leftOut: leftOutOf(read, gathered),
    waiting: waitingOf(read, plan, decisions)
  }
}

/** A row as an address and a form name it: `0-118`, file and line. */
export function placesIn(files: readonly ReadFile[]): (draft: { file: string; line: number }) => string {
  const names = files.map(({ name }) => name)
  return ({ file, line }) => `${names.indexOf(file)}-${line}`
}

/** Decided columns are those of the one file, or of those without a header. */
function readFiles(
  files: readonly RosterFile[],
  { columns, ...decisions }: Decisions,
  remembered: (print: string) => ReturnType<typeof rememberedColumns>
): ReadFile[] {
  const read = files.map((file) => readFile(file, { ...decisions, remembered }))
  if (!columns) return read
  const isMeant =
    read.length === 1 || read.every(({ header }) => header)
      ? (at: number) => at === 0
      : (at: number) => !read[at]?.header
  return files.map((file, at) => {
    const before = read[at]
    return before && !isMeant(at) ? before : readFile(file, { ...decisions, columns, remembered })
  })
}

const leftOutOf = (files: readonly ReadFile[], gathered: Gathered): number =>
  files.reduce((sum, file) => sum + file.leftOut, gathered.leftOut)

/** Are so many missing that it has to be asked? */
export const manyMissing = ({ missing, active }: ImportPlan): boolean => missing.length > active * MANY

function waitingOf(files: readonly ReadFile[], plan: ImportPlan, decisions: Decisions): Warning[] {
  const waiting = new Set(files.flatMap((file) => file.waiting))
  if (plan.sameName.length > 0) waiting.add('same_name')
  if (decisions.complete && manyMissing(plan) && decisions.missing !== plan.missing.length)
    waiting.add('many_missing')
  if (plan.pairs.length > 0 && decisions.renamed === undefined) waiting.add('renamed_pair')
  return WARNINGS.filter((code) => waiting.has(code))
}

/** These concern the whole file; children that are unclear are left alone, the others need not wait for them. */
const BLOCKING: readonly Warning[] = ['encoding_unsure', 'double_encoded', 'header_missing', 'many_missing']

/** The missing decisions without which nothing can be written. */
export const blockedBy = ({ waiting }: Preview): Warning[] =>
  waiting.filter((code) => BLOCKING.includes(code))

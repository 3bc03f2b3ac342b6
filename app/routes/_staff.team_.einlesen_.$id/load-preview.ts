import type { StaffPreview } from '../../domain/roster/import-staff.ts'
import { namesByEncoding, namesRepaired } from '../../domain/roster/name-samples.ts'
import { placeOf, type StaffPlan } from '../../domain/roster/plan-staff.ts'
import { readStaff, type StaffDraft } from '../../domain/roster/read-staff.ts'
import type { RosterFile } from '../../domain/roster/read-table.ts'
import { staffData } from '../../domain/roster/staff-data.ts'
import { staffPrint } from '../../domain/roster/staff-print.ts'
import type { Decisions } from '../../domain/roster/words.ts'

/** So many rows of each list stand on the page. */
const MOST_SHOWN = 100

/** The preview as the page shows it: names, addresses and taken cells only, in the order of the file. */
export function shownStaff(preview: StaffPreview, file: RosterFile, decisions: Decisions) {
  const { file: read, plans, unclear, asked } = preview
  const data = staffData(preview)
  const [{ taken, left, never } = { taken: {}, left: [], never: [] }] = data.files
  const of = (kind: StaffPlan['kind']) => plans.filter((plan) => plan.kind === kind)
  const has = (code: string) => read.findings.some((finding) => finding.code === code)
  const names = (asked: RosterFile, choices: Decisions) => readStaff(asked, choices).drafts.map(nameOf)
  return {
    counts: data.staff,
    files: [
      {
        name: read.name,
        encoding: read.encoding,
        separator: read.separator,
        rows: read.drafts.length,
        taken: Object.keys(taken),
        left: [...never, ...left]
      }
    ],
    decide: {
      encoding: has('encoding_unsure') ? (decisions.encoding ?? read.encoding) : null,
      encodings: has('encoding_unsure') ? namesByEncoding(file, decisions, names) : [],
      doubled: has('double_encoded') ? (decisions.doubleEncoded ?? '') : null,
      repairs: has('double_encoded') ? namesRepaired(file, decisions, names) : []
    },
    blocked: read.waiting.length > 0,
    print: staffPrint(preview),
    fresh: of('new').slice(0, MOST_SHOWN).map(personOf),
    welcome: of('new').filter(({ mails }) => mails.length > 0).length,
    changed: of('changed').slice(0, MOST_SHOWN).map(personOf),
    unclear: unclear.slice(0, MOST_SHOWN).map((draft) => ({ line: draft.line, name: nameOf(draft) })),
    // Never cut: each is a decision.
    asked: asked.map(({ draft, person }) => ({
      place: placeOf(draft),
      line: draft.line,
      name: nameOf(draft),
      mails: draft.mails.join(', '),
      id: person.id,
      knownMails: person.mails.join(', '),
      isAdmin: person.isAdmin,
      decided: decisions.who?.get(placeOf(draft)) ?? null
    })),
    former: plans.flatMap(({ draft, known }) =>
      known && !known.active && known.isAdmin ? [nameOf(draft)] : []
    ),
    problems: read.findings
      .slice(0, MOST_SHOWN)
      .map(({ code, line, column = null }) => ({ code, line, column })),
    moreProblems: Math.max(0, read.findings.length - MOST_SHOWN)
  }
}

const nameOf = ({ firstName, lastName }: Pick<StaffDraft, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`.trim()

/** What would be added: of somebody who is known already only what is new. */
function personOf({ draft, known, mails, platforms }: StaffPlan) {
  const before = known?.active ? known : null
  const isVolunteer = draft.isVolunteer && !before?.isVolunteer
  const isHost = draft.isHost && !before?.isHost
  return {
    line: draft.line,
    name: nameOf(draft),
    back: known !== null && !known.active,
    mails,
    role:
      isVolunteer && isHost
        ? ('both' as const)
        : isVolunteer
          ? ('volunteer' as const)
          : isHost
            ? ('host' as const)
            : null,
    platforms
  }
}

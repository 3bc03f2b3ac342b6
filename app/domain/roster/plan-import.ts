import type { StudentDraft } from './draft.ts'
import type { Gathered } from './gather-students.ts'
import { identify } from './identify.ts'
import type { Known, KnownStudent } from './load-known.ts'
import { type ContactPlan, changesContact, familyName, matchContacts } from './match-contacts.ts'
import { mergeContacts } from './merge-contacts.ts'
import { findRenamed, type Pair } from './renamed-pairs.ts'
import { type Household, suggestHouseholds } from './suggest-households.ts'
import type { Decisions } from './words.ts'

export type Change = {
  what: 'class' | 'last_name' | 'first_name' | 'external_id' | 'active'
  from: string
  to: string
}

/** A child of the file that is taken: new, or one of the database with what changes. */
export type StudentPlan = {
  draft: StudentDraft
  known: KnownStudent | null
  changes: Change[]
  /** Groups in which the child is not yet. */
  groups: string[]
  /** Own addresses that are not known yet. */
  mails: string[]
  kind: 'new' | 'changed' | 'same'
}

export type ImportPlan = {
  students: StudentPlan[]
  /** Places in `students`. */
  contacts: ContactPlan[]
  households: Household[]
  sameName: StudentDraft[]
  /** Those of the same name, decided or not, with the students that could be meant. */
  asked: { draft: StudentDraft; place: string; candidates: KnownStudent[] }[]
  pairs: { draft: StudentDraft; known: KnownStudent }[]
  missing: KnownStudent[]
  /** So many students are active now. */
  active: number
}

/**
 * Compares what the files say with what the database knows (section 7). Pure: nothing is written.
 *
 * @param placeOf where a child stands in the files, as decisions name it
 */
export function planImport(
  { students: drafts, bringsStudents }: Gathered,
  known: Known,
  decisions: Decisions,
  placeOf: (draft: StudentDraft) => string
): ImportPlan {
  const decided = new Map(
    decisions.who
      ? drafts.flatMap((draft, index) => {
          const said = decisions.who?.get(placeOf(draft))
          return said === undefined ? [] : [[index, said] as const]
        })
      : []
  )
  const { matches, unclear, candidates, asked } = identify(drafts, known.students, decided)
  const byId = new Map(known.students.map((student) => [student.id, student]))
  const active = known.students.filter((student) => student.active)
  const found = new Set(matches.values())
  const absent = bringsStudents ? active.filter(({ id }) => !found.has(id) && !candidates.has(id)) : []
  const news = drafts
    .map((draft, index) => ({ draft, index }))
    .filter(({ index }) => !matches.has(index) && !unclear.has(index))
  const pairs = findRenamed(news, absent)
  if (decisions.renamed === 'same') for (const { index, id } of pairs) matches.set(index, id)
  const open = decisions.renamed === undefined ? pairs : []
  const waiting = new Set([...unclear, ...open.map(({ index }) => index)])
  const accounted = new Set(decisions.renamed === 'two' ? [] : pairs.map(({ id }) => id))

  const students = drafts.flatMap((draft, index) =>
    waiting.has(index) ? [] : [planStudent(draft, byId.get(matches.get(index) ?? -1) ?? null, known)]
  )
  const taken = students.map(({ draft }) => draft)
  const contacts = matchContacts(
    mergeContacts(taken),
    known.contacts,
    known.ended,
    (child) => students[child]?.known?.id,
    (child) => familyName(taken[child] ?? { lastName: '' })
  )
  const households = suggestHouseholds(
    taken,
    contacts.map(({ contact }) => contact)
  )
  markChanged(students, contacts, households)
  return {
    students,
    contacts,
    households,
    sameName: drafts.filter((_, index) => unclear.has(index)),
    asked: drafts.flatMap((draft, index) => {
      const ids = asked.get(index)
      return ids
        ? [{ draft, place: placeOf(draft), candidates: ids.flatMap((id) => byId.get(id) ?? []) }]
        : []
    }),
    pairs: shown(pairs, drafts, byId),
    missing: absent.filter(({ id }) => !accounted.has(id)),
    active: active.length
  }
}

function shown(
  pairs: readonly Pair[],
  drafts: readonly StudentDraft[],
  byId: ReadonlyMap<number, KnownStudent>
) {
  return pairs.flatMap(({ index, id }) => {
    const [draft, known] = [drafts[index], byId.get(id)]
    return draft && known ? [{ draft, known }] : []
  })
}

function planStudent(draft: StudentDraft, known: KnownStudent | null, { contacts }: Known): StudentPlan {
  const groups = (draft.groups ?? []).filter((name) => !known?.groups.has(name) && name !== draft.className)
  if (!known) return { draft, known, changes: [], groups, mails: draft.mails, kind: 'new' }
  const own =
    draft.mails.length === 0
      ? []
      : contacts.filter(({ kind, children }) => kind === 'student' && children.has(known.id))
  const mails = draft.mails.filter((mail) => !own.some((contact) => contact.mails.has(mail)))
  const changes = changesOf(draft, known)
  const changed = changes.length + groups.length + mails.length > 0
  return { draft, known, changes, groups, mails, kind: changed ? 'changed' : 'same' }
}

/** A file that has no class or no id of a child takes neither away. */
function changesOf(draft: StudentDraft, known: KnownStudent): Change[] {
  const changes: Change[] = [
    { what: 'last_name', from: known.lastName, to: draft.lastName },
    { what: 'first_name', from: known.firstName, to: draft.firstName },
    { what: 'class', from: known.className, to: draft.className || known.className },
    { what: 'external_id', from: known.externalId, to: draft.externalId || known.externalId },
    { what: 'active', from: String(known.active), to: 'true' }
  ]
  return changes.filter(({ from, to }) => from !== to)
}

/** What changes about contacts and households changes their children. */
function markChanged(
  students: readonly StudentPlan[],
  contacts: readonly ContactPlan[],
  households: readonly Household[]
): void {
  const mark = (index: number) => {
    const student = students[index]
    if (student?.kind === 'same') student.kind = 'changed'
  }
  for (const plan of contacts) (changesContact(plan) ? plan.contact.children : plan.children).forEach(mark)
  for (const { children, unsure } of households) {
    if (unsure) continue
    const homes = children.flatMap((index) => students[index]?.known?.householdId ?? [])
    if (new Set(homes).size < 2) continue
    const kept = Math.min(...homes)
    for (const index of children) if ((students[index]?.known?.householdId ?? kept) !== kept) mark(index)
  }
}

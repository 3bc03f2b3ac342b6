import { asc, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { staff, staffAddresses, volunteerPlatforms } from '#db/schema/index.ts'
import { type Actor, recordEvent } from '../events.ts'
import { grouped } from '../grouped.ts'
import type { School } from '../settings/school.ts'
import { welcome } from '../volunteers/welcome.ts'
import { type KnownStaff, planStaff, type StaffPlan, type StaffPlans } from './plan-staff.ts'
import { readStaff, type StaffFile } from './read-staff.ts'
import type { RosterFile } from './read-table.ts'
import { staffPrint } from './staff-print.ts'
import type { Decisions } from './words.ts'

/** `shown`: what the preview would change (`staffPrint`); `welcomeFrom`: everybody new is told by mail how to sign in. */
export type StaffImport = { shown?: string; welcomeFrom?: School }

export type StaffPreview = StaffPlans & { file: StaffFile }

/**
 * Reads a list of teachers and compares it with the staff; writes nothing.
 *
 * @throws RefusedFile with one sentence
 */
export function prepareStaff(db: Db, file: RosterFile, decisions: Decisions): StaffPreview {
  const read = readStaff(file, decisions)
  return { file: read, ...planStaff(read.drafts, loadStaff(db), decisions.who) }
}

/**
 * Imports a list of teachers in one transaction. The same list again changes nothing; nobody loses a role, an address or a platform, and
 * nobody becomes an admin.
 *
 * @returns `written` false, and nothing changed, while a decision about the file is missing, or if it would change something else than
 *   what was shown
 */
export function importStaff(
  db: Db,
  file: RosterFile,
  decisions: Decisions,
  actor: Actor,
  now: Date,
  { shown, welcomeFrom }: StaffImport = {}
): { preview: StaffPreview; written: boolean; welcomed: number } {
  return atomically(db, () => {
    const preview = prepareStaff(db, file, decisions)
    const isOther = shown !== undefined && shown !== staffPrint(preview)
    if (preview.file.waiting.length > 0 || isOther) return { preview, written: false, welcomed: 0 }
    const changes = preview.plans.filter(({ kind }) => kind !== 'same')
    let welcomed = 0
    for (const plan of changes) {
      const staffId = store(db, plan, actor, now)
      const [address] = plan.mails
      if (welcomeFrom === undefined || plan.known || !address) continue
      if (welcome(db, { staffId, address, key: `welcome:${staffId}` }, welcomeFrom, now)) welcomed += 1
    }
    const count = (kind: StaffPlan['kind']) => changes.filter((plan) => plan.kind === kind).length
    const data = { new: count('new'), changed: count('changed'), welcomed }
    if (changes.length > 0) recordEvent(db, { type: 'staff.imported', at: now, actor, data })
    return { preview, written: true, welcomed }
  })
}

function loadStaff(db: Db): KnownStaff[] {
  const addresses = grouped(
    db.select().from(staffAddresses).orderBy(asc(staffAddresses.position)).all(),
    ({ staffId }) => staffId
  )
  const platforms = grouped(db.select().from(volunteerPlatforms).all(), ({ staffId }) => staffId)
  const people = db.select().from(staff).orderBy(staff.id).all()
  return people.map((person) => ({
    ...person,
    mails: (addresses.get(person.id) ?? []).map(({ address }) => address),
    platforms: (platforms.get(person.id) ?? []).map(({ platform }) => platform)
  }))
}

function store(db: Db, { draft, known, mails, platforms }: StaffPlan, actor: Actor, now: Date): number {
  const { firstName, lastName } = draft
  // What somebody could do before they left does not come back by itself.
  const kept = known?.active ? known : { isVolunteer: false, isHost: false }
  const roles = { isVolunteer: draft.isVolunteer || kept.isVolunteer, isHost: draft.isHost || kept.isHost }
  const isAdmin = known && !known.active ? { isAdmin: false } : {}
  const displayName = draft.displayName || `${firstName} ${lastName}`.trim()
  const staffId = known
    ? known.id
    : db
        .insert(staff)
        .values({ displayName, firstName, lastName, ...roles })
        .returning({ id: staff.id })
        .get().id
  if (known)
    db.update(staff)
      .set({ ...roles, ...isAdmin, active: true })
      .where(eq(staff.id, staffId))
      .run()
  mails.forEach((address, index) => {
    db.insert(staffAddresses)
      .values({ address, staffId, position: (known?.mails.length ?? 0) + index })
      .run()
  })
  for (const platform of platforms) db.insert(volunteerPlatforms).values({ staffId, platform }).run()
  recordEvent(db, { type: 'staff.added', at: now, actor, data: { staffId, ...roles, platforms } })
  return staffId
}

import type { Db } from '#db/client.ts'
import { proposeIncidents } from './incidents/propose.ts'
import { askFamilies } from './lessons/ask-families.ts'
import { queueHostLinks } from './lessons/host-mail.ts'
import { remindHosts } from './lessons/host-reminder.ts'
import { forgetBodies } from './outbox/forget-bodies.ts'
import { mailDailySummaries } from './routing/daily-summary.ts'
import { isCallingTime, isSchoolDay } from './routing/school-hours.ts'
import { tendClaims } from './routing/tend-claims.ts'
import { tendOffers } from './routing/tend-offers.ts'
import { schoolDay, toSchoolTime } from './school-time.ts'
import { holidaysOf } from './settings/holidays.ts'
import type { School } from './settings/school.ts'
import { refreshAll } from './students/refresh-status.ts'
import { takeSnapshot } from './students/snapshot.ts'
import { tendHelpTasks } from './tickets/help-tickets.ts'
import { tendSnoozes } from './tickets/matters/snooze.ts'
import { tendCallBacks, tendMissedCalls } from './tickets/slots/tend-call-backs.ts'
import { keepLessonsPlanned } from './timetable/plan-lessons.ts'

/** One thing the clock sees to; each is idempotent and commits by itself, so a crash in one loses nothing of the others. */
type Chore = (db: Db, school: School, now: Date) => void

/** In this order: the statuses first, because the others act on their tasks. */
const CHORES: readonly Chore[] = [
  (db, _school, now) => keepLessonsPlanned(db, now),
  (db, _school, now) => void refreshAll(db, now),
  (db, _school, now) => takeSnapshot(db, now),
  (db, _school, now) => proposeIncidents(db, now),
  tendHelpTasks,
  tendSnoozes,
  tendClaims,
  tendOffers,
  mailDailySummaries,
  tendCallBacks,
  tendMissedCalls,
  mailHostLinks,
  (db, school, now) => {
    if (isCallingTime(now, holidaysOf(db))) askFamilies(db, school, now)
  },
  (db, _school, now) => void forgetBodies(db, now)
]

/** From here on the day's teachers have their link; the first lessons begin later. */
const HOST_LINKS_FROM = '07:30:00'

/** Every teacher of the day gets one link, before the first lesson, and not any more when the day is over; who forgets is reminded. */
function mailHostLinks(db: Db, school: School, now: Date): void {
  const clock = toSchoolTime(now).slice(11)
  const day = schoolDay(now)
  if (clock < HOST_LINKS_FROM || clock >= '18:00:00' || !isSchoolDay(day, holidaysOf(db))) return
  queueHostLinks(db, day, school, now)
  remindHosts(db, school, now)
}

/**
 * What happens because time has passed: called every half minute by the mail process. Nothing here counts ticks, so a
 * clock that jumps or a process that slept does the same work once.
 *
 * @returns the errors of chores that failed; the others were done all the same
 */
export function tendSchool(db: Db, school: School, now: Date): unknown[] {
  const errors: unknown[] = []
  for (const chore of CHORES) {
    try {
      chore(db, school, now)
    } catch (error) {
      errors.push(error)
    }
  }
  return errors
}

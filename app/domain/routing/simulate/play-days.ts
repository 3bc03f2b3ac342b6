import { and, eq, inArray, lte } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { ticketStudents, tickets } from '#db/schema/index.ts'
import { lessonsOf } from '../../lessons/calendar.ts'
import { createChance } from '../../sample/chance.ts'
import { momentOf } from '../../sample/sample-days.ts'
import { fromSchoolTime, type SchoolDay } from '../../school-time.ts'
import { closeTicket } from '../../tickets/close.ts'
import { setPresence } from '../../volunteers/presence.ts'
import { tendClaims } from '../tend-claims.ts'
import { tendOffers } from '../tend-offers.ts'
import { mailArrives } from './mail-arrives.ts'
import { planMails, planPresence, simulatedDays } from './simulated-days.ts'
import { SIMULATED_SCHOOL, simulatedSchool } from './simulated-school.ts'
import { liveAMinute, type SimulatedVolunteer } from './simulated-volunteer.ts'
import { type TicketStory, ticketStories } from './what-happened.ts'

export type Simulation = { days: number; mailsPerDay: number; seed: number }

/** A ticket's story with the lesson it should be answered before; null: none was planned any more. */
export type PlayedTicket = TicketStory & { nextLesson: Date | null }
export type PlayedDays = { mails: number; tickets: PlayedTicket[]; volunteers: number[] }

/** The clock of the real process goes every half minute; nothing in the rules depends on how often it goes. */
const CHORE_EVERY_MINUTES = 3

/**
 * Plays school days with the real rules: mails come in by the real intake, offers and claims are the real ones, the chores
 * of the clock run. Only people and mails are invented. The same seed gives the same days.
 */
export function playDays(simulation: Simulation): PlayedDays {
  const chance = createChance(simulation.seed)
  // One day more than is played, so that every ticket of the last day has a next lesson.
  const days = simulatedDays(simulation.days + 1)
  const { db, children, volunteers } = simulatedSchool(days, chance)
  const people: SimulatedVolunteer[] = volunteers.map(({ id }) => ({
    staffId: id,
    hereUntil: null,
    busy: null
  }))
  let uid = 0
  for (const day of days.slice(0, simulation.days)) {
    const mails = planMails(day, children, simulation.mailsPerDay, chance)
    const presence = planPresence(day, volunteers, chance)
    for (const now of minutesOf(day)) {
      while (mails[0] && mails[0].at <= now) {
        const mail = mails.shift()
        uid += 1
        if (mail) mailArrives(db, mail, uid)
      }
      while (presence[0] && presence[0].from <= now) comesIn(db, people, presence.shift(), now)
      for (const one of people) liveAMinute(db, one, now, chance)
      if (now.getTime() % (CHORE_EVERY_MINUTES * 60_000) === 0) {
        tendClaims(db, SIMULATED_SCHOOL, now)
        tendOffers(db, SIMULATED_SCHOOL, now)
      }
    }
    closeAnswered(db, fromSchoolTime(`${day}T17:59:00`))
  }
  const played = ticketStories(db).map((story) => ({ ...story, nextLesson: nextLessonAfter(db, story) }))
  db.$client.close()
  return { mails: uid, tickets: played, volunteers: volunteers.map(({ id }) => id) }
}

function minutesOf(day: SchoolDay): Date[] {
  return Array.from({ length: 10 * 60 + 30 }, (_, minute) => momentOf(day, '07:30', minute))
}

function comesIn(
  db: Db,
  people: SimulatedVolunteer[],
  presence: { staffId: number; until: Date } | undefined,
  now: Date
): void {
  const one = people.find(({ staffId }) => staffId === presence?.staffId)
  if (!one || !presence) return
  one.hereUntil = presence.until
  setPresence(db, presence, SIMULATED_SCHOOL, now)
}

/** What was answered is settled by the evening: the families of these days do not write back. */
function closeAnswered(db: Db, now: Date): void {
  const answered = db
    .select({ id: tickets.id, staffId: tickets.claimedBy })
    .from(tickets)
    .where(and(eq(tickets.state, 'waiting'), lte(tickets.createdAt, now)))
    .all()
  for (const { id, staffId } of answered)
    if (staffId) closeTicket(db, { ticketId: id, staffId, helpedBy: '' }, now)
}

/** The first lesson of the ticket's children that begins after the mail came. */
function nextLessonAfter(db: Db, { ticketId, openedAt }: TicketStory): Date | null {
  const children = db
    .select({ id: ticketStudents.studentId })
    .from(ticketStudents)
    .where(and(inArray(ticketStudents.ticketId, [ticketId]), eq(ticketStudents.ambiguous, false)))
    .all()
  const starts = children
    .flatMap(({ id }) => lessonsOf(db, id).map((lesson) => fromSchoolTime(lesson.startsAt)))
    .filter((start) => start > openedAt)
    .sort((a, b) => a.getTime() - b.getTime())
  return starts[0] ?? null
}

import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { SEED_GUIDES } from '#app/domain/guides/seed-guides.ts'
import { workAgo } from '#app/domain/sample/sample-days.ts'
import { fromSchoolTime, schoolDay, toSchoolTime } from '#app/domain/school-time.ts'
import { boardOf } from '#app/domain/students/board.ts'
import { refreshAll } from '#app/domain/students/refresh-status.ts'
import type { Db } from '#db/client.ts'
import {
  contactAddresses,
  contactPhones,
  groups,
  guides,
  lessons,
  loans,
  observations,
  staff,
  staffAddresses,
  students,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'
import { sampleAt } from '#tests/support/sample-school.ts'

const MOMENTS = [
  ['Monday, before school', '2026-11-23T07:00:00'],
  ['Wednesday, in a lesson', '2026-11-25T10:00:00'],
  ['Friday, late in the evening', '2026-11-27T23:30:00'],
  ['Saturday', '2026-11-28T12:00:00'],
  ['Sunday', '2026-11-29T20:15:00'],
  ['the night the clock goes forward', '2027-03-28T03:30:00'],
  ['the day after it', '2027-03-29T09:00:00'],
  ['the night the clock goes back', '2026-10-25T02:30:00'],
  ['the day after it', '2026-10-26T11:45:00']
] as const

describe.each(MOMENTS)('the sample school on %s', (_, time) => {
  it('has a board that could be true', () => {
    const { db, now } = sampleAt(time)
    const board = boardOf(db, now)
    expect(board.total).toBe(450)
    expect(board.headline).toBeGreaterThanOrEqual(5)
    expect(board.headline).toBeLessThanOrEqual(12)
    expect(board.counts.failing).toBeGreaterThanOrEqual(2)
    expect(board.curve).toHaveLength(10)
    const highest = Math.max(...board.curve.map((day) => day.headline))
    expect(highest).toBeGreaterThan(25)
    expect(highest).toBeLessThan(40)
    expect(board.groups.over.map((group) => group.name)).toContain('5a')
    expect(board.loans).toEqual({ out: 12, all: 15 })
    expect(refreshAll(db, now)).toEqual([])
  })

  it('holds every rule of the database and lies in the past', () => {
    const { db, now } = sampleAt(time)
    expect(db.$client.pragma('foreign_key_check')).toEqual([])
    expect(db.$client.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
    const clock = toSchoolTime(now)
    const later = db
      .select()
      .from(observations)
      .all()
      .filter((one) => one.at > clock)
    expect(later).toEqual([])
    const future = db.all(sql`select at from events where at > ${now.getTime()}`)
    expect(future).toEqual([])
  })
})

describe('the sample school', () => {
  const { db, now } = sampleAt('2026-11-25T10:00:00')

  it('has the people and things it promises', () => {
    expect(db.select().from(students).all()).toHaveLength(450)
    expect(db.select().from(groups).all()).toHaveLength(26)
    expect(db.select().from(staff).where(eq(staff.isVolunteer, true)).all()).toHaveLength(7)
    expect(db.select().from(staff).where(eq(staff.isHost, true)).all()).toHaveLength(40)
    expect(db.select().from(staff).where(eq(staff.isAdmin, true)).all()).toHaveLength(1)
    expect(db.select().from(loans).all()).toHaveLength(15)
    expect(db.select().from(lessons).all()).toHaveLength(26 * 2 * 16)
    expect(db.select().from(guides).all()).toHaveLength(SEED_GUIDES.length)
    const sizes = db.all<{ n: number }>(sql`select count(*) as n from students group by class_name`)
    expect(Math.min(...sizes.map(({ n }) => n))).toBeGreaterThanOrEqual(15)
    expect(Math.max(...sizes.map(({ n }) => n))).toBeLessThanOrEqual(20)
  })

  it('names no real mailbox and no real number', () => {
    const addresses = [
      ...db.select({ address: contactAddresses.address }).from(contactAddresses).all(),
      ...db.select({ address: staffAddresses.address }).from(staffAddresses).all()
    ]
    expect(addresses.filter(({ address }) => !address.endsWith('.example'))).toEqual([])
    const phones = db.select({ phone: contactPhones.phone }).from(contactPhones).all()
    expect(phones.filter(({ phone }) => !/^\+49(3023125\d{3}|17604069\d{3})$/.test(phone))).toEqual([])
  })

  it('gives no host two lessons at the same time', () => {
    const clashes = db.all(
      sql`select host_id, starts_at from lessons group by host_id, starts_at having count(*) > 1`
    )
    expect(clashes).toEqual([])
  })

  it('fills the desk: eleven open, five waiting, six done since this morning or yesterday', () => {
    const byState = (state: 'open' | 'waiting' | 'done') =>
      db.select().from(tickets).where(eq(tickets.state, state)).all()
    expect(byState('open')).toHaveLength(11)
    expect(byState('waiting')).toHaveLength(5)
    const lately = workAgo(now, 120)
    expect(byState('done').filter((ticket) => ticket.closedAt && ticket.closedAt > lately)).toHaveLength(6)
    const kinds = new Set(byState('open').map((ticket) => ticket.language))
    expect([...kinds].sort()).toEqual(['de', 'tr', 'uk'])
  })

  it('has a ticket for each child who cannot get in, on that child’s device', () => {
    for (const child of boardOf(db, now).unresolved.filter((one) => one.status.state === 'failing')) {
      const ticket = db
        .select({ state: tickets.state, platform: tickets.platform })
        .from(ticketStudents)
        .innerJoin(tickets, eq(tickets.id, ticketStudents.ticketId))
        .where(eq(ticketStudents.studentId, child.id))
        .get()
      expect(ticket).toEqual({ state: 'open', platform: child.platform })
    }
  })

  it('is the same for the same seed and moment, and another for another seed', () => {
    const dump = (one: Db) => one.$client.serialize().toString('latin1')
    expect(dump(sampleAt('2026-11-25T10:00:00').db) === dump(db)).toBe(true)
    expect(dump(sampleAt('2026-11-25T10:00:00', 2).db) === dump(db)).toBe(false)
  })

  it.each([2, 3, 4, 5])('is as true with seed %i', (seed) => {
    const other = sampleAt('2026-11-24T12:10:00', seed)
    const board = boardOf(other.db, other.now)
    expect(board.headline).toBeGreaterThanOrEqual(5)
    expect(board.headline).toBeLessThanOrEqual(12)
  })
})

describe('workAgo', () => {
  it.each([
    ['2026-11-23T07:40:00', 20, '2026-11-20T17:20:00'],
    ['2026-11-25T10:00:00', 30, '2026-11-25T09:30:00'],
    ['2026-11-29T12:00:00', 5, '2026-11-27T17:25:00'],
    ['2026-11-25T23:30:00', 60, '2026-11-25T16:30:00'],
    ['2026-11-25T06:00:00', 610, '2026-11-23T17:20:00']
  ])('from %s, %i minutes of working time ago was %s', (time, minutes, before) => {
    const moment = workAgo(fromSchoolTime(time), minutes)
    expect(toSchoolTime(moment)).toBe(before)
    expect(schoolDay(moment)).toBe(before.slice(0, 10))
  })
})

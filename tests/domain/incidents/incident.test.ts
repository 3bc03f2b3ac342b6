import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import {
  addTickets,
  confirmIncident,
  dismissIncident,
  endIncident,
  setIncidentLessons
} from '#app/domain/incidents/decide.ts'
import { fittingTickets, lessonsInView } from '#app/domain/incidents/fitting.ts'
import type { Linked } from '#app/domain/incidents/link-tickets.ts'
import { proposeIncidents } from '#app/domain/incidents/propose.ts'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { refreshAll } from '#app/domain/students/refresh-status.ts'
import {
  connectionStatus,
  events,
  incidents,
  lessons,
  messages,
  outbox,
  ticketParticipants,
  tickets
} from '#db/schema/index.ts'
import { helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

/** The small school in whose first lesson of Tuesday three of four fail. */
function withOutage() {
  const school = helpSchool()
  const { db } = school
  const report = (day: 1 | 2 | 3, slot: 'a' | 'b', failed: number[]) =>
    reportLesson(
      db,
      {
        lessonId: school.lesson(day, slot),
        hostId: school.hostId,
        exceptions: failed.map((studentId) => ({ studentId, result: 'failed' as const }))
      },
      at(day, slot === 'a' ? '09:05' : '11:05')
    )
  report(1, 'a', [])
  report(1, 'b', [])
  report(2, 'a', [school.mia, school.emre, school.noor])
  const now = at(2, '09:10')
  const incident = () => {
    const row = db.select().from(incidents).get()
    if (!row) throw new Error('no incident was proposed')
    return row
  }
  const writes = (address: string, when = now) =>
    school.receive({ from: { name: 'Familie', address }, visible: 'Wir kommen nicht hinein.' }, when)
  const states = () =>
    db
      .select()
      .from(tickets)
      .all()
      .map((ticket) => ticket.state)
  const told = (what: 'opened' | 'closed') =>
    db
      .select()
      .from(outbox)
      .all()
      .filter((mail) => mail.key.includes(`:${what}:`))
  const confirmation = () => ({
    incidentId: incident().id,
    staffId: school.keller,
    title: 'Zoom ist gestört',
    words: 'Bei vielen geht es gerade nicht. Es liegt nicht an Ihnen.',
    lessonIds: [school.lesson(2, 'a')],
    ticketIds: fittingTickets(db, incident()).map((ticket) => ticket.id)
  })
  const decision = () => ({ incidentId: incident().id, staffId: school.keller })
  return { ...school, now, incident, writes, states, told, confirmation, decision, report }
}

const faces = (db: ReturnType<typeof withOutage>['db']) =>
  db
    .select()
    .from(connectionStatus)
    .all()
    .map((row) => row.state)

describe('a proposal', () => {
  test('is made once for a lesson in which three fail anew, and changes nothing yet', () => {
    const it = withOutage()
    proposeIncidents(it.db, it.now)
    proposeIncidents(it.db, at(2, '09:11'))
    expect(it.db.select().from(incidents).all()).toMatchObject([
      { sign: 'lesson', startedAt: at(2, '08:30'), confirmedAt: null }
    ])
    expect(
      it.db
        .select()
        .from(lessons)
        .where(eq(lessons.id, it.lesson(2, 'a')))
        .get()?.state
    ).toBe('held')
    expect(lessonsInView(it.db, it.incident(), it.now)).toMatchObject([
      { failed: 3, members: 4, named: true }
    ])
  })

  test('takes up a second lesson instead of a second proposal', () => {
    const it = withOutage()
    proposeIncidents(it.db, it.now)
    it.db.update(connectionStatus).set({ state: 'reliable' }).run()
    it.report(2, 'b', [it.jonas, it.mia, it.emre])
    proposeIncidents(it.db, at(2, '11:06'))
    expect(it.db.select().from(incidents).all()).toHaveLength(1)
  })

  test('is not made for children whose trouble is old', () => {
    const it = withOutage()
    it.db.delete(events).run()
    it.report(2, 'b', [it.mia, it.emre, it.noor])
    refreshAll(it.db, at(2, '11:06'))
    it.db
      .update(lessons)
      .set({ state: 'cancelled' })
      .where(eq(lessons.id, it.lesson(2, 'a')))
      .run()
    refreshAll(it.db, at(3, '08:00'))
    it.report(3, 'a', [it.mia, it.emre, it.noor])
    proposeIncidents(it.db, at(3, '09:06'))
    expect(it.db.select().from(incidents).all()).toEqual([])
  })

  test('of eight tickets of one type comes from their mails', () => {
    const it = withOutage()
    it.db.delete(incidents).run()
    for (let nr = 1; nr <= 8; nr++) it.writes(`familie${nr}@post.example`, at(4, `09:${10 + nr}`))
    it.db.update(tickets).set({ problem: 'P-01' }).run()
    proposeIncidents(it.db, at(4, '09:20'))
    expect(it.incident()).toMatchObject({ sign: 'burst', problem: 'P-01', startedAt: at(4, '09:11') })
    dismissIncident(it.db, it.decision(), at(4, '09:25'))
    proposeIncidents(it.db, at(4, '09:26'))
    expect(it.db.select().from(incidents).all()).toHaveLength(1)
  })

  test('goes on as long as its problem does', () => {
    const it = withOutage()
    it.db
      .insert(incidents)
      .values({ title: 'Kein Ton', problem: 'P-01', startedAt: at(4, '08:00'), confirmedAt: at(4, '08:10') })
      .run()
    for (let nr = 1; nr <= 8; nr++) it.writes(`familie${nr}@post.example`, at(4, `14:${10 + nr}`))
    it.db.update(tickets).set({ problem: 'P-01' }).run()
    proposeIncidents(it.db, at(4, '14:20'))
    expect(it.db.select().from(incidents).all()).toHaveLength(1)
  })

  test('that nobody decides goes by itself after a day', () => {
    const it = withOutage()
    proposeIncidents(it.db, it.now)
    proposeIncidents(it.db, at(3, '09:30'))
    expect(it.incident()).toMatchObject({ dismissedAt: at(3, '09:30'), dismissedBy: null })
  })
})

describe('confirmed', () => {
  test('the lesson counts for nobody, each family gets one text, its tickets wait', () => {
    const it = withOutage()
    it.writes('aylin.yildiz@familie.example')
    it.writes('fremd@post.example')
    proposeIncidents(it.db, it.now)
    expect(faces(it.db)).toContain('failing')
    const result = confirmIncident(it.db, it.confirmation(), SCHOOL, it.now)
    expect(result).toMatchObject({ result: 'done', linked: [1], withoutAddress: [] })
    expect(faces(it.db)).not.toContain('failing')
    expect(it.told('opened').map((mail) => mail.toAddress)).toEqual(['aylin.yildiz@familie.example'])
    expect(it.states()).toEqual(['waiting', 'open'])
    const out = it.db.select().from(messages).where(eq(messages.direction, 'out')).all()
    expect(out.at(-1)?.visible).toContain('Es liegt nicht an Ihnen')
  })

  test('a second click and a second person change nothing and send nothing', () => {
    const it = withOutage()
    it.writes('aylin.yildiz@familie.example')
    proposeIncidents(it.db, it.now)
    const confirmation = it.confirmation()
    confirmIncident(it.db, confirmation, SCHOOL, it.now)
    expect(confirmIncident(it.db, { ...confirmation, staffId: it.tran }, SCHOOL, it.now)).toEqual({
      result: 'already'
    })
    expect(addTickets(it.db, confirmation, SCHOOL, it.now)).toMatchObject({ linked: [] })
    expect(it.told('opened')).toHaveLength(1)
  })

  test('a family with two tickets reads it once', () => {
    const it = withOutage()
    it.writes('aylin.yildiz@familie.example')
    proposeIncidents(it.db, it.now)
    const { id: _, ...same } = it.db.select().from(tickets).get() as typeof tickets.$inferSelect
    it.db
      .insert(tickets)
      .values({ ...same, subject: 'noch etwas', createdAt: it.now })
      .run()
    const [writer] = it.db.select().from(ticketParticipants).all()
    if (writer)
      it.db
        .insert(ticketParticipants)
        .values({ ...writer, ticketId: 2 })
        .run()
    const { linked, withoutAddress } = confirmIncident(
      it.db,
      { ...it.confirmation(), ticketIds: [1, 2] },
      SCHOOL,
      it.now
    ) as Linked
    expect({ linked, withoutAddress }).toEqual({ linked: [1, 2], withoutAddress: [] })
    expect(it.told('opened')).toHaveLength(1)
    expect(it.states()).toEqual(['waiting', 'waiting'])
  })

  test('a lesson taken out again counts as before', () => {
    const it = withOutage()
    proposeIncidents(it.db, it.now)
    confirmIncident(it.db, it.confirmation(), SCHOOL, it.now)
    setIncidentLessons(it.db, { ...it.decision(), lessonIds: [] }, it.now)
    expect(faces(it.db)).toContain('failing')
  })

  test('a cancelled lesson stays cancelled', () => {
    const it = withOutage()
    proposeIncidents(it.db, it.now)
    it.db
      .update(lessons)
      .set({ state: 'cancelled' })
      .where(eq(lessons.id, it.lesson(2, 'a')))
      .run()
    confirmIncident(it.db, it.confirmation(), SCHOOL, it.now)
    expect(
      it.db
        .select()
        .from(lessons)
        .where(eq(lessons.id, it.lesson(2, 'a')))
        .get()?.state
    ).toBe('cancelled')
  })
})

describe('over', () => {
  test('everybody linked reads so, and what nobody wrote about since is closed', () => {
    const it = withOutage()
    it.writes('aylin.yildiz@familie.example')
    it.writes('fremd@post.example')
    proposeIncidents(it.db, it.now)
    confirmIncident(it.db, { ...it.confirmation(), ticketIds: [1, 2] }, SCHOOL, it.now)
    it.db
      .insert(messages)
      .values({
        ticketId: 2,
        direction: 'in',
        kind: 'link',
        visible: 'Geht immer noch nicht',
        reasons: {},
        at: at(2, '09:30')
      })
      .run()
    endIncident(it.db, { ...it.decision(), words: 'Es geht wieder.' }, SCHOOL, at(2, '10:00'))
    expect(endIncident(it.db, { ...it.decision(), words: 'Noch einmal.' }, SCHOOL, at(2, '10:01'))).toEqual({
      result: 'already'
    })
    expect(it.told('closed').map((mail) => mail.toAddress)).toEqual([
      'aylin.yildiz@familie.example',
      'fremd@post.example'
    ])
    expect(it.states()).toEqual(['done', 'waiting'])
  })

  test('whoever was told that it began is told that it is over, also if the matter was closed meanwhile', () => {
    const it = withOutage()
    it.writes('aylin.yildiz@familie.example')
    proposeIncidents(it.db, it.now)
    confirmIncident(it.db, { ...it.confirmation(), ticketIds: [1] }, SCHOOL, it.now)
    it.db
      .update(tickets)
      .set({ state: 'done', closedAt: at(2, '09:30') })
      .run()
    endIncident(it.db, { ...it.decision(), words: 'Es geht wieder.' }, SCHOOL, at(2, '10:00'))
    expect(it.told('closed')).toHaveLength(1)
    expect(it.states()).toEqual(['done'])
  })

  test('a dismissed one cannot be confirmed, a confirmed one not dismissed, an unknown one is gone', () => {
    const it = withOutage()
    proposeIncidents(it.db, it.now)
    dismissIncident(it.db, it.decision(), it.now)
    expect(confirmIncident(it.db, it.confirmation(), SCHOOL, it.now)).toEqual({ result: 'over' })
    expect(endIncident(it.db, { ...it.decision(), words: 'x' }, SCHOOL, it.now)).toEqual({ result: 'over' })
    expect(dismissIncident(it.db, { incidentId: 99, staffId: it.keller }, it.now)).toEqual({ result: 'gone' })
    expect(it.told('opened')).toEqual([])
  })
})

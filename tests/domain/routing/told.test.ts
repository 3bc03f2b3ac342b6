import { and, eq, like } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { tendSchool } from '#app/domain/tend-school.ts'
import { claimTicket } from '#app/domain/tickets/claim.ts'
import { chooseNotifications, wantsNotification } from '#app/domain/volunteers/notification-choices.ts'
import { outbox } from '#db/schema/index.ts'
import { helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

type HelpSchool = ReturnType<typeof helpSchool>

const summaries = ({ db }: HelpSchool) =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.kind, 'notify'), like(outbox.key, 'daily:%')))
    .all()

const told = ({ db }: HelpSchool) =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.kind, 'notify'), like(outbox.key, 'notify:%')))
    .all()
    .map((mail) => mail.staffId)

describe('the summary of the morning', () => {
  test('is one mail a day with two numbers and no name, and only if something waits', () => {
    const school = helpSchool()
    school.receive({ visible: 'Emre hört nichts auf dem iPad.' }, at(1, '15:00'))
    school.receive(
      { visible: 'Auf unserem Windows-Laptop kein Bild.', messageId: '<2@x.example>' },
      at(1, '15:01')
    )
    claimTicket(school.db, { ticketId: 1, staffId: school.keller }, at(1, '17:30'))
    for (const time of ['07:40', '08:00', '08:00', '08:30', '09:30'])
      tendSchool(school.db, SCHOOL, at(2, time))
    const mails = summaries(school)
    expect(new Set(mails.map((mail) => mail.staffId)).size).toBe(mails.length)
    const keller = mails.find((mail) => mail.staffId === school.keller)
    expect(keller?.textBody).toContain('Eines Ihrer Anliegen ist offen.')
    for (const mail of mails) expect(mail.textBody + mail.subject).not.toMatch(/Emre|Yıldız|5a|iPad/)
  })

  test('is not sent to whoever does not want it', () => {
    const school = helpSchool()
    school.receive({ visible: 'Emre hört nichts auf dem iPad.' }, at(1, '15:00'))
    chooseNotifications(school.db, { staffId: school.keller, offers: true, daily: false }, at(1, '15:05'))
    tendSchool(school.db, SCHOOL, at(2, '08:00'))
    expect(summaries(school).map((mail) => mail.staffId)).not.toContain(school.keller)
  })

  test('nothing waits: no mail', () => {
    const school = helpSchool()
    tendSchool(school.db, SCHOOL, at(2, '08:00'))
    expect(summaries(school)).toEqual([])
  })
})

describe('whoever wants no mail about offers', () => {
  test.each([
    [true, 1, false, true],
    [false, 1, false, false],
    [false, 3, false, false],
    // Of one's own matter, and what nobody else takes.
    [false, 0, false, true],
    [false, 4, true, true]
  ])('wants %s, round %i, last resort %s: %s', (offers, round, isLastResort, expected) => {
    expect(wantsNotification({ offers, daily: true }, { round, isLastResort })).toBe(expected)
  })

  test('is offered the ticket all the same, but gets no mail', () => {
    const school = helpSchool()
    chooseNotifications(school.db, { staffId: school.keller, offers: false, daily: true }, at(1, '09:00'))
    school.receive({ visible: 'Emre hört nichts auf dem iPad.' }, at(1, '09:31'))
    expect(told(school)).toEqual([])
    chooseNotifications(school.db, { staffId: school.keller, offers: true, daily: true }, at(1, '09:35'))
    school.receive(
      {
        visible: 'Mia hört nichts auf dem iPad.',
        messageId: '<2@x.example>',
        from: { address: 'neu@familie.example', name: 'Neu' }
      },
      at(1, '09:36')
    )
    expect(told(school)).toContain(school.keller)
  })
})

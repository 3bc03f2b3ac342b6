import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { takeDueMail } from '#app/domain/outbox/take-due-mail.ts'
import { bundleNotifications } from '#app/domain/routing/bundle-notifications.ts'
import { claimTicket } from '#app/domain/tickets/claim.ts'
import { outbox } from '#db/schema/index.ts'
import { type HelpSchool, helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

/** Families of this school nobody knows write about an iPad; no child, no lesson. */
function strangersWrite(school: HelpSchool, count: number, now: Date, more = {}) {
  for (let n = 0; n < count; n += 1)
    school.receive(
      {
        from: { name: null, address: `f${now.getTime()}.${n}@familie.example` },
        visible: 'Auf dem iPad geht der Ton nicht.',
        ...more
      },
      now
    )
}
const told = (school: HelpSchool, staffId = school.keller) =>
  school.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.kind, 'notify'), eq(outbox.staffId, staffId)))
    .all()

/** Sends what is due, as the mail process does. @returns the notifications to the one who knows iPads */
function sendDue(school: HelpSchool, now: Date) {
  const sent = []
  for (
    let taken = takeDueMail(school.db, 60_000, SCHOOL, now);
    taken;
    taken = takeDueMail(school.db, 60_000, SCHOOL, now)
  ) {
    const mail = bundleNotifications(school.db, taken, SCHOOL, now)
    school.db
      .update(outbox)
      .set({ state: 'sent', sentAt: now, leaseUntil: null })
      .where(eq(outbox.id, mail.id))
      .run()
    if (mail.kind === 'notify' && mail.staffId === school.keller) sent.push(mail)
  }
  return sent
}

test('a burst of thirty mails is two notifications to the same volunteer, ten minutes apart', () => {
  const school = helpSchool()
  strangersWrite(school, 1, at(1, '12:00'))
  expect(sendDue(school, at(1, '12:00'))).toHaveLength(1)
  strangersWrite(school, 29, at(1, '12:01'))
  expect(
    new Set(
      told(school)
        .slice(1)
        .map((mail) => mail.dueAt.getTime())
    )
  ).toEqual(new Set([at(1, '12:10').getTime()]))
  expect(sendDue(school, at(1, '12:09'))).toEqual([])
  const later = sendDue(school, at(1, '12:10'))
  expect(later).toHaveLength(1)
  expect(later[0]).toMatchObject({ subject: '29 Anliegen warten auf Sie', ticketId: null })
  expect(later[0]?.textBody).toContain('Nummer: 2\nGerät: iPad/iPhone')
  expect(later[0]?.textBody).toContain('Nummer: 30')
  expect(later[0]?.textBody).toContain(`${SCHOOL.baseUrl}/anliegen?liste=fuer-mich`)
  expect(later[0]?.textBody).not.toContain('familie.example')
  expect(later[0]?.htmlBody).toContain('Nummer: 30')
  expect(told(school).every((mail) => mail.state === 'sent')).toBe(true)
})

test('what somebody has taken meanwhile is not in the bundle; one left is told as always', () => {
  const school = helpSchool()
  strangersWrite(school, 1, at(1, '12:00'))
  sendDue(school, at(1, '12:00'))
  strangersWrite(school, 2, at(1, '12:01'))
  claimTicket(school.db, { ticketId: 2, staffId: school.tran }, at(1, '12:05'))
  expect(sendDue(school, at(1, '12:10'))).toMatchObject([{ ticketId: 3 }])
})

test('around the child’s lesson, and if it is urgent, at once', () => {
  const school = helpSchool()
  strangersWrite(school, 1, at(1, '10:00'))
  // Emre's lesson begins at 10:30.
  school.receive({}, at(1, '10:02'))
  strangersWrite(school, 1, at(1, '10:03'), { subject: 'JETZT kein Ton', subjectClean: 'JETZT kein Ton' })
  expect(told(school).map((mail) => mail.dueAt)).toEqual([at(1, '10:00'), at(1, '10:02'), at(1, '10:03')])
})

test('what came in by night is one mail in the morning', () => {
  const school = helpSchool()
  strangersWrite(school, 3, at(1, '21:00'))
  expect(sendDue(school, at(2, '07:59'))).toEqual([])
  const sent = sendDue(school, at(2, '08:00'))
  expect(sent).toMatchObject([{ subject: '3 Anliegen warten auf Sie' }])
})

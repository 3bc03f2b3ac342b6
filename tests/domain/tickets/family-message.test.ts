import { expect, test } from 'vitest'
import { createFamilyLink, findLink } from '#app/domain/outbox/links.ts'
import { closeTicket } from '#app/domain/tickets/close.ts'
import { writeFamilyMessage } from '#app/domain/tickets/family-message.ts'
import { outbox, tickets } from '#db/schema/index.ts'
import { helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

test('words on the family page bring a closed ticket back with the due time of the next lesson', () => {
  const school = helpSchool()
  school.receive({})
  const token = createFamilyLink(school.db, { ticketId: 1 }, at(1, '09:40'))
  closeTicket(school.db, { ticketId: 1, staffId: school.keller, helpedBy: '' }, at(1, '10:00'))
  const link = findLink(school.db, token, 'family', at(3, '09:30'))
  if (!link || link === 'expired') throw new Error('the link is not there')
  writeFamilyMessage(school.db, { link, text: 'Es geht wieder nicht.' }, SCHOOL, at(3, '09:30'))
  expect(school.db.select().from(tickets).get()).toMatchObject({
    state: 'open',
    closedAt: null,
    waitingSince: at(3, '09:30'),
    dueAt: at(3, '10:15')
  })
  const told = school.db
    .select()
    .from(outbox)
    .all()
    .filter((mail) => mail.kind === 'notify')
  expect(told.map((mail) => mail.createdAt)).toEqual([at(3, '09:30')])
})

import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { tellFamilies } from '#app/domain/incidents/tell-families.ts'
import { createFamilyLink, findLink } from '#app/domain/outbox/links.ts'
import { queueMail } from '#app/domain/outbox/queue-mail.ts'
import { childrenOfLink } from '#app/domain/tickets/family-children.ts'
import { recipientsOf } from '#app/domain/tickets/recipients.ts'
import { contactAddresses, guardianships, students, ticketStudents } from '#db/schema/index.ts'
import { barredDesk, FATHER, MOTHER, NOW } from '#tests/support/barred-desk.ts'
import { FORM } from '#tests/support/family-page.ts'

const desk = barredDesk()
const { decide, bar, sentTo, children, writes } = desk

/** A third child of the home; the father has no tie to it, neither one that stands nor one that was ended. */
let deniz: number
beforeEach(() => {
  const { db } = desk.web
  const householdId = db.select().from(students).where(eq(students.id, desk.brother)).get()?.householdId ?? 0
  deniz = db
    .insert(students)
    .values({ firstName: 'Deniz', lastName: 'Yıldız', className: '5a', householdId, platform: 'ios' })
    .returning()
    .get().id
  db.insert(guardianships).values({ contactId: desk.mother, studentId: deniz, relation: 'Elternteil' }).run()
})

const motherFails = () =>
  desk.web.db
    .update(contactAddresses)
    .set({ failingSince: NOW })
    .where(eq(contactAddresses.address, MOTHER))
    .run()

describe('of a child he has no tie to', () => {
  test.each(['one', 'all'])('nothing goes to somebody barred from a sibling: %s', async (which) => {
    await decide({ contact: String(desk.father), do: which })
    const about = await writes(MOTHER, 'Deniz aus der 5a hört nichts auf dem iPad.')
    expect(children(about)).toMatchObject([{ studentId: deniz, ambiguous: false }])
    motherFails()
    expect(recipientsOf(desk.web.db, about)).toMatchObject({
      choices: [{ address: MOTHER }],
      chosen: { address: MOTHER }
    })
    const telling = {
      incidentId: 1,
      ticketIds: [about],
      staffId: desk.school.volunteerId,
      what: 'opened' as const,
      words: 'Der Raum ist gestört.'
    }
    expect(tellFamilies(desk.web.db, telling, desk.web.context.school, NOW)).toEqual([about])
    expect(sentTo(FATHER)).toEqual([])
  })

  test('the other parent of the home still hears, as long as no tie of theirs has ended', async () => {
    const about = await writes(MOTHER, 'Deniz aus der 5a hört nichts auf dem iPad.')
    motherFails()
    expect(recipientsOf(desk.web.db, about).chosen).toMatchObject({ address: FATHER })
  })

  test('and of one he still has, he stays a choice', async () => {
    await bar()
    const about = await writes(MOTHER, 'Can aus der 8c hört nichts auf dem Laptop.')
    motherFails()
    expect(recipientsOf(desk.web.db, about).chosen).toMatchObject({ address: FATHER })
  })
})

describe('the page behind his link', () => {
  const linkTo = (about: { ticketId: number | null; studentId: number | null }) => {
    const { db, context } = desk.web
    const token = createFamilyLink(db, about, NOW)
    queueMail(
      db,
      {
        kind: 'reply',
        key: `probe:${token}`,
        ticketId: about.ticketId,
        to: { address: FATHER },
        subject: 'Ihr Anliegen',
        blocks: [{ kind: 'link', lead: 'Hier:', url: `${context.school.baseUrl}/a/${token}` }],
        language: 'de'
      },
      context.school,
      NOW
    )
    return token
  }

  test.each(['matter', 'child'])('shows the children he is tied to, and no others: %s', async (which) => {
    const ticketId = await writes(FATHER, 'Can aus der 8c hört nichts auf dem Laptop.')
    const token = linkTo(
      which === 'matter' ? { ticketId, studentId: null } : { ticketId: null, studentId: desk.brother }
    )
    expect(shown(token)).toEqual(['Can', 'Deniz', 'Emre'])
    await bar()
    expect(shown(token)).toEqual(['Can'])
  })

  function shown(token: string): string[] {
    const link = findLink(desk.web.db, token, 'family', NOW)
    if (!link || link === 'expired') return []
    return childrenOfLink(desk.web.db, link).map(({ firstName }) => firstName)
  }

  test('links none of them by its name', async () => {
    await decide({ contact: String(desk.father), do: 'all' })
    const ticketId = await writes(FATHER, 'Guten Tag, es geht nicht.')
    desk.web.db.delete(ticketStudents).where(eq(ticketStudents.ticketId, ticketId)).run()
    const token = linkTo({ ticketId, studentId: null })
    await desk.web.post(
      `/a/${token}?l=de`,
      { form: 'child', firstName: 'Deniz', className: '5a', homepage: '' },
      FORM
    )
    expect(children(ticketId)).toMatchObject([{ studentId: deniz, ambiguous: true }])
  })
})

import { and, eq } from 'drizzle-orm'
import { toSchoolTime } from '#app/domain/school-time.ts'
import { ticketStudents } from '#db/schema/index.ts'
import type { MailDoor } from '../mail-door.ts'
import { formsOf } from './forms.ts'
import type { FoundedSchool } from './found-school.ts'
import type { Child } from './ledger.ts'
import type { Result } from './oracle.ts'
import { type Lived, OUTAGE, type Truth } from './truth.ts'

const TOLD: Record<Lived, Result> = {
  ok: 'ok',
  degraded: 'degraded',
  failed: 'failed',
  away: 'excused',
  ill: 'excused'
}

/** A mail during the lesson: it does not work. */
export async function familyWrites(
  { web, ledger }: FoundedSchool,
  door: MailDoor,
  about: { child: Child; lesson: string },
  now: Date
): Promise<void> {
  const { child, lesson } = about
  const mail = [
    `Return-Path: <${child.mail}>`,
    `From: ${child.mail}`,
    'To: hilfe@gym-werder.example',
    'Subject: Kein Ton',
    `Message-ID: <${now.getTime()}.${child.id}@familie.example>`,
    `Date: ${now.toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    `Guten Tag,\n\n${child.firstName} ${child.lastName} (${child.className}) sitzt am Windows-Laptop und hört nichts. Kein Ton.\n`
  ].join('\n')
  const stored = await door.arrives(mail, now)
  const named = web.db
    .select({ id: ticketStudents.studentId })
    .from(ticketStudents)
    .where(and(eq(ticketStudents.ticketId, stored.ticketId ?? 0), eq(ticketStudents.ambiguous, false)))
    .all()
  if (!named.some(({ id }) => id === child.id))
    throw new Error(`the mail about ${child.firstName} ${child.lastName} was not understood`)
  ledger.says(child.id, { lesson, source: 'parent', result: 'failed', at: toSchoolTime(now) })
}

/** A family opens the link of the question and answers what it is asked, as it was. */
export async function familyAnswers(
  { web, ledger, keyOfLesson, days }: FoundedSchool,
  answer: { path: string; truth: Truth; isMachine: boolean },
  now: Date
): Promise<void> {
  const read = async () => formsOf(await (await web.get(answer.path)).text())
  const device = (await read()).find((form) => form.names.has('device'))
  if (device)
    await web.post(answer.path, { ...device.fields, homepage: '', device: 'windows' }, { origin: null })
  for (const form of await read()) {
    const { studentId, lessonId } = form.fields
    const lesson = keyOfLesson.get(Number(lessonId))
    if (!form.names.has('result') || !lesson) continue
    const isOutage = lesson.includes(`${days[OUTAGE.day]}T${OUTAGE.start}`)
    const result = TOLD[answer.truth.livedIn(Number(studentId), lesson, isOutage)]
    const sent = await web.post(answer.path, { ...form.fields, homepage: '', result }, { origin: null })
    if (sent.status !== 303) throw new Error(`the answer about ${lesson} was refused with ${sent.status}`)
    const at = toSchoolTime(now)
    ledger.says(Number(studentId), { lesson, source: 'parent', result, at, suspect: answer.isMachine })
  }
}

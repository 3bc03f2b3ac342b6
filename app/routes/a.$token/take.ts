import type { AppLoadContext } from '@remix-run/node'
import { TRAP } from '../../components/family-trap.ts'
import { FAMILY } from '../../domain/events.ts'
import { answerByLink } from '../../domain/lessons/answer-by-link.ts'
import { FAMILY_RESULTS } from '../../domain/lessons/family-questions.ts'
import type { Link } from '../../domain/outbox/links.ts'
import { settlePlatform } from '../../domain/tickets/correct-reading.ts'
import { MESSAGE_LENGTH, writeFamilyMessage } from '../../domain/tickets/family-message.ts'
import { classNames, NAME_LENGTH, nameChild } from '../../domain/tickets/name-child.ts'
import { sayWorksNow, WORKS_NOW } from '../../domain/tickets/works-now.ts'
import { familyText } from '../../locales/family-texts.ts'
import { DEVICES } from './questions.ts'

/** Which form of the page was sent. */
export type FormName = 'child' | 'device' | 'works' | 'answer' | 'message'

/** Taken, with what to thank for; or a text that says what is wrong. */
export type Taken =
  | { ok: true; thanks: string }
  | {
      ok: false
      form: FormName
      problem: string
      values?: { most: number }
      studentId?: number
      typed?: string
      named?: { firstName: string; className: string }
    }

type Sent = { form: FormData; link: Link; token: string; context: AppLoadContext; now: Date }

const field = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Takes what a form of the family page holds; each form says one fact. */
export const take: Record<FormName, (sent: Sent) => Taken> = {
  child({ form, link, context, now }) {
    const firstName = field(form, 'firstName').trim().slice(0, NAME_LENGTH)
    const className = classNames(context.db).find((one) => one === field(form, 'className'))
    if (!firstName || !className || field(form, TRAP))
      return {
        ok: false,
        form: 'child',
        problem: 'child.again',
        named: { firstName, className: className ?? '' }
      }
    nameChild(context.db, { link, firstName, className }, now)
    // The same whether there is such a child, and whether it was asked at all.
    return { ok: true, thanks: 'child' }
  },

  works({ form, link, token, context, now }) {
    const result = WORKS_NOW.find((one) => one === field(form, 'works'))
    if (!result) return { ok: false, form: 'works', problem: 'lesson.choose' }
    const trapFilled = field(form, TRAP) !== ''
    const isAsked = sayWorksNow(context.db, { link, token, result, trapFilled }, context.school, now)
    return isAsked ? { ok: true, thanks: result } : { ok: false, form: 'works', problem: 'solved.closed' }
  },

  device({ form, link, context, now }) {
    const platform = DEVICES.find((device) => device === field(form, 'device'))
    if (!platform || field(form, TRAP) || link.ticketId === null)
      return { ok: false, form: 'device', problem: 'device.again' }
    const reason = `Die Familie hat gewählt: ${familyText('de', `device.${platform}`)}`
    settlePlatform(
      context.db,
      { ticketId: link.ticketId, platform, actor: FAMILY, reason },
      context.school,
      now
    )
    return { ok: true, thanks: 'device' }
  },

  answer({ form, link, token, context, now }) {
    const studentId = Number(field(form, 'studentId'))
    const result = FAMILY_RESULTS.find((one) => one === field(form, 'result'))
    if (!result) return { ok: false, form: 'answer', problem: 'lesson.choose', studentId }
    const lessonId = Number(field(form, 'lessonId'))
    const trapFilled = field(form, TRAP) !== ''
    const isAsked = answerByLink(context.db, { link, token, studentId, lessonId, result, trapFilled }, now)
    return isAsked
      ? { ok: true, thanks: 'answer' }
      : { ok: false, form: 'answer', problem: 'lesson.closed', studentId }
  },

  message({ form, link, context, now }) {
    const text = field(form, 'text')
    if (!text.trim()) return { ok: false, form: 'message', problem: 'message.empty' }
    if (text.length > MESSAGE_LENGTH)
      return {
        ok: false,
        form: 'message',
        problem: 'message.long',
        values: { most: MESSAGE_LENGTH },
        typed: text
      }
    writeFamilyMessage(context.db, { link, text }, context.school, now)
    return { ok: true, thanks: 'message' }
  }
}

import { noticeText } from '#app/domain/alarms/notice-text.ts'
import type { School } from '#app/domain/settings/school.ts'
import { NOTIFY_LIMIT_MS, type Notify } from './notify.ts'

/** What is posted: nothing about a person, only that the post is silent. `text` is what chat programs show. */
export type WebhookBody = {
  event: 'alarm' | 'reminder' | 'recovered'
  /** The same for every attempt. */
  id: string
  school: string
  parts: { part: string; since: string | null }[]
  title: string
  text: string
  at: string
}

/**
 * Posts a notice as JSON. A 2xx is a success and nothing else: a redirect is not followed, because where it leads nobody
 * has set.
 */
export function notifyByWebhook(url: string, school: School, limitMs = NOTIFY_LIMIT_MS): Notify {
  return async (notice, now) => {
    const body: WebhookBody = {
      event: notice.kind,
      id: notice.messageId,
      school: school.name,
      parts: notice.parts.map(({ part, since }) => ({
        part,
        since: since === null ? null : new Date(since).toISOString()
      })),
      ...noticeText(notice, school),
      at: now.toISOString()
    }
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'User-Agent': 'Lotse' },
        body: JSON.stringify(body),
        redirect: 'manual',
        signal: AbortSignal.timeout(limitMs)
      })
      // The answer is of no interest, however long it is.
      await response.body?.cancel()
      return { sent: response.ok, reason: `HTTP ${response.status}` }
    } catch (error) {
      return { sent: false, reason: wordsOf(error) }
    }
  }
}

/** Node puts what went wrong into the cause. The address may hold a secret and is named nowhere. */
function wordsOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return 'unknown'
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
}

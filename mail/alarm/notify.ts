import type { Notice } from '#app/domain/alarms/notices.ts'

/** What became of an attempt; `reason` in the other side's words. */
export type NoticeAttempt = { sent: boolean; reason: string }

/** Carries a notice to the admin. One attempt, never throws. */
export type Notify = (notice: Notice, now: Date) => Promise<NoticeAttempt>

/** No attempt lasts longer, in milliseconds: while one hangs nobody looks, and a long gap counts as sleep. */
export const NOTIFY_LIMIT_MS = 15_000

/**
 * The closed word lists of the product, one place for code, schema and forms.
 * Pure: components may import it.
 */

/** Platforms a volunteer can know; they route. */
export const PLATFORMS = ['windows', 'mac', 'android', 'ios'] as const
export type Platform = (typeof PLATFORMS)[number]

/** What a child's device can be. `none`: there is no device. */
export const CHILD_PLATFORMS = [...PLATFORMS, 'chromeos', 'other', 'none', 'unknown'] as const
export type ChildPlatform = (typeof CHILD_PLATFORMS)[number]

/** How a device of the school is: `broken` ones are not lent. */
export const DEVICE_CONDITIONS = ['good', 'worn', 'broken'] as const
export type DeviceCondition = (typeof DEVICE_CONDITIONS)[number]

/** Where the reading of the platform comes from, strongest first (product.md, Routing). */
export const PLATFORM_EVIDENCE = [
  'person',
  'body',
  'family',
  'roster',
  'tickets',
  'attachment',
  'signature-trap',
  'none'
] as const
export type PlatformEvidence = (typeof PLATFORM_EVIDENCE)[number]

export const MAIL_KINDS = ['human', 'auto-reply', 'bounce', 'bulk', 'own-loop'] as const
export type MailKind = (typeof MAIL_KINDS)[number]

export const TICKET_STATES = ['open', 'waiting', 'done'] as const
export type TicketState = (typeof TICKET_STATES)[number]

export const CALL_OUTCOMES = ['solved', 'not_solved', 'not_reached', 'wrong_number', 'call_back'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

export const CONTACT_KINDS = ['guardian', 'student', 'teacher', 'other'] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

/** What a teacher noticed of a child that was there with trouble: no sound, no picture, thrown out again and again. */
export const HOST_DETAILS = ['sound', 'picture', 'dropped'] as const
export type HostDetail = (typeof HOST_DETAILS)[number]

/** What a teacher can say when asked again; `wrong_room`: the child was there, but the school had sent it elsewhere. */
export const HOST_ANSWERS = ['ok', 'wrong_room', 'failed', 'not_seen', 'excused'] as const
export type HostAnswer = (typeof HOST_ANSWERS)[number]

export const LESSON_STATES = ['held', 'cancelled', 'incident'] as const
export type LessonState = (typeof LESSON_STATES)[number]

/** Why a shared incident was proposed: failures in a lesson, a share of a group, many tickets of one type, or a person said so. */
export const INCIDENT_SIGNS = ['lesson', 'group', 'burst', 'person'] as const
export type IncidentSign = (typeof INCIDENT_SIGNS)[number]

export const OUTBOX_STATES = ['queued', 'sending', 'sent', 'deferred', 'unknown', 'failed'] as const
export type OutboxState = (typeof OUTBOX_STATES)[number]

export const LANGUAGES = ['de', 'en', 'tr', 'ar', 'ru', 'uk', 'pl', 'ro'] as const
export type Language = (typeof LANGUAGES)[number]

/** Mails that no person has written. */
export const AUTOMATIC_KINDS = ['ack', 'notify', 'ask', 'host', 'code', 'alarm', 'returned'] as const
export type AutomaticKind = (typeof AUTOMATIC_KINDS)[number]

/**
 * What must not fall silent: `mailbox` is read, `intake` makes tickets of stored mails, `outbox` reaches its server,
 * `waiting`: no mail is due for long, `deferred`: the server does not put our mails off.
 */
export const WATCHED_PARTS = ['mailbox', 'intake', 'outbox', 'waiting', 'deferred'] as const
export type WatchedPart = (typeof WATCHED_PARTS)[number]

export const NOTICE_KINDS = ['alarm', 'reminder', 'recovered'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Ways to the admin that do not use the school's mailbox. */
export type AlarmWay = 'mail' | 'webhook'
/** `none`: there is nothing to show of this file but its name. */
export const PREVIEW_STATES = ['waiting', 'making', 'made', 'impossible', 'none'] as const
export type PreviewState = (typeof PREVIEW_STATES)[number]

/** Why a file has no preview. */
export const PREVIEW_FAULTS = ['damaged', 'tooManyPixels', 'tooLarge', 'tooLong', 'gaveUp'] as const
export type PreviewFault = (typeof PREVIEW_FAULTS)[number]

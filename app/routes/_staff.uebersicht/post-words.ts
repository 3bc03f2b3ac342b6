import type { HealthItem } from '../../components/health-block.tsx'
import type { MailHealth } from '../../domain/outbox/health.ts'
import type { UndeliveredMail } from '../../domain/outbox/undelivered.ts'
import type { Orphan, PostHealth } from '../../domain/students/board-post.ts'
import type { AlarmWay } from '../../domain/words.ts'
import type { Reader } from '../../http/reader.ts'

/** Only words: they travel from the server to the page. */
type WordedItem = HealthItem & { text: string; detail: string }

/** Mail in and out in plain words: is it alive, what waits, what the server said. */
export function healthItems(
  { mailbox, outbox, watch }: MailHealth,
  post: PostHealth & { suppressed: number; ways: readonly AlarmWay[] },
  { t, ago, when }: Reader
): WordedItem[] {
  const ok = mailbox.state === 'ok'
  const busy = mailbox.state === 'connecting'
  const { today, waiting, unreadable } = post.inbox
  const inbox = [
    t('board:post.today', { count: today }),
    waiting > 0 ? t('board:post.inboxWaiting', { count: waiting }) : t('board:post.inboxEmpty'),
    unreadable > 0 ? t('board:post.unreadable', { count: unreadable }) : ''
  ]
  const sending = outbox.state === 'ok' || outbox.state === 'connecting'
  const { oldest, later, nextLater } = post.outbox
  return [
    {
      title: t('board:post.mailbox'),
      state: ok ? 'ok' : busy ? 'waiting' : 'trouble',
      live: true,
      text: t(`board:post.box.${mailbox.state}`, {
        ago: mailbox.lastOkAt ? ago(mailbox.lastOkAt) : '',
        words: mailbox.words
      }),
      detail: inbox.filter(Boolean).join(' ')
    },
    {
      title: t('board:post.outbox'),
      state: !sending || outbox.failed > 0 ? 'trouble' : post.outbox.waiting > 0 ? 'waiting' : 'ok',
      text: oldest
        ? t('board:post.waiting', { count: post.outbox.waiting, ago: ago(oldest.createdAt) })
        : t('board:post.empty'),
      detail: [
        nextLater ? t('board:post.later', { count: later, when: when(nextLater) }) : '',
        sending ? '' : outboxTrouble(outbox, t),
        oldest?.reason ? t('board:post.reason', { reason: oldest.reason, when: when(oldest.dueAt) }) : '',
        outbox.failed > 0 ? t('board:post.failed', { count: outbox.failed }) : '',
        post.suppressed > 0 ? t('board:post.suppressed', { count: post.suppressed }) : ''
      ]
        .filter(Boolean)
        .join(' ')
    },
    {
      title: t('board:post.alarm'),
      state: post.ways.length > 0 && watch === 'ok' ? 'ok' : 'trouble',
      text:
        post.ways.length > 0
          ? t('board:post.alarmBy', { ways: post.ways.map((way) => t(`board:post.way.${way}`)).join(', ') })
          : t('board:post.noWay'),
      detail: watch === 'ok' ? t('board:post.alarmAfter') : t('board:post.noWatch')
    }
  ]
}

/** The server's own words where there are some; else what Lotse sees. */
const outboxTrouble = ({ state, words }: MailHealth['outbox'], t: Reader['t']): string =>
  state === 'refused' || state === 'down'
    ? t('board:post.outboxDown', { words })
    : t(`common:outbox.${state}`)

/** The tag before our subjects says the number once more. */
const OUR_TAG = /^\[[^\]]*#\d+\]\s*/

/** Mails that did not arrive, each with its reason and the way to its matter. */
export const undeliveredWords = (mails: readonly UndeliveredMail[], { t, when }: Reader) =>
  mails.map((mail) => ({
    id: mail.id,
    to: mail.ticketId === null ? null : `/anliegen/${mail.ticketId}`,
    what:
      mail.ticketId === null
        ? t(`board:mail.${mail.kind}`)
        : `#${mail.ticketId} ${mail.subject.replace(OUR_TAG, '')}`,
    whom: mail.toAddress,
    state: t(`board:mail.${mail.state}`),
    reason: mail.reason || t('board:mail.noReason'),
    at: when(mail.createdAt)
  }))

/** Matters nobody has: what, why nobody, until when. */
export const orphanWords = (orphans: readonly Orphan[], { t, when, near, clock }: Reader) =>
  orphans.map((orphan) => ({
    id: orphan.ticketId,
    to: `/anliegen/${orphan.ticketId}`,
    subject: subjectOf(orphan, t),
    why: [
      orphan.children.length === 0
        ? t('board:orphans.noChild')
        : orphan.children.map(({ name, className }) => `${name} ${className}`).join(', '),
      orphan.offeredTo === 0
        ? t('board:orphans.toNobody')
        : t('board:orphans.offered', { count: orphan.offeredTo })
    ].join(', '),
    since: t(orphan.old ? 'board:orphans.old' : 'board:orphans.since', {
      when: `${near(orphan.since)} ${clock(orphan.since)}`
    }),
    old: orphan.old,
    late: orphan.overdue || orphan.dueAt === null,
    due:
      orphan.dueAt === null
        ? t('board:orphans.noDue')
        : t(orphan.overdue ? 'board:orphans.overdue' : 'board:orphans.due', { when: when(orphan.dueAt) })
  }))

function subjectOf({ kind, subject, ticketId }: Orphan, t: Reader['t']): string {
  if (kind === 'unreadable') return t('board:orphans.unreadable')
  if (kind === 'help') return t('board:orphans.help', { number: ticketId })
  return subject
    ? t('board:orphans.subject', { subject })
    : t('board:orphans.noSubject', { number: ticketId })
}

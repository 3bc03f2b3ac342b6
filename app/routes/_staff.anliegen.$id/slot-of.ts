import { nameAndAddress } from '../../components/answer-whom.tsx'
import type { Clock } from '../../components/clock-words.ts'
import type { TicketSlot } from '../../components/ticket-slot.ts'
import type { TicketData } from './route.tsx'

/** What the answer, the note, the call and the other parts need of the page's data. */
export function slotOf(data: TicketData, clock: Clock, someone: string): TicketSlot {
  const { ticket, claimedBy, timeline, sides } = data
  const inbound = timeline.find((item) => item.kind === 'in' && item.id === data.newestInboundId)
  const child = sides[0]
  return {
    id: ticket.id,
    query: data.query,
    clock,
    state: ticket.state,
    unreadable: ticket.kind === 'unreadable',
    holder: claimedBy
      ? { who: claimedBy.id === data.me ? 'me' : 'other', name: claimedBy.name, at: claimedBy.at }
      : { who: 'nobody', name: '', at: null },
    colleagues: Object.entries(data.names).flatMap(([id, name]) => (Number(id) === data.me ? [] : [name])),
    whoms: data.recipients,
    barred: data.barred,
    to:
      (data.recipients?.chosen && nameAndAddress(data.recipients.chosen)) ||
      (inbound?.kind === 'in' && inbound.from) ||
      data.people[0]?.name ||
      someone,
    child: child ? { firstName: child.firstName, klasse: child.klasse } : null,
    platform: ticket.platform,
    draft: data.draft,
    newestInbound:
      inbound?.kind === 'in'
        ? { id: inbound.id, from: inbound.from, text: inbound.visible, at: inbound.at }
        : null,
    me: data.me,
    sentCount: timeline.filter((item) => item.kind === 'out' && item.mine).length,
    noteCount: timeline.filter((item) => item.kind === 'note' && item.mine).length,
    newKey: data.newKey,
    draftFiles: data.draftFiles,
    olderDrafts: data.olderDrafts,
    guides: data.guides,
    usedGuides: data.usedGuides,
    guide: data.guide,
    heard: data.heard,
    people: data.people
  }
}

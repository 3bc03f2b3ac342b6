import { Trans, useTranslation } from 'react-i18next'
import { useClockWords } from '../../components/clock-words.ts'
import type { IconName } from '../../components/icon.tsx'
import { ThreadEvent } from '../../components/thread.tsx'
import type { Moment } from '../../components/types.ts'
import { problemShort } from '../../domain/guides/problem-types.ts'
import type { ChildPlatform } from '../../domain/words.ts'
import { nameInSentence, namesInSentence } from '../../locales/names.ts'
import { platformNames } from '../../locales/platforms.ts'
import type { Item } from './conversation.tsx'
import type { TicketData } from './route.tsx'

const ICON: Record<string, IconName> = {
  'ticket.acknowledged': 'mail',
  'ticket.claimed': 'check',
  'ticket.offered': 'bell',
  'ticket.asked_device': 'mail',
  'ticket.released': 'back',
  'ticket.lapsed': 'clock',
  'ticket.handed_over': 'pass',
  'ticket.closed': 'check',
  'ticket.reopened': 'refresh',
  'ticket.platform': 'device',
  'ticket.student': 'person',
  'ticket.snoozed': 'clock',
  'ticket.woken': 'clock',
  'ticket.merged': 'pass',
  'ticket.split': 'pass',
  'ticket.set_aside': 'pass',
  'ticket.brought_back': 'back',
  'ticket.answer_not_delivered': 'alert',
  'ticket.folded': 'alert',
  'ticket.slots_offered': 'mail',
  'ticket.slot_chosen': 'clock',
  'ticket.answer_returned': 'back'
}

type EventItem = Extract<Item, { kind: 'event' }>

/** Anything that happened, in one plain sentence: who did what. */
export function EventLine({ item, data, at }: { item: EventItem; data: TicketData; at: Moment }) {
  const { t } = useTranslation('ticket')
  const { full } = useClockWords(data.clock)
  const { key, values } = wordsOf(item, data, full)
  const who = item.by === 'lotse' ? 'Lotse' : item.by === 'family' ? t('theFamily') : item.by
  return (
    <ThreadEvent icon={ICON[item.type] ?? 'bell'} at={at}>
      <Trans
        t={t}
        i18nKey={item.byMe ? `event.${key}.you` : `event.${key}.who`}
        values={{ who, ...values }}
        components={{ b: <b /> }}
      />
    </ThreadEvent>
  )
}

function wordsOf(item: EventItem, { names, clock }: TicketData, full: (moment: Date) => string) {
  const { data } = item
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  const name = (value: unknown): string => (typeof value === 'number' ? (names[value] ?? '') : '')
  const offered = namesInSentence(
    (Array.isArray(data.staffIds) ? data.staffIds : []).map(name).filter(Boolean),
    clock.language
  )
  const key = item.type.replace('.', '_')
  switch (item.type) {
    case 'ticket.lapsed':
      return { key: `${key}_${text(data.reason)}`, values: { name: name(data.staffId) } }
    case 'ticket.offered':
      return offered.length === 0
        ? { key: `${key}_none`, values: {} }
        : { key: `${key}_${text(data.reason)}`, values: { names: offered } }
    case 'ticket.widened':
      // Events of the time before the reason was kept have a sentence without it.
      return { key: data.reason ? `${key}_${text(data.reason)}` : key, values: { names: offered } }
    case 'ticket.escalated':
      return { key, values: { names: offered } }
    case 'ticket.woken':
      return { key: `${key}_${text(data.reason)}`, values: {} }
    case 'ticket.set_aside':
      return { key: `${key}_${text(data.kind)}`, values: {} }
    case 'family.questions':
      return { key: `${key}_${data.stop === true ? 'stop' : 'ask'}`, values: {} }
    case 'family.contact_way':
      return { key: `${key}_${data.writingOnly === true ? 'write' : 'call'}`, values: {} }
    case 'ticket.merged':
    case 'ticket.split':
      return typeof data.into === 'number'
        ? { key: `${key}_into`, values: { number: data.into } }
        : { key: `${key}_from`, values: { number: Number(data.from) } }
    case 'ticket.folded':
      return { key: `${key}_${text(data.why)}`, values: {} }
    case 'mail.suppressed':
      // What was held back towards volunteers reads the same whatever the limit.
      return {
        key: data.kind === 'ack' ? `${key}_ack_${text(data.reason)}` : `${key}_${text(data.kind)}`,
        values: {}
      }
    case 'ticket.answer_returned':
      return { key, values: { name: nameInSentence(name(data.staffId), clock.language) } }
    case 'ticket.handed_over':
      return { key, values: { name: nameInSentence(name(data.toStaffId), clock.language) } }
    case 'ticket.platform':
      return {
        key,
        values: { what: platformNames(clock.language)[text(data.platform) as ChildPlatform] ?? '' }
      }
    case 'ticket.slot_chosen':
      return { key, values: { when: full(new Date(text(data.at))) } }
    case 'ticket.problem':
      return { key, values: { what: problemShort(text(data.problem), clock.language) ?? '' } }
    default:
      return { key, values: {} }
  }
}

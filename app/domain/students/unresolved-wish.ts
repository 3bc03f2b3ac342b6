/**
 * Which of the children who are not reliable yet somebody wants to see, and in which order. Pure: no database in it.
 */
import { foldText } from '../intake/fold-text.ts'
import type { ChildPlatform } from '../words.ts'
import { type ListSort, type UNRESOLVED_FACES, urgencyOf } from './list-choices.ts'
import { STEP_ORDER } from './next-step.ts'
import type { UnresolvedStudent } from './unresolved.ts'

/** What is left out is not asked for. */
export type ListWish = {
  face?: (typeof UNRESOLVED_FACES)[number]
  className?: string
  platform?: ChildPlatform
  /** Whose ticket it is; `nobody`: without anybody who cares. */
  carer?: number | 'nobody'
  /** Words in any order, in name, class, device, subject or carer; umlauts and accents do not matter. */
  text?: string
  sort?: ListSort
  descending?: boolean
}

/** When a child was last in a lesson that went well; `null`: never, as far as we know. */
export type WithLastGood = UnresolvedStudent & { lastGoodAt: string | null }

/** Does this child belong to what was asked for? */
export function isWished(
  { status, className, platform, care, ...child }: UnresolvedStudent,
  wish: ListWish
): boolean {
  if (wish.face && status.face !== wish.face) return false
  if (wish.className && className !== wish.className) return false
  if (wish.platform && platform !== wish.platform) return false
  if (wish.carer === 'nobody' && care?.ownerId) return false
  if (typeof wish.carer === 'number' && care?.ownerId !== wish.carer) return false
  const said = [child.firstName, child.lastName, className, child.deviceNote, care?.ownerName, care?.subject]
  const hay = foldText(said.filter(Boolean).join(' '))
  return foldText(wish.text ?? '')
    .split(' ')
    .every((word) => hay.includes(word))
}

type Key = (child: WithLastGood) => string | number | null

const KEYS: Record<Exclude<ListSort, 'urgent'>, Key> = {
  child: ({ lastName, firstName }) => `${lastName} ${firstName}`,
  klasse: ({ className }) => className,
  status: ({ status }) => urgencyOf(status) * 100 + status.needed - status.streak,
  since: ({ status }) => status.since,
  good: ({ lastGoodAt }) => lastGoodAt,
  device: ({ platform, deviceNote }) => `${platform} ${deviceNote}`,
  carer: ({ care }) => care?.ownerName ?? null,
  contact: ({ lastContactAt }) => lastContactAt?.getTime() ?? null,
  next: ({ nextLesson }) => nextLesson?.startsAt ?? null,
  step: ({ nextStep }) => STEP_ORDER.indexOf(nextStep.key) * 100 + ('count' in nextStep ? nextStep.count : 0)
}

const words = new Intl.Collator('de', { numeric: true })

/** By one column; what is empty stays last in both directions, and among equals the most urgent comes first. */
export function sortWished<Child extends WithLastGood>(
  children: readonly Child[],
  { sort = 'urgent', descending = false }: ListWish
): Child[] {
  if (sort === 'urgent') return [...children]
  const key = KEYS[sort]
  return [...children].sort((a, b) => {
    const [x, y] = [key(a), key(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : words.compare(`${x}`, `${y}`)
    return descending ? -order : order
  })
}

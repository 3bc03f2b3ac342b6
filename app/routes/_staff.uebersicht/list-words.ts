import type { SortLink } from '../../components/kids-table.tsx'
import type { ListSort } from '../../domain/students/list-choices.ts'
import { compareClasses } from '../../domain/students/list-students.ts'
import { listUnresolved } from '../../domain/students/list-unresolved.ts'
import type { UnresolvedStudent } from '../../domain/students/unresolved.ts'
import type { ListWish } from '../../domain/students/unresolved-wish.ts'
import { CHILD_PLATFORMS } from '../../domain/words.ts'
import type { AppContext } from '../../http/app-context.ts'
import { isListFiltered, listQuery } from '../../http/list-wish.ts'
import type { Reader } from '../../http/reader.ts'
import { kidRows } from './kid-rows.ts'

/** So many lines at once: on a usual day all of them; a school in trouble asks for the rest. */
export const LINES = 40

type Asked = { wish: ListWish; all: boolean }

/** "Wer noch nicht" as it was asked for, with the ways to ask for something else. */
export function listWords(
  db: AppContext['db'],
  everybody: readonly UnresolvedStudent[],
  { wish, all }: Asked,
  reader: Reader
) {
  const { rows, found } = listUnresolved(db, everybody, wish, reader.now, all ? undefined : LINES)
  const query = listQuery(wish)
  return {
    rows: kidRows(rows, reader),
    found,
    isFiltered: isListFiltered(wish),
    /** A count beside a person's name would be a figure about that person (people.md, DP-21). */
    ofOne: typeof wish.carer === 'number',
    asked: {
      ...wish,
      carer: wish.carer === 'nobody' ? 'niemand' : wish.carer && String(wish.carer)
    },
    choices: choicesOf(everybody, wish),
    sorts: sortLinks(wish, reader),
    allTo: rows.length < found ? `/uebersicht?${query ? `${query}&` : ''}alle=1#wer` : null,
    saveTo: `/uebersicht/tabelle${query ? `?${query}` : ''}`
  }
}

/** Only what occurs can be chosen; what is chosen stays in the list. */
function choicesOf(everybody: readonly UnresolvedStudent[], wish: ListWish) {
  const classes = new Set(everybody.map((child) => child.className))
  if (wish.className) classes.add(wish.className)
  const carers = new Map(
    everybody.flatMap(({ care }) => (care?.ownerId && care.ownerName ? [[care.ownerId, care.ownerName]] : []))
  )
  return {
    classes: [...classes].sort(compareClasses),
    platforms: CHILD_PLATFORMS.filter(
      (platform) => platform === wish.platform || everybody.some((child) => child.platform === platform)
    ),
    carers: [...carers].map(([id, name]) => ({ id: String(id), name }))
  }
}

const COLUMN_OF: Record<Exclude<ListSort, 'urgent'>, SortLink['column']> = {
  child: 'child',
  klasse: 'child',
  status: 'status',
  since: 'status',
  good: 'weeks',
  device: 'device',
  carer: 'carer',
  contact: 'carer',
  next: 'next',
  step: 'step'
}

/** One link for every fact in the head of the table; the one in use turns the order round. */
function sortLinks(wish: ListWish, { t }: Reader): SortLink[] {
  return (Object.keys(COLUMN_OF) as (keyof typeof COLUMN_OF)[]).map((sort) => {
    const used = wish.sort === sort
    const label = t(`boardList:sort.${sort}`)
    const descending = used && !wish.descending
    return {
      column: COLUMN_OF[sort],
      label,
      says: t(used ? 'boardList:sortBack' : 'boardList:sortBy', { column: label }),
      to: `/uebersicht?${listQuery({ ...wish, sort, descending })}#wer`,
      ...(used ? { now: wish.descending ? ('descending' as const) : ('ascending' as const) } : {})
    }
  })
}

import type { ContactDraft, StudentDraft } from './draft.ts'
import { foldName } from './person-name.ts'
import { addTo } from './row-values.ts'
import { Union } from './union.ts'

/** One contact of the file with its children, by their place in the list of students. */
export type Contact = ContactDraft & { children: number[] }

type Mention = ContactDraft & { child: number; folded: string }

const reachesOf = ({ mails, phones }: ContactDraft): string[] => [...mails, ...phones]

/** Section 6: which mentions of contacts are one contact. */
export function mergeContacts(students: readonly StudentDraft[]): Contact[] {
  const mentions: Mention[] = students.flatMap(({ contacts }, child) =>
    contacts.map((contact) => ({ ...contact, child, folded: foldName(contact.name) }))
  )
  const union = new Union(mentions.length)
  union.joinByKeys(mentions, (mention) => reachesOf(mention).map((reach) => `${mention.folded}\0${reach}`))
  joinNameless(mentions, union)
  joinUnreachable(mentions, union)
  const contacts = new Map<number, Contact>()
  mentions.forEach(({ child, folded: _, ...mention }, index) => {
    const root = union.find(index)
    const contact = contacts.get(root)
    if (!contact) contacts.set(root, { ...mention, children: [child] })
    else {
      addTo(contact, mention)
      if (contact.name === '') contact.name = mention.name
      if (!contact.children.includes(child)) contact.children.push(child)
    }
  })
  return [...contacts.values()]
}

/** One without a name is whoever has one of its addresses or numbers; of several names the first, because two are two persons. */
function joinNameless(mentions: readonly Mention[], union: Union): void {
  const named = new Map<string, number[]>()
  mentions.forEach((mention, index) => {
    if (mention.folded === '') return
    for (const reach of reachesOf(mention)) {
      const list = named.get(reach)
      if (list) list.push(index)
      else named.set(reach, [index])
    }
  })
  const nameOf = new Map<number, string>()
  mentions.forEach((mention, index) => {
    if (mention.folded !== '') return
    for (const reach of reachesOf(mention))
      for (const other of new Set(named.get(reach)?.map((at) => union.find(at)))) {
        const root = union.find(index)
        const name = mentions[other]?.folded || nameOf.get(other) || ''
        if ((nameOf.get(root) ?? name) !== name) continue
        union.join(root, other)
        nameOf.set(union.find(root), name)
      }
  })
}

/** Contacts of whom there is a name only are one if their children share another contact. */
function joinUnreachable(mentions: readonly Mention[], union: Union): void {
  const others = new Map<number, Set<number>>()
  mentions.forEach(({ child }, index) => {
    others.set(child, (others.get(child) ?? new Set()).add(union.find(index)))
  })
  const unreachable = mentions.map((mention) => mention.folded !== '' && reachesOf(mention).length === 0)
  const roots = mentions.map((_, index) => union.find(index))
  const keys = mentions.map(({ child, folded }, index) =>
    unreachable[index]
      ? [...(others.get(child) ?? [])]
          .filter((other) => other !== roots[index])
          .map((other) => `${folded}\0${other}`)
      : []
  )
  union.joinByKeys(keys, (own) => own)
}

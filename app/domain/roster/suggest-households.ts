import { grouped } from '../grouped.ts'
import type { StudentDraft } from './draft.ts'
import type { Contact } from './merge-contacts.ts'
import { Union } from './union.ts'

/** Children, by their place in the list, that seem to live together; `unsure`: their last names differ. */
export type Household = { children: number[]; unsure: boolean }

/** Section 6: children of one contact, and children whose contacts share a number or an address; households of one are none. */
export function suggestHouseholds(
  students: readonly StudentDraft[],
  contacts: readonly Contact[]
): Household[] {
  const union = new Union(students.length)
  const first = new Map<string, number>()
  for (const { children, mails, phones } of contacts) {
    const [child] = children
    if (child === undefined) continue
    for (const sibling of children) union.join(child, sibling)
    for (const reach of [...mails, ...phones]) {
      const other = first.get(reach)
      if (other === undefined) first.set(reach, child)
      else union.join(other, child)
    }
  }
  return [...grouped(students.keys(), (index) => union.find(index)).values()]
    .filter((children) => children.length > 1)
    .map((children) => ({
      children,
      unsure: new Set(children.map((index) => students[index]?.folded.last)).size > 1
    }))
}

import type { HTMLAttributes } from 'react'

/**
 * A list without bullets. Safari takes the list semantics away together with the bullets;
 * the role, redundant on paper, brings them back.
 */
export function List({ ordered, ...rest }: HTMLAttributes<HTMLElement> & { ordered?: boolean }) {
  const Tag = ordered ? 'ol' : 'ul'
  const role = 'list'
  return <Tag role={role} {...rest} />
}

import { Face } from './face.tsx'
import { Go } from './go.tsx'
import { Icon, type IconName } from './icon.tsx'
import { List } from './list.tsx'
import type { Face as FaceName } from './types.ts'

export type BesideItem = { to: string; count: string; text: string } & (
  | { face: FaceName }
  | { icon: IconName }
)

/** The numbers beside the headline of the overview, each with its symbol and a link to who they are. */
export function BoardBeside({ items }: { items: BesideItem[] }) {
  return (
    <List className="beside">
      {items.map((item) => (
        <li key={item.to}>
          <Go to={item.to}>
            {'face' in item ? <Face face={item.face} /> : <Icon name={item.icon} small />}{' '}
            <span>
              <b>{item.count}</b> {item.text}
            </span>
          </Go>
        </li>
      ))}
    </List>
  )
}

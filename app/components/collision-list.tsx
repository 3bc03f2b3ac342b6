import { Go } from './go.tsx'
import { Icon } from './icon.tsx'
import { KlasseLabel } from './klasse-label.tsx'
import { List } from './list.tsx'

export type CollisionItem = {
  key: string
  sure: boolean
  children: { id: number; name: string; klasse: string }[]
  device: string
  /** How often, and when first. */
  text: string
}

/** Pairs of siblings with the device they share and the lessons that run at the same time. */
export function CollisionList({ items }: { items: CollisionItem[] }) {
  if (items.length === 0) return null
  return (
    <List className="plain collisions">
      {items.map(({ key, sure, children, device, text }) => (
        <li key={key}>
          <span>
            {sure && <Icon name="alert" small />}{' '}
            {children.map(({ id, name, klasse }, i) => (
              <span key={id}>
                {i > 0 && ' · '}
                <Go to={`/verzeichnis/${id}`}>{name}</Go> <KlasseLabel klasse={klasse} />
              </span>
            ))}
            <br />
            <span className="soft">{[device, text].join('. ')}</span>
          </span>
        </li>
      ))}
    </List>
  )
}

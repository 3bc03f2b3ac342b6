import { Go } from './go.tsx'
import { List } from './list.tsx'
import { useTexts } from './texts.ts'
import type { NavItem } from './top-bar.tsx'

/** The lists at the thumb, on the phone: five at most, each with its number. */
export function Tabs({ items }: { items: NavItem[] }) {
  const t = useTexts()
  return (
    <nav className="tabs" aria-label={t('bar.lists')}>
      <List>
        {items.map((item) => (
          <li key={item.to}>
            <Go to={item.to} aria-current={item.current ? 'page' : undefined}>
              <b>{item.count ?? ''}</b>
              {item.label}
            </Go>
          </li>
        ))}
      </List>
    </nav>
  )
}

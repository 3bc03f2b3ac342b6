import { Go } from './go.tsx'
import { Icon } from './icon.tsx'
import { List } from './list.tsx'
import { useTexts } from './texts.ts'

export type MenuItem = { to: string; label: string; current?: boolean }

/** In a narrow window the ways through the app fold behind one button. Opens without a script. */
export function Menu({ items }: { items: MenuItem[] }) {
  const t = useTexts()
  return (
    <details className="menu">
      <summary className="btn bare square" aria-label={t('bar.menu')}>
        <Icon name="menu" />
      </summary>
      <nav aria-label={t('bar.menu')}>
        <List>
          {items.map((item) => (
            <li key={`${item.to} ${item.label}`}>
              <Go to={item.to} aria-current={item.current ? 'page' : undefined}>
                {item.label}
              </Go>
            </li>
          ))}
        </List>
      </nav>
    </details>
  )
}

import { Brand } from './brand.tsx'
import { Go } from './go.tsx'
import { Icon } from './icon.tsx'
import { List } from './list.tsx'
import { Menu } from './menu.tsx'
import { type PresenceProps, PresenceSwitch } from './presence-switch.tsx'
import { useTexts } from './texts.ts'

export type NavItem = { to: string; label: string; count?: number; current?: boolean }
export type TopBarProps = {
  home?: string
  nav?: { label: string; items: NavItem[] }
  /** Address of the search page; `/` opens it. */
  search?: string
  presence?: PresenceProps
  /** The person signed in: initials, name and the way to settings and signing out. */
  person?: { initials: string; name: string; to: string }
}

/** The bar over every staff page: mark, lists, search, presence, person. */
export function TopBar({ home, nav, search, presence, person }: TopBarProps) {
  const t = useTexts()
  const account = person && t('bar.account', { initials: person.initials, name: person.name })
  const folded = [
    ...(nav?.items ?? []),
    ...(search ? [{ to: search, label: t('bar.find') }] : []),
    ...(person ? [{ to: person.to, label: t('bar.account_short') }] : [])
  ]
  return (
    <header className="bar">
      <Brand to={home} />
      {nav && (
        <nav aria-label={nav.label}>
          <List>
            {nav.items.map((item) => (
              <li key={item.to}>
                <Go to={item.to} aria-current={item.current ? 'page' : undefined}>
                  {item.label} {item.count !== undefined && <b>{item.count}</b>}
                </Go>
              </li>
            ))}
          </List>
        </nav>
      )}
      {search && (
        <Go className="find push" to={search} aria-keyshortcuts="/">
          <Icon name="search" small /> {t('bar.search')} <kbd>/</kbd>
        </Go>
      )}
      {presence && <PresenceSwitch {...presence} />}
      {person && (
        <Go className={search ? 'avatar' : 'avatar push'} to={person.to} aria-label={account}>
          {person.initials}
        </Go>
      )}
      {nav && <Menu items={folded} />}
    </header>
  )
}

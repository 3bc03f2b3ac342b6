import { Brand } from './brand.tsx'
import { Go } from './go.tsx'
import { List } from './list.tsx'
import { Menu } from './menu.tsx'
import { type PresenceProps, PresenceSwitch } from './presence-switch.tsx'
import { SearchField } from './search-field.tsx'
import { useTexts } from './texts.ts'

export type NavItem = { to: string; label: string; count?: number; current?: boolean }
export type TopBarProps = {
  home?: string
  nav?: { label: string; items: NavItem[] }
  /** Address of the search page, which takes what is looked for as `q`. */
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
      {search && <SearchField action={search} />}
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

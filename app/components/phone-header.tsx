import { Brand } from './brand.tsx'
import { Menu, type MenuItem } from './menu.tsx'
import { type PresenceProps, PresenceSwitch } from './presence-switch.tsx'

/** The head of the queue on a phone: mark, presence, and the rest behind the menu. */
export function PhoneHeader({
  home,
  presence,
  menu
}: {
  home?: string
  presence?: PresenceProps
  menu?: MenuItem[]
}) {
  return (
    <header>
      <Brand to={home} />
      {presence && <PresenceSwitch {...presence} knobLast />}
      {menu && <Menu items={menu} />}
    </header>
  )
}

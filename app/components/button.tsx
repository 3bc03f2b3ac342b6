import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Go } from './go.tsx'
import { Icon, type IconName } from './icon.tsx'

type Look = {
  /** `primary` is the one blue button of a screen; `ink` a blue outline; `bare` has no outline. */
  kind?: 'primary' | 'ink' | 'bare'
  wide?: boolean
  compact?: boolean
  icon?: IconName
  className?: string
  children?: ReactNode
}
/** A button that shows only its icon still says its word. */
type Named = { label?: string; square?: boolean }

function look({ kind, wide, compact, square, className }: Look & Named): string {
  return ['btn', compact && 'compact', kind, square && 'square', wide && 'wide', className]
    .filter(Boolean)
    .join(' ')
}

/** A button. It submits unless told otherwise: in Lotse a button is part of a form. */
export function Button(props: Look & Named & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'>) {
  const { kind, wide, compact, square, icon, label, className, children, ...rest } = props
  return (
    <button className={look(props)} aria-label={label} {...rest}>
      {icon && <Icon name={icon} />} {children}
    </button>
  )
}

/** A link that looks like a button, for what only leads somewhere. */
export function ButtonLink(props: Look & Named & { to: string }) {
  const { to, icon, label, children } = props
  return (
    <Go className={look(props)} to={to} aria-label={label}>
      {icon && <Icon name={icon} />} {children}
    </Go>
  )
}

/** A file to save that looks like a button: never a page of the app. */
export function SaveLink(props: Look & Named & { to: string }) {
  const { to, icon, label, children } = props
  return (
    <a className={look(props)} href={to} aria-label={label} download>
      {icon && <Icon name={icon} />} {children}
    </a>
  )
}

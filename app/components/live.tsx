import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** One line that changes by itself, read out politely. With trouble the green dot becomes a warning sign. */
export function Live({ children, trouble }: { children: ReactNode; trouble?: boolean }) {
  return (
    <p className="live" role="status">
      {trouble ? <Icon name="alert" small /> : <span className="pulse" aria-hidden="true" />} {children}
    </p>
  )
}

import { Link, useInRouterContext } from '@remix-run/react'
import type { AnchorHTMLAttributes } from 'react'

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { to: string }

/**
 * A link inside the app. Inside the router it changes the page without a reload; where there is none
 * (error pages before the app runs, tests, print) it is a plain link. Both are the same `<a href>`.
 */
export function Go({ to, ...rest }: Props) {
  const routed = useInRouterContext() && to.startsWith('/')
  return routed ? <Link to={to} {...rest} /> : <a href={to} {...rest} />
}

import { Go } from './go.tsx'

/** The mark: the flag "pilot on board" and the name. Leads home. */
export function Brand({ to = '/' }: { to?: string }) {
  return (
    <Go className="brand" to={to}>
      <svg className="flag" viewBox="0 0 24 20" aria-hidden="true">
        <path className="pole" d="M2 1v18.5" />
        <path className="white" d="M2.5 2h10v11h-10z" />
        <path className="blue" d="M12.5 1.3H23v12.4H12.5z" />
      </svg>
      <span>Lotse</span>
    </Go>
  )
}

/** The first link of every page: past the frame, to what the page is about. */
export function SkipLink({ to, children }: { to: string; children: string }) {
  return (
    <a className="skip" href={`#${to}`}>
      {children}
    </a>
  )
}

import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData
} from '@remix-run/react'
import { type ReactNode, useContext, useEffect } from 'react'
import { NonceContext } from './components/nonce.ts'
import { PageTrouble } from './components/page-trouble.tsx'
import staffStyles from './components/styles/staff.css?url'
import { tellTypedEarly } from './components/typed-early.ts'
import { pageLanguage } from './http/language.ts'

/** What every page knows: its language and the school's clock zone. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return {
    language: await pageLanguage(request, context),
    timeZone: context.timeZone,
    schoolName: context.school.name,
    demo: context.demo
  }
}

export const links: LinksFunction = () => [{ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }]

/** A route's `handle.plain`: a page without scripts, with its own small style sheet (families, hosts). */
type Handle = { plain?: boolean } | undefined

/** What a plain page's loader says of its own language: families read eight of them. */
type PlainData = { pageLanguage: string }
const isPlainData = (data: unknown): data is PlainData =>
  typeof data === 'object' && data !== null && 'pageLanguage' in data

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const nonce = useContext(NonceContext)
  const handles = useMatches().map((match) => match.handle as Handle)
  const plain = handles.some((handle) => handle?.plain)
  const spoken = useMatches().findLast((match) => isPlainData(match.data))?.data as PlainData | undefined
  const error = useRouteError()
  return (
    <html
      lang={spoken?.pageLanguage ?? data?.language ?? 'de'}
      dir={spoken?.pageLanguage === 'ar' ? 'rtl' : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <Meta />
        <Links />
        {Boolean(error) && <link rel="stylesheet" href={staffStyles} />}
      </head>
      <body>
        {children}
        {!plain && <ScrollRestoration nonce={nonce} />}
        {!plain && <Scripts nonce={nonce} />}
      </body>
    </html>
  )
}

export default function App() {
  useEffect(() => tellTypedEarly(document), [])
  return <Outlet />
}

/** What happened, that nothing is lost, what to do. */
export function ErrorBoundary() {
  return <PageTrouble />
}

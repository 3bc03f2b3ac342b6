import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData
} from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Go } from './components/go.tsx'
import { NonceContext } from './components/nonce.ts'
import staffStyles from './components/styles/staff.css?url'
import { Trouble } from './components/trouble.tsx'
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
  return <Outlet />
}

/** What happened, that nothing is lost, what to do. */
export function ErrorBoundary() {
  const error = useRouteError()
  const { t } = useTranslation()
  const known = isRouteErrorResponse(error) ? error.status : 500
  const words =
    known === 404
      ? { title: t('error.notFoundTitle'), lead: t('error.notFound') }
      : known === 403
        ? { title: t('error.forbiddenTitle'), lead: String((error as { data?: unknown }).data ?? '') }
        : { title: t('error.brokenTitle'), lead: t('error.broken') }
  return (
    <>
      <title>{t('titleWith', { title: words.title })}</title>
      <Trouble
        {...words}
        actions={
          <Go className="btn primary" to="/">
            {t('error.home')}
          </Go>
        }
      />
    </>
  )
}

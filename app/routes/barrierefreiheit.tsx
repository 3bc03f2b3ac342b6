import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PublicShell, SchoolWords } from '../components/public-shell.tsx'
import familyStyles from '../components/styles/family.css?url'
import publicStyles from '../components/styles/public.css?url'
import { publicPage } from '../http/public-page.ts'

export const handle = { plain: true }
export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: familyStyles },
  { rel: 'stylesheet', href: publicStyles }
]
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

export const loader = (args: LoaderFunctionArgs) => publicPage(args, 'public:barrierefreiheit.title')

/** Accessibility statement and where to report a barrier (people.md, A11Y-20). */
export default function Accessibility() {
  const { frame, legal } = useLoaderData<typeof loader>()
  const { t } = useTranslation('public')
  return (
    <PublicShell {...frame}>
      <h1>{t('barrierefreiheit.title')}</h1>
      <p>{t('barrierefreiheit.lead')}</p>
      <h2>{t('barrierefreiheit.done')}</h2>
      <ul>
        {([1, 2, 3, 4] as const).map((line) => (
          <li key={line}>{t(`barrierefreiheit.done${line}`)}</li>
        ))}
      </ul>
      <p>{t('barrierefreiheit.writing')}</p>
      <h2>{t('barrierefreiheit.limits')}</h2>
      <p>{t('barrierefreiheit.limitsText')}</p>
      <h2>{t('barrierefreiheit.report')}</h2>
      <SchoolWords words={legal.accessibilityContact} what="accessibilityContact" />
      <h2>{t('barrierefreiheit.enforcement')}</h2>
      <SchoolWords words={legal.enforcement} what="enforcement" />
    </PublicShell>
  )
}

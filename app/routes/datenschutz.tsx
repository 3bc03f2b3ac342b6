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

export const loader = (args: LoaderFunctionArgs) => publicPage(args, 'public:datenschutz.title')

/** Privacy notice (Art. 13/14 DSGVO; people.md, DP-24). */
export default function Privacy() {
  const { frame, legal } = useLoaderData<typeof loader>()
  const { t } = useTranslation('public')
  return (
    <PublicShell {...frame}>
      <h1>{t('datenschutz.title')}</h1>
      <p>{t('datenschutz.lead')}</p>
      <h2>{t('datenschutz.controller')}</h2>
      <SchoolWords words={legal.controller} what="controller" />
      <h2>{t('datenschutz.officer')}</h2>
      <SchoolWords words={legal.officer} what="officer" />
      <h2>{t('datenschutz.purpose')}</h2>
      <p>{t('datenschutz.purposeText')}</p>
      <h2>{t('datenschutz.dataTitle')}</h2>
      <ul>
        {([1, 2, 3, 4, 5] as const).map((line) => (
          <li key={line}>{t(`datenschutz.data${line}`)}</li>
        ))}
      </ul>
      <p>{t('datenschutz.notData')}</p>
      <h2>{t('datenschutz.who')}</h2>
      <p>{t('datenschutz.whoText')}</p>
      <p>{t('datenschutz.notShared')}</p>
      <h2>{t('datenschutz.retention')}</h2>
      <SchoolWords words={legal.retention} what="retention" />
      <h2>{t('datenschutz.links')}</h2>
      <p>{t('datenschutz.linksText')}</p>
      <h2>{t('datenschutz.cookies')}</h2>
      <p>{t('datenschutz.cookiesText')}</p>
      <h2>{t('datenschutz.rights')}</h2>
      <p>{t('datenschutz.duty')}</p>
      <p>{t('datenschutz.rightsText')}</p>
      <SchoolWords words={legal.authority} what="authority" />
    </PublicShell>
  )
}

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

export const loader = (args: LoaderFunctionArgs) => publicPage(args, 'public:impressum.title')

/** Who offers these pages. */
export default function Imprint() {
  const { frame, legal } = useLoaderData<typeof loader>()
  const { t } = useTranslation('public')
  return (
    <PublicShell {...frame}>
      <h1>{t('impressum.title')}</h1>
      <h2>{t('impressum.provider')}</h2>
      <SchoolWords words={legal.controller} what="controller" />
      <h2>{t('impressum.responsible')}</h2>
      <SchoolWords words={legal.responsible} what="responsible" />
      <h2>{t('impressum.contact')}</h2>
      <p>
        <a href={`mailto:${legal.mail || frame.mail}`}>{legal.mail || frame.mail}</a>
      </p>
      <p>{t('impressum.software')}</p>
    </PublicShell>
  )
}

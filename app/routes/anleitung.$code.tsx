import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PublicShell } from '../components/public-shell.tsx'
import familyStyles from '../components/styles/family.css?url'
import publicStyles from '../components/styles/public.css?url'
import { publicGuides } from '../domain/guides/public-guides.ts'
import { fromSchoolTime } from '../domain/school-time.ts'
import { orNotFound } from '../http/form.ts'
import { pageLanguage } from '../http/language.ts'
import { publicPage } from '../http/public-page.ts'
import { platformNames } from '../locales/platforms.ts'
import { longDay } from '../locales/times.ts'

export const handle = { plain: true }
export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: familyStyles },
  { rel: 'stylesheet', href: publicStyles }
]
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

/** A public guide by code, device and language; a guide there is only in German is shown in German. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, params, context } = args
  const code = (params.code ?? '').toUpperCase()
  const asked = await pageLanguage(request, context)
  const own = publicGuides(context.db, { code, language: asked }, context.school)
  const language = own.length > 0 ? asked : 'de'
  const guides = own.length > 0 ? own : publicGuides(context.db, { code, language }, context.school)
  const device = new URL(request.url).searchParams.get('geraet')
  const guide = orNotFound(guides.find(({ platform }) => platform === device) ?? guides[0])
  const page = await publicPage(args, 'public:help')
  return {
    ...page,
    title: `${guide.title} – ${context.school.name}`,
    textLanguage: language,
    names: platformNames(asked),
    language: asked,
    guide: {
      ...guide,
      checked:
        guide.lastCheckedOn &&
        longDay(fromSchoolTime(`${guide.lastCheckedOn}T12:00:00`), asked, context.timeZone)
    },
    platforms: guides.map(({ platform }) => platform)
  }
}

/** Steps to read, to follow and to print. */
export default function PublicGuide() {
  const { frame, guide, platforms, names, language, textLanguage } = useLoaderData<typeof loader>()
  const { t } = useTranslation('public')
  const nameOf = (platform: (typeof platforms)[number]) =>
    platform === 'all' || platform === 'browser' ? t(`guide.${platform}`) : names[platform]
  return (
    <PublicShell {...frame}>
      <h1 lang={textLanguage}>{guide.title}</h1>
      {platforms.length > 1 && (
        <nav aria-label={t('guide.pick')}>
          <ul className="platforms">
            {platforms.map((platform) => (
              <li key={platform}>
                <a
                  href={`/anleitung/${guide.code}?geraet=${platform}&l=${language}`}
                  aria-current={platform === guide.platform ? 'true' : undefined}
                >
                  {nameOf(platform)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <ol className="guide-steps" lang={textLanguage}>
        {guide.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="soft">
        {guide.checked ? t('guide.checked', { date: guide.checked }) : t('guide.unchecked')}
      </p>
      <p>{t('guide.more')}</p>
    </PublicShell>
  )
}

import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PageTrouble } from '../components/page-trouble.tsx'
import { PublicShell } from '../components/public-shell.tsx'
import familyStyles from '../components/styles/family.css?url'
import publicStyles from '../components/styles/public.css?url'
import { publicGuides } from '../domain/guides/public-guides.ts'
import { fromSchoolTime } from '../domain/school-time.ts'
import { pageLanguage } from '../http/language.ts'
import { publicPage } from '../http/public-page.ts'
import { ONLY_GERMAN } from '../locales/guide-only-german.ts'
import { platformNames } from '../locales/platforms.ts'
import { longDay } from '../locales/times.ts'

export const handle = { plain: true }
export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: familyStyles },
  { rel: 'stylesheet', href: publicStyles }
]
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Lotse' }]

/** A public guide by code, device and language; a guide there is only in German is shown in German. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, params, context } = args
  const code = (params.code ?? '').toUpperCase()
  const asked = await pageLanguage(request, context)
  const query = new URL(request.url).searchParams
  const audience = query.get('wer') === 'kind' ? 'student' : 'family'
  const of = (language: 'de' | 'en', wanted: typeof audience = audience) =>
    publicGuides(context.db, { code, language, audience: wanted }, context.school)
  const own = of(asked)
  const language = own.length > 0 ? asked : 'de'
  const guides = own.length > 0 ? own : of(language)
  const theirs = query.get('l') ?? ''
  const device = query.get('geraet')
  const guide = guides.find(({ platform }) => platform === device) ?? guides[0]
  const page = await publicPage(args, 'public:help')
  if (!guide) throw data({ gone: true, ...page }, { status: 404 })
  const other = audience === 'student' ? 'family' : 'student'
  return {
    ...page,
    who: audience,
    hasOther: of(language, other).length > 0,
    onlyGerman: language !== asked,
    inTheirs: language === 'de' ? (ONLY_GERMAN[theirs] ?? null) : null,
    theirs,
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
  const {
    frame,
    guide,
    platforms,
    names,
    language,
    textLanguage,
    who,
    hasOther,
    onlyGerman,
    inTheirs,
    theirs
  } = useLoaderData<typeof loader>()
  const { t } = useTranslation('public')
  const nameOf = (platform: (typeof platforms)[number]) =>
    platform === 'all' || platform === 'browser' ? t(`guide.${platform}`) : names[platform]
  return (
    <PublicShell {...frame}>
      <h1 lang={textLanguage}>{guide.title}</h1>
      {inTheirs && (
        <p className="soft" lang={theirs} dir={theirs === 'ar' ? 'rtl' : undefined}>
          {inTheirs}
        </p>
      )}
      {onlyGerman && <p className="soft">{t('guide.onlyGerman')}</p>}
      {platforms.length > 1 && (
        <nav aria-label={t('guide.pick')}>
          <ul className="platforms">
            {platforms.map((platform) => (
              <li key={platform}>
                <a
                  href={`/anleitung/${guide.code}?geraet=${platform}&l=${language}${who === 'student' ? '&wer=kind' : ''}`}
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
      {hasOther && (
        <p className="other">
          <a
            href={`/anleitung/${guide.code}?geraet=${guide.platform}&l=${language}${who === 'student' ? '' : '&wer=kind'}`}
          >
            {t(who === 'student' ? 'guide.forFamily' : 'guide.forChild')}
          </a>
        </p>
      )}
    </PublicShell>
  )
}

type Gone = { gone: true } & Awaited<ReturnType<typeof publicPage>>

/** Not published, or never there: a kind page that leads to the school. */
export function ErrorBoundary() {
  const error = useRouteError()
  const { t } = useTranslation('public')
  if (!isRouteErrorResponse(error) || error.status !== 404) return <PageTrouble />
  const { frame } = error.data as Gone
  return (
    <PublicShell {...frame}>
      <h1>{t('guide.gone.title')}</h1>
      <p>{t('guide.gone.text')}</p>
    </PublicShell>
  )
}

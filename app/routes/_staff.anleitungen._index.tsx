import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink, SaveLink } from '../components/button.tsx'
import { Field, SelectField } from '../components/field.tsx'
import { Go } from '../components/go.tsx'
import { List } from '../components/list.tsx'
import { Register, RegisterHead, RegisterSection } from '../components/register.tsx'
import adminStyles from '../components/styles/admin.css?url'
import guideStyles from '../components/styles/guides.css?url'
import { GUIDE_PLATFORMS } from '../domain/guides/guide.ts'
import { type GuideFilter, listGuides } from '../domain/guides/list-guides.ts'
import { PROBLEM_TYPES } from '../domain/guides/problem-types.ts'
import { pageTitle } from '../http/page-title.ts'
import { readerOf } from '../http/reader.ts'
import { requireStaff } from '../http/require-staff.ts'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: adminStyles },
  { rel: 'stylesheet', href: guideStyles }
]

const AUDIENCES = ['family', 'student', 'internal'] as const

/** The school's guides, searched and filtered by the address alone. */
export async function loader(args: LoaderFunctionArgs) {
  const request = await requireStaff(args)
  const { db, staff, now, language } = request
  const { longDay } = readerOf(request)
  const asked = new URL(args.request.url).searchParams
  const word = (name: string) => (asked.get(name) ?? '').slice(0, 80)
  const show = word('zeigen')
  // Whoever opens the list without a wish sees what families read in German.
  const first = [...asked.keys()].length === 0
  const filter: GuideFilter = {
    q: word('q'),
    code: word('problem'),
    platform: word('geraet'),
    audience: first ? 'family' : word('wer'),
    language: first ? 'de' : word('sprache'),
    show: show === 'old' || show === 'unpublished' ? show : ''
  }
  return {
    title: await pageTitle(args, 'guides:title'),
    isAdmin: staff.isAdmin,
    filter,
    codes: PROBLEM_TYPES.map(({ code, short }) => ({ code, words: `${code} ${short[language]}` })),
    platforms: GUIDE_PLATFORMS,
    guides: listGuides(db, filter, now).map(({ lastCheckedOn, old: _, ...guide }) => ({
      ...guide,
      checked: lastCheckedOn && longDay(`${lastCheckedOn}T12:00:00`)
    }))
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

export default function Guides() {
  const { guides, isAdmin } = useLoaderData<typeof loader>()
  const { t } = useTranslation('guides')
  return (
    <Register>
      <RegisterHead>
        <h1>{t('title')}</h1>
        <p className="soft">{t('lead')}</p>
      </RegisterHead>
      <RegisterSection id="suchen" title={t('search')}>
        <Filter />
      </RegisterSection>
      <RegisterSection id="liste" title={t('found', { count: guides.length })}>
        {guides.length === 0 && <p>{t('none')}</p>}
        <List className="guide-rows">
          {guides.map((guide) => (
            <li key={guide.id}>
              <Go to={`/anleitungen/${guide.id}`}>
                <span lang={guide.language}>
                  {guide.code} {guide.title}
                </span>
                <span className="soft small">
                  {[
                    t(`platform.${guide.platform}`),
                    t(`audience.${guide.audience}`),
                    t(`languages.${guide.language}`),
                    ...(guide.draft ? [t('state.draft')] : []),
                    ...(guide.published ? [] : [t('state.withdrawn')]),
                    guide.checked ? t('state.checked', { day: guide.checked }) : t('state.unchecked')
                  ].join(', ')}
                </span>
              </Go>
            </li>
          ))}
        </List>
      </RegisterSection>
      {isAdmin && (
        <RegisterSection id="teilen" title={t('exchange')}>
          <p>{t('exportText')}</p>
          <p className="after">
            <SaveLink to="/anleitungen/datei" icon="download">
              {t('export')}
            </SaveLink>{' '}
            <ButtonLink to="/anleitungen/uebernehmen">{t('toImport')}</ButtonLink>
          </p>
        </RegisterSection>
      )}
    </Register>
  )
}

function Filter() {
  const { filter, codes, platforms } = useLoaderData<typeof loader>()
  const { t } = useTranslation('guides')
  const choice = (
    name: string,
    label: string,
    value: string,
    options: readonly { value: string; words: string }[]
  ) => (
    <SelectField key={`${name} ${value}`} name={name} label={label} defaultValue={value}>
      <option value="">{t('any')}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </SelectField>
  )
  return (
    <Form method="get" action="/anleitungen" className="guide-filter" aria-label={t('filter.label')}>
      <Field name="q" type="search" label={t('filter.q')} defaultValue={filter.q} maxLength={80} />
      {choice(
        'problem',
        t('filter.code'),
        filter.code,
        codes.map(({ code, words }) => ({ value: code, words }))
      )}
      {choice(
        'geraet',
        t('filter.platform'),
        filter.platform,
        platforms.map((value) => ({ value, words: t(`platform.${value}`) }))
      )}
      {choice(
        'wer',
        t('filter.audience'),
        filter.audience,
        AUDIENCES.map((value) => ({ value, words: t(`audience.${value}`) }))
      )}
      {choice(
        'sprache',
        t('filter.language'),
        filter.language,
        (['de', 'en'] as const).map((value) => ({ value, words: t(`languages.${value}`) }))
      )}
      {choice(
        'zeigen',
        t('filter.show'),
        filter.show,
        (['old', 'unpublished'] as const).map((value) => ({ value, words: t(`filter.${value}`) }))
      )}
      <div className="field">
        <Button kind="primary">{t('search')}</Button>
      </div>
    </Form>
  )
}

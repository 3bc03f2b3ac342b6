import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect
} from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Go } from '../../components/go.tsx'
import { Register, RegisterHead, RegisterSection } from '../../components/register.tsx'
import adminStyles from '../../components/styles/admin.css?url'
import guideStyles from '../../components/styles/guides.css?url'
import { useAnswer } from '../../components/use-answer.ts'
import { saveDraft } from '../../domain/guides/edit-guide.ts'
import { idParam } from '../../http/form.ts'
import { pageTitle } from '../../http/page-title.ts'
import { notFound } from '../../http/refuse.ts'
import { requireStaff } from '../../http/require-staff.ts'
import { EditText } from './edit-text.tsx'
import { CheckedPart, OldTexts, PublishPart } from './guide-parts.tsx'
import { loadGuide } from './load-guide.ts'
import { readText } from './read-text.ts'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: adminStyles },
  { rel: 'stylesheet', href: guideStyles }
]

export async function loader(args: LoaderFunctionArgs) {
  const request = await requireStaff(args)
  const guide = loadGuide(request, idParam(args.params.id))
  return { ...guide, pageTitle: await pageTitle(args, 'guides:title') }
}

/** Keeps the text as a draft, or only shows how it looks (`look`). Nothing typed is ever lost. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args)
  const guideId = idParam(args.params.id)
  const form = await args.request.formData()
  const { typed, text, errors } = readText(form)
  const version = Number(form.get('version')) || 0
  if (!text) return data({ typed, version, errors, theirs: null, look: false }, { status: 422 })
  if (form.has('look')) return data({ typed, version, errors: {}, theirs: null, look: true })
  const saved = saveDraft(db, { guideId, staffId: staff.id, seen: version, text }, now)
  if (saved.result === 'gone') throw notFound()
  if (saved.result === 'changed') {
    // No version: the form takes the one that is newest now, the next try has seen it.
    return data({ typed, version: null, errors: {}, theirs: saved.theirs, look: false }, { status: 409 })
  }
  return redirect(`/anleitungen/${guideId}?gespeichert=1`)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle ?? 'Lotse' }]

export default function EditGuide() {
  const guide = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const [asked] = useSearchParams()
  const { t } = useTranslation('guides')
  const said = asked.has('gespeichert') ? 'edit.saved' : asked.has('veroeffentlicht') ? 'publish.done' : null
  return (
    <Register>
      <RegisterHead margin={guide.code}>
        <h1 lang={guide.language}>{guide.title}</h1>
        <p className="soft">
          {[
            t(`platform.${guide.platform}`),
            t(`audience.${guide.audience}`),
            t(`languages.${guide.language}`),
            ...(guide.published ? [] : [t('state.withdrawn')])
          ].join(', ')}
        </p>
        <p>
          <Go to="/anleitungen">{t('back')}</Go>
        </p>
        {said && !answer && <p role="status">{t(said)}</p>}
      </RegisterHead>
      <EditText key={`${guide.version} ${answer ? 'typed' : ''}`} guide={guide} answer={answer} />
      <RegisterSection id="geprueft" title={t('check.title')}>
        <CheckedPart guide={guide} />
      </RegisterSection>
      <RegisterSection id="veroeffentlichen" title={t('publish.title')}>
        <PublishPart guide={guide} />
      </RegisterSection>
      <RegisterSection id="frueher" title={t('versions.title')}>
        <OldTexts guide={guide} />
      </RegisterSection>
    </Register>
  )
}

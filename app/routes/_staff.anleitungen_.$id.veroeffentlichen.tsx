import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Go } from '../components/go.tsx'
import { GuideFindings } from '../components/guide-findings.tsx'
import { Register, RegisterHead, RegisterSection } from '../components/register.tsx'
import adminStyles from '../components/styles/admin.css?url'
import guideStyles from '../components/styles/guides.css?url'
import { useAnswer } from '../components/use-answer.ts'
import { publishGuide } from '../domain/guides/edit-guide.ts'
import { guidePage } from '../domain/guides/guide-page.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { notFound } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'

export const links = () => [
  { rel: 'stylesheet', href: adminStyles },
  { rel: 'stylesheet', href: guideStyles }
]

export async function loader(args: LoaderFunctionArgs) {
  const { db, school } = await requireStaff(args, 'admin')
  const { guide, text, findings } = orNotFound(guidePage(db, idParam(args.params.id), school))
  return { id: guide.id, code: guide.code, title: text.title, findings }
}

/** Publishes the draft that was read; a text the check refuses stays a draft. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, school, now } = await requireStaff(args, 'admin')
  const guideId = idParam(args.params.id)
  const seen = Number((await args.request.formData()).get('version')) || 0
  const done = publishGuide(db, { guideId, staffId: staff.id, seen }, school, now)
  if (done.result === 'gone') throw notFound()
  if (done.result === 'published') return redirect(`/anleitungen/${guideId}?veroeffentlicht=1`)
  const status = done.result === 'changed' ? 409 : 422
  return data({ why: done.result }, { status })
}

/** Why it was not published. */
export default function Publish() {
  const { id, code, title, findings } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('guides')
  return (
    <Register>
      <RegisterHead margin={code}>
        <h1>{title}</h1>
        {answer && <p role="alert">{t(`publish.${answer.why}`)}</p>}
      </RegisterHead>
      <RegisterSection id="pruefung" title={t('publish.title')}>
        <GuideFindings findings={findings} />
        <p className="after">
          <Go to={`/anleitungen/${id}`}>{title}</Go>
        </p>
      </RegisterSection>
    </Register>
  )
}

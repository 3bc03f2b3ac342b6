import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Button } from '../components/button.tsx'
import { Go } from '../components/go.tsx'
import { Icon } from '../components/icon.tsx'
import { PostForm } from '../components/post-form.tsx'
import { Register, RegisterHead, RegisterSection } from '../components/register.tsx'
import adminStyles from '../components/styles/admin.css?url'
import { SystemFields } from '../components/system-fields.tsx'
import { useAnswer } from '../components/use-answer.ts'
import { currentPhase } from '../domain/phases/phase.ts'
import { startPhase } from '../domain/phases/start-phase.ts'
import { countFaces, totalOf } from '../domain/students/counts.ts'
import { readForm } from '../http/form.ts'
import { pageTitle } from '../http/page-title.ts'
import { requireStaff } from '../http/require-staff.ts'
import { systemForm } from '../http/system-form.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

/** What it means to begin with another video system, in numbers. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, now } = await requireStaff(args, 'admin')
  const counts = countFaces(db)
  return {
    title: await pageTitle(args, 'phase:newTitle'),
    before: currentPhase(db, now)?.system ?? '',
    reliable: counts.reliable,
    all: totalOf(counts)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

const schema = systemForm.extend({ sure: z.literal('on', 'sure') })

/** Begins with it, for every child; only with the tick. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args, 'admin')
  const form = await readForm(args.request, schema)
  if (!form.ok) return data({ typed: form.typed, errors: form.errors }, { status: 422 })
  const { system, platformUrl } = form.values
  startPhase(db, { system, platformUrl, staffId: staff.id }, now)
  return redirect('/einstellungen/videosystem?fertig=begonnen')
}

export default function NewVideoSystem() {
  const { before, reliable, all } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('phase')
  return (
    <Register>
      <RegisterHead
        margin={
          <Go className="crumb" to="/einstellungen/videosystem">
            <Icon name="left" small /> {t('title')}
          </Go>
        }
      >
        <h1>{t('newTitle')}</h1>
        <p className="next-lesson">{t('newLead', { before })}</p>
      </RegisterHead>
      <RegisterSection id="neu" title={t('newWords')} aside={t('newAside')}>
        <PostForm action="/einstellungen/videosystem/neu" className="sheet-form">
          <SystemFields typed={answer?.typed ?? { system: '', platformUrl: '' }} errors={answer?.errors} />
          <label className="tick">
            <input
              type="checkbox"
              name="sure"
              aria-describedby={answer?.errors.sure ? 'sure-error' : undefined}
              aria-invalid={answer?.errors.sure ? true : undefined}
            />
            <span>{t('sure', { count: all, reliable })}</span>
          </label>
          {answer?.errors.sure && (
            <p className="field-error" id="sure-error" role="alert">
              <Icon name="alert" small /> {t('errors.sure')}
            </p>
          )}
          <Button kind="primary">{t('begin')}</Button>
        </PostForm>
      </RegisterSection>
    </Register>
  )
}

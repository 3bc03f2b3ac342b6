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
import { Button } from '../components/button.tsx'
import { Go } from '../components/go.tsx'
import { PostForm } from '../components/post-form.tsx'
import { Register, RegisterHead, RegisterSection } from '../components/register.tsx'
import adminStyles from '../components/styles/admin.css?url'
import { SystemFields } from '../components/system-fields.tsx'
import { useAnswer } from '../components/use-answer.ts'
import { currentPhase, describePhase } from '../domain/phases/phase.ts'
import { phaseToTakeBack } from '../domain/phases/start-phase.ts'
import { readForm } from '../http/form.ts'
import { pageTitle } from '../http/page-title.ts'
import { readerOf } from '../http/reader.ts'
import { requireStaff } from '../http/require-staff.ts'
import { systemForm } from '../http/system-form.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

/** The video system of the school: what it is called, where its rooms stand, and the way to another one. */
export async function loader(args: LoaderFunctionArgs) {
  const request = await requireStaff(args, 'admin')
  const { db, now } = request
  const phase = currentPhase(db, now)
  return {
    title: await pageTitle(args, 'phase:title'),
    system: phase?.system ?? '',
    platformUrl: phase?.platformUrl ?? '',
    since: phase ? readerOf(request).longDay(phase.startedAt) : null,
    takeBack: phaseToTakeBack(db, now)?.id ?? null,
    done: new URL(args.request.url).searchParams.get('fertig')
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

/** Says name and page anew; nothing begins. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args, 'admin')
  const form = await readForm(args.request, systemForm)
  if (!form.ok) return data({ typed: form.typed, errors: form.errors }, { status: 422 })
  describePhase(db, { ...form.values, staffId: staff.id }, now)
  return redirect('/einstellungen/videosystem?fertig=gespeichert')
}

const DONE = ['gespeichert', 'begonnen', 'zurueck'] as const

export default function VideoSystem() {
  const { since, takeBack, done, ...phase } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('phase')
  const said = DONE.find((one) => one === done)
  return (
    <Register>
      <RegisterHead>
        {said && !answer && (
          <p className="notice" role="status">
            {t(`done.${said}`)}
          </p>
        )}
        <h1>{t('title')}</h1>
        <p className="next-lesson">{since ? t('since', { system: phase.system, day: since }) : t('none')}</p>
      </RegisterHead>
      <RegisterSection id="angaben" title={t('words')} aside={t('wordsAside')}>
        <PostForm action="/einstellungen/videosystem" className="sheet-form">
          <SystemFields typed={answer?.typed ?? phase} errors={answer?.errors} />
          <Button kind="primary">{t('save')}</Button>
        </PostForm>
      </RegisterSection>
      <RegisterSection id="neu" title={t('other')} aside={t('otherAside')}>
        {takeBack === null ? (
          <Go className="btn" to="/einstellungen/videosystem/neu">
            {t('toNew')}
          </Go>
        ) : (
          <PostForm action="/einstellungen/videosystem/zurueck" fields={{ phase: String(takeBack) }}>
            <p>{t('takeBackText')}</p>
            <Button>{t('takeBack')}</Button>
          </PostForm>
        )}
      </RegisterSection>
    </Register>
  )
}

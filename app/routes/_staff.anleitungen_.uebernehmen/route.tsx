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
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Go } from '../../components/go.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { Register, RegisterHead, RegisterSection } from '../../components/register.tsx'
import adminStyles from '../../components/styles/admin.css?url'
import guideStyles from '../../components/styles/guides.css?url'
import { useAnswer } from '../../components/use-answer.ts'
import { compareExchange, importGuides, readExchange } from '../../domain/guides/exchange.ts'
import { pageTitle } from '../../http/page-title.ts'
import { requireStaff } from '../../http/require-staff.ts'
import { ChooseGuides } from './choose-guides.tsx'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: adminStyles },
  { rel: 'stylesheet', href: guideStyles }
]

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'admin')
  const done = new URL(args.request.url).searchParams.get('uebernommen')
  return {
    title: await pageTitle(args, 'guides:import.title'),
    done: done === null ? null : Number(done) || 0
  }
}

/** First shows what a file would change; with the choice made (`chosen`), writes it. The file itself is never kept. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args, 'admin')
  const form = await args.request.formData()
  const sent = form.get('file') ?? form.get('text')
  // A text that was shown once comes back in the form, line ends as browsers send them.
  const text = typeof sent === 'string' ? sent : sent && sent.size > 0 ? await sent.text() : ''
  if (!text) return data({ error: { why: 'noFile' as const, where: '' } }, { status: 422 })
  const read = readExchange(text)
  if (!read.ok) return data({ error: { why: read.why, where: read.where } }, { status: 422 })
  if (!form.has('chosen')) {
    const all = compareExchange(db, read.guides)
    const count = (state: (typeof all)[number]['state']) => all.filter((one) => one.state === state).length
    return data({
      text,
      counts: { fresh: count('new'), changed: count('changed'), same: count('same') },
      guides: all.filter((one) => one.state !== 'same')
    })
  }
  const keys = new Set(
    [...form.keys()].filter((name) => form.get(name) === 'take').map((name) => name.replace(/^take:/, ''))
  )
  const written = importGuides(db, { guides: read.guides, keys, staffId: staff.id }, now)
  return redirect(`/anleitungen/uebernehmen?uebernommen=${written}`)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Lotse' }]

export default function TakeOver() {
  const { done } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('guides')
  const error = answer && 'error' in answer ? answer.error : null
  return (
    <Register>
      <RegisterHead>
        <h1>{t('import.title')}</h1>
        <p className="soft">{t('import.lead')}</p>
        <p>
          <Go to="/anleitungen">{t('back')}</Go>
        </p>
        {done !== null && !answer && (
          <p role="status">{done === 0 ? t('import.done_zero') : t('import.done', { count: done })}</p>
        )}
      </RegisterHead>
      {answer && 'guides' in answer ? (
        <ChooseGuides {...answer} />
      ) : (
        <RegisterSection id="datei" title={t('import.file')}>
          <PostForm action="/anleitungen/uebernehmen" encType="multipart/form-data" className="small-form">
            <Field
              name="file"
              type="file"
              accept="application/json,.json"
              label={t('import.file')}
              hint={t('import.fileHint')}
              error={error ? t(`import.error.${error.why}`, { where: error.where }) : undefined}
            />
            <Button kind="primary">{t('import.show')}</Button>
          </PostForm>
        </RegisterSection>
      )}
    </Register>
  )
}

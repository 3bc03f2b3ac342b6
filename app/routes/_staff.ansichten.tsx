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
import { Field } from '../components/field.tsx'
import { Go } from '../components/go.tsx'
import { PostForm } from '../components/post-form.tsx'
import { Register, RegisterHead, RegisterSection } from '../components/register.tsx'
import adminStyles from '../components/styles/admin.css?url'
import { useAnswer } from '../components/use-answer.ts'
import { renameView, savedViewsOf, saveView } from '../domain/views/saved-views.ts'
import { orNotFound, readForm } from '../http/form.ts'
import { pageTitle } from '../http/page-title.ts'
import { requireStaff } from '../http/require-staff.ts'
import { keptQuery } from '../http/ticket-way.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

const schema = z.object({
  /** A view that is there already gets another name. */
  id: z.coerce.number().int().positive().optional().catch(undefined),
  name: z.string().trim().min(1, 'noName').max(40, 'longName'),
  query: z.string().max(300).catch('')
})

/** One's own views of the queue. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, staff } = await requireStaff(args)
  return { title: await pageTitle(args, 'queue:views.title'), views: savedViewsOf(db, staff.id) }
}

/** Keeps a filter under a name, or gives a view another name. Sent twice it changes nothing more. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args)
  const form = await readForm(args.request, schema)
  if (!form.ok) {
    const { id, name = '', query = '' } = form.typed
    const problem = form.errors.name ?? 'noName'
    return data({ id: Number(id) || undefined, typed: name, query, problem }, { status: 422 })
  }
  const { id, name } = form.values
  const query = queryOf(form.values.query)
  const result =
    id === undefined
      ? saveView(db, { staffId: staff.id, name, query }, now)
      : renameView(db, { staffId: staff.id, id, name }, now)
  if (result === 'gone') return orNotFound(null)
  if (result === 'taken' || result === 'too_many')
    return data({ id, typed: name, query, problem: result }, { status: 409 })
  return redirect(id === undefined ? `/anliegen${query}` : '/ansichten')
}

/** Only what an address of the queue can hold is kept. */
const queryOf = (typed: string): string =>
  keptQuery(new Request(`http://lotse.invalid/anliegen?${typed.replace(/^\?/, '')}`))

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

export default function Views() {
  const { views } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('queue')
  return (
    <Register>
      <RegisterHead student>
        <h1>{t('views.title')}</h1>
        <p className="next-lesson soft">{t(views.length > 0 ? 'views.lead' : 'views.none')}</p>
      </RegisterHead>
      {answer && answer.id === undefined && (
        <RegisterSection id="neu" title={t('filter.keep')}>
          <PostForm action="/ansichten" fields={{ query: answer.query }} className="keep-view">
            <Field
              name="name"
              label={t('filter.name')}
              defaultValue={answer.typed}
              error={t(`views.problem.${answer.problem}`)}
            />
            <Button kind="primary">{t('filter.keep')}</Button>
          </PostForm>
        </RegisterSection>
      )}
      {views.map((view) => (
        <RegisterSection key={view.id} id={`a${view.id}`} title={view.name}>
          <p>
            <Go to={`/anliegen${view.query}`}>{t('views.open')}</Go>
          </p>
          <PostForm action="/ansichten" fields={{ id: String(view.id) }} className="keep-view">
            <Field
              name="name"
              id={`name-${view.id}`}
              label={t('views.newName')}
              defaultValue={answer?.id === view.id ? answer.typed : view.name}
              error={answer?.id === view.id ? t(`views.problem.${answer.problem}`) : undefined}
            />
            <Button compact>{t('views.rename')}</Button>
          </PostForm>
          <PostForm action={`/ansichten/${view.id}/loeschen`}>
            <Button compact kind="bare" label={t('views.deleteOf', { name: view.name })}>
              {t('views.delete')}
            </Button>
          </PostForm>
        </RegisterSection>
      ))}
    </Register>
  )
}

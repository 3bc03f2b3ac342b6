import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../components/field.tsx'
import staffStyles from '../components/styles/staff.css?url'
import { Trouble } from '../components/trouble.tsx'
import { useAnswer } from '../components/use-answer.ts'
import { pageTitle } from '../http/page-title.ts'
import { safeWay } from '../http/safe-way.ts'
import { requireSameOrigin } from '../http/same-origin.ts'
import { typedWords } from '../http/typed-words.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: staffStyles }]
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

/** Where forms of signed-out people are led to, with all they hold (see require-staff.ts). */
export async function loader(args: LoaderFunctionArgs) {
  const way = safeWay(new URL(args.request.url).searchParams.get('weiter'))
  return {
    title: await pageTitle(args, 'signedOut:title'),
    signIn: `/anmelden?weiter=${encodeURIComponent(way)}`
  }
}

/** Shows what was typed, so that it can be copied: typed text is never lost. Nothing is stored. */
export async function action({ request, context }: ActionFunctionArgs) {
  requireSameOrigin(request, context)
  return data({ words: typedWords(await request.formData()) }, { status: 401 })
}

export default function SignedOut() {
  const { signIn } = useLoaderData<typeof loader>()
  const words = useAnswer<typeof action>()?.words ?? []
  const { t } = useTranslation('signedOut')
  return (
    <Trouble
      title={t('title')}
      lead={t(words.length > 0 ? 'lead' : 'leadEmpty')}
      actions={
        <a className="btn primary" href={signIn} target="_blank" rel="noopener">
          {t('signIn')}
        </a>
      }
    >
      {words.map(({ name, text }) => (
        <TextField
          key={name}
          name={name}
          label={t('typed')}
          defaultValue={text}
          readOnly
          rows={8}
          autoComplete="off"
        />
      ))}
    </Trouble>
  )
}

import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect
} from '@remix-run/node'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Button, ButtonLink } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { Sea } from '../components/sea.tsx'
import staffStyles from '../components/styles/staff.css?url'
import { useAnswer } from '../components/use-answer.ts'
import { signInWithCode } from '../domain/staff/sign-in.ts'
import { readForm } from '../http/form.ts'
import { pageTitle } from '../http/page-title.ts'
import { safeWay } from '../http/safe-way.ts'
import { requireSameOrigin } from '../http/same-origin.ts'
import { clearChallenge, readChallenge, writeSessionToken } from '../http/session-cookie.ts'
import { signInClient } from '../http/sign-in-client.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: staffStyles }]

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  return {
    title: await pageTitle({ request, context }, 'signIn:title'),
    way: safeWay(new URL(request.url).searchParams.get('weiter')),
    school: context.school.name
  }
}

const schema = z.object({
  // Pasted codes carry spaces.
  code: z
    .string()
    .transform((code) => code.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'code')),
  way: z.string().optional()
})

export async function action({ request, context }: ActionFunctionArgs) {
  requireSameOrigin(request, context)
  const form = await readForm(request, schema)
  if (!form.ok) return data({ typed: form.typed, problem: 'sixDigits' }, { status: 400 })
  const client = await signInClient({ request, context })
  if (!(await context.limits.mayTry(client)))
    return data({ typed: { code: form.values.code }, problem: 'tooMany' }, { status: 429 })
  const challenge = await readChallenge(request, context)
  const attempt = { challenge: challenge ?? '', code: form.values.code }
  const signIn = signInWithCode(context.db, attempt, context.secret, context.clock())
  if (signIn.result !== 'signed_in')
    return data({ typed: { code: form.values.code }, problem: signIn.result }, { status: 400 })
  await context.limits.forgive(client)
  const headers = new Headers()
  headers.append('Set-Cookie', await writeSessionToken(signIn.token, context))
  headers.append('Set-Cookie', await clearChallenge(context))
  return redirect(safeWay(form.values.way ?? null), { headers })
}

export default function EnterCode() {
  const { way, school } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const { t } = useTranslation('signIn')
  return (
    <div className="signin">
      <main id="inhalt">
        <Sea />
        <h1>{t('codeTitle')}</h1>
        <p className="sub">{school}</p>
        {/* Whoever signs in has a language of their own: its texts come with a new document. */}
        <Form method="post" noValidate reloadDocument>
          <input type="hidden" name="way" value={way} />
          <Field
            name="code"
            label={t('code')}
            hint={t('codeHint')}
            inputMode="numeric"
            autoComplete="one-time-code"
            defaultValue={answer?.typed.code}
            error={answer && t(`problem.${answer.problem}`)}
          />
          <Button kind="primary" wide disabled={busy}>
            {t('signIn')}
          </Button>
        </Form>
        <ButtonLink kind="bare" wide to={`/anmelden?weiter=${encodeURIComponent(way)}`}>
          {t('again')}
        </ButtonLink>
      </main>
    </div>
  )
}

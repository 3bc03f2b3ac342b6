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
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { PostForm } from '../components/post-form.tsx'
import { Sea } from '../components/sea.tsx'
import staffStyles from '../components/styles/staff.css?url'
import { useAnswer } from '../components/use-answer.ts'
import { requestCode } from '../domain/staff/sign-in.ts'
import { teamOf } from '../domain/volunteers/team.ts'
import { readForm } from '../http/form.ts'
import { pageTitle } from '../http/page-title.ts'
import { safeWay } from '../http/safe-way.ts'
import { requireSameOrigin } from '../http/same-origin.ts'
import { writeChallenge } from '../http/session-cookie.ts'
import { signInClient } from '../http/sign-in-client.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: staffStyles }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const way = safeWay(new URL(request.url).searchParams.get('weiter'))
  return {
    title: await pageTitle({ request, context }, 'signIn:title'),
    way,
    school: context.school.name,
    // One click each, in the demo only.
    demoTeam: context.demo
      ? teamOf(context.db).map(({ id, displayName, isAdmin, platforms }) => ({
          id,
          displayName,
          isAdmin,
          platforms
        }))
      : []
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

const schema = z.object({
  address: z.string().trim().pipe(z.email('address')),
  way: z.string().optional()
})

export async function action({ request, context }: ActionFunctionArgs) {
  requireSameOrigin(request, context)
  const form = await readForm(request, schema)
  if (!form.ok) return data({ typed: form.typed, errors: form.errors }, { status: 400 })
  const address = form.values.address.toLowerCase()
  const client = await signInClient({ request, context }, address)
  if (!(await context.limits.mayAsk(client, address)))
    return data({ typed: { address }, errors: { address: 'tooMany' } }, { status: 429 })
  const asked = { address, known: client.known }
  const challenge = requestCode(context.db, asked, context.school, context.secret, context.clock())
  const way = safeWay(form.values.way ?? null)
  return redirect(`/anmelden/code?weiter=${encodeURIComponent(way)}`, {
    headers: { 'Set-Cookie': await writeChallenge(challenge, context) }
  })
}

export default function SignIn() {
  const { way, school, demoTeam } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const { t } = useTranslation('signIn')
  return (
    <div className="signin">
      <main id="inhalt">
        <Sea />
        <h1>Lotse</h1>
        <p className="sub">{school}</p>
        <Form method="post" noValidate>
          <input type="hidden" name="way" value={way} />
          <Field
            name="address"
            label={t('address')}
            hint={t('addressHint')}
            type="email"
            autoComplete="email"
            defaultValue={answer?.typed.address}
            error={answer?.errors.address && t(`addressProblem.${answer.errors.address}`)}
          />
          <Button kind="primary" wide disabled={busy}>
            {t('send')}
          </Button>
        </Form>
        {demoTeam.length > 0 && (
          <section aria-labelledby="demo" className="try">
            <h2 id="demo">{t('demo.title')}</h2>
            {demoTeam.map((person) => (
              <PostForm
                key={person.id}
                anew
                action="/demo/anmelden"
                fields={{ staffId: String(person.id), way }}
              >
                <Button wide>
                  {person.displayName}{' '}
                  <small>
                    {person.isAdmin
                      ? t('demo.admin')
                      : person.platforms.map((one) => t(`demo.platform.${one}`)).join(', ')}
                  </small>
                </Button>
              </PostForm>
            ))}
          </section>
        )}
      </main>
      <footer>
        <p>{t('staffOnly')}</p>
        <a href="/datenschutz">{t('privacy')}</a> <a href="/barrierefreiheit">{t('accessibility')}</a>{' '}
        <a href="/impressum">{t('imprint')}</a>
      </footer>
    </div>
  )
}

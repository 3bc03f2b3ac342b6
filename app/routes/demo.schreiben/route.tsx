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
import { DemoFrame } from '../../components/demo-frame.tsx'
import { Go } from '../../components/go.tsx'
import demoStyles from '../../components/styles/demo.css?url'
import staffStyles from '../../components/styles/staff.css?url'
import { useAnswer } from '../../components/use-answer.ts'
import { answeredName } from '../../domain/demo/answered-name.ts'
import { demoMailboxFolder, readDemoMail } from '../../domain/demo/demo-mailbox.ts'
import { EXAMPLE_LETTERS, exampleFor } from '../../domain/demo/example-letters.ts'
import { demoLetterFolder, dropLetter } from '../../domain/demo/letter-drop.ts'
import { replyTo } from '../../domain/demo/reply-quote.ts'
import { sampleFamilies } from '../../domain/demo/sample-families.ts'
import { requireDemo } from '../../http/demo-only.ts'
import { pageTitle } from '../../http/page-title.ts'
import { requireSameOrigin } from '../../http/same-origin.ts'
import { PickForm, WriteForm } from './forms.tsx'
import { readLetter } from './letter.ts'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: staffStyles },
  { rel: 'stylesheet', href: demoStyles }
]
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

/** Writing as an invented family: a template, an answer to a mail of Lotse, or own words. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args
  requireDemo(context)
  const search = new URL(request.url).searchParams
  const families = sampleFamilies(context.db)
  const chosen = search.get('familie')
  const family = families.find(({ address }) => address === chosen) ?? families[0]
  const example = exampleFor(search.get('beispiel'), family)
  const answered = readDemoMail(demoMailboxFolder(context.dataDir), search.get('antwort') ?? '')?.mail
  const reply = answered && replyTo(answered, context.timeZone)
  const sender = answered ? families.find(({ address }) => answered.recipients.includes(address)) : family
  return {
    title: await pageTitle(args, 'demo:write.title'),
    support: context.school.supportAddress,
    families,
    examples: EXAMPLE_LETTERS.map(({ id, label }) => ({ id, label })),
    family: family?.address ?? '',
    example: search.get('beispiel') ?? '',
    sent: search.get('gesendet'),
    letter: {
      name: sender?.name ?? (answered ? answeredName(context.db, answered) : ''),
      address: answered ? (answered.recipients[0] ?? '') : (family?.address ?? ''),
      subject: reply?.subject ?? example?.subject ?? '',
      text: reply?.text ?? example?.text ?? '',
      inReplyTo: reply?.inReplyTo ?? '',
      references: (reply?.references ?? []).join(' ')
    }
  }
}

/** Hands the letter to the sandbox, which sends it as a real mail. Nothing is written to the database from here. */
export async function action({ request, context }: ActionFunctionArgs) {
  requireSameOrigin(request, context)
  requireDemo(context)
  const read = await readLetter(await request.formData(), context.school.supportAddress)
  if (!read.ok) return data({ typed: read.typed, errors: read.errors }, { status: 400 })
  dropLetter(demoLetterFolder(context.dataDir), read.letter, context.clock())
  return redirect(`/demo/schreiben?gesendet=${encodeURIComponent(read.letter.from.address)}`, 303)
}

export default function WriteAsFamily() {
  const page = useLoaderData<typeof loader>()
  const wrong = useAnswer<typeof action>()
  const { t } = useTranslation('demo')
  return (
    <DemoFrame current="write">
      <h1>{t('write.title')}</h1>
      <p className="intro">{t('write.lead', { support: page.support })}</p>
      {page.sent && (
        <div className="said" role="status">
          <p>{t('write.sent')}</p>
          <p>
            <Go to="/anliegen">{t('write.sentQueue')}</Go>{' '}
            <Go to={`/demo/postfach?an=${encodeURIComponent(page.sent)}`}>
              {t('write.sentMailbox', { address: page.sent })}
            </Go>
          </p>
        </div>
      )}
      <div className="two">
        <PickForm
          families={page.families}
          examples={page.examples}
          family={page.family}
          example={page.example}
        />
        <WriteForm
          key={JSON.stringify(page.letter)}
          letter={{ ...page.letter, ...wrong?.typed }}
          errors={wrong?.errors ?? {}}
        />
      </div>
    </DemoFrame>
  )
}

import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '../../components/button.tsx'
import { DemoFrame } from '../../components/demo-frame.tsx'
import { Empty } from '../../components/empty.tsx'
import { SelectField } from '../../components/field.tsx'
import { Go } from '../../components/go.tsx'
import { List } from '../../components/list.tsx'
import demoStyles from '../../components/styles/demo.css?url'
import staffStyles from '../../components/styles/staff.css?url'
import { demoMailboxFolder, listDemoMails } from '../../domain/demo/demo-mailbox.ts'
import { requireDemo } from '../../http/demo-only.ts'
import { pageLanguage } from '../../http/language.ts'
import { pageTitle } from '../../http/page-title.ts'
import { dayAndClock } from '../../locales/times.ts'
import { DemoLetterText } from './letter-text.tsx'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: staffStyles },
  { rel: 'stylesheet', href: demoStyles }
]
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

const SHOWN = 100
const EVERY_MS = 3_000

/** What Lotse has sent in the demo, newest first; one of them opened. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args
  requireDemo(context)
  const search = new URL(request.url).searchParams
  const to = search.get('an') ?? ''
  const opened = search.get('mail')
  const language = await pageLanguage(request, context)
  const all = listDemoMails(demoMailboxFolder(context.dataDir))
  const mails = (to ? all.filter((mail) => mail.recipients.includes(to)) : all).slice(0, SHOWN)
  const when = (at: string) => dayAndClock(new Date(at), context.clock(), language, context.timeZone)
  const mail = all.find((one) => one.id === opened)
  return {
    title: await pageTitle(args, 'demo:mailbox.title'),
    to,
    // The asked-for address stands in the list before its first mail is there.
    addresses: [...new Set([...all.flatMap((one) => one.recipients), ...(to ? [to] : [])])].sort(),
    mails: mails.map(({ id, subject, recipients, receivedAt }) => ({
      id,
      subject,
      to: recipients.join(', '),
      at: receivedAt,
      when: when(receivedAt)
    })),
    opened,
    mail: mail && {
      id: mail.id,
      subject: mail.subject,
      from: mail.from,
      to: mail.recipients.join(', '),
      at: mail.receivedAt,
      when: when(mail.receivedAt),
      text: mail.text,
      attachments: mail.attachments.join(', '),
      base: context.school.baseUrl
    }
  }
}

export default function DemoMailbox() {
  const { to, addresses, mails, mail, opened } = useLoaderData<typeof loader>()
  const { t } = useTranslation('demo')
  useFreshMail()
  const here = (id: string | null) => {
    const search = new URLSearchParams({ ...(to ? { an: to } : {}), ...(id ? { mail: id } : {}) })
    return `/demo/postfach?${search}`
  }
  return (
    <DemoFrame current="mailbox">
      <h1>{t('mailbox.title')}</h1>
      <p className="intro">{t('mailbox.lead')}</p>
      {mails.length === 0 && !to ? (
        <Empty
          title={t('mailbox.empty')}
          action={
            <ButtonLink kind="primary" to="/demo/schreiben">
              {t('write.short')}
            </ButtonLink>
          }
        >
          {t('mailbox.emptyText')}
        </Empty>
      ) : (
        <div className={opened ? 'two reading' : 'two'}>
          <div className="letters">
            <Form className="narrow-to" action="/demo/postfach">
              <SelectField name="an" label={t('mailbox.filter')} defaultValue={to} key={to}>
                <option value="">{t('mailbox.all')}</option>
                {addresses.map((address) => (
                  <option key={address}>{address}</option>
                ))}
              </SelectField>
              <Button>{t('mailbox.show')}</Button>
            </Form>
            <List>
              {mails.map((one) => (
                <li key={one.id}>
                  <Go to={here(one.id)} aria-current={one.id === opened ? 'true' : undefined}>
                    <b>{t('mailbox.to', { to: one.to })}</b>
                    {one.subject}
                    <span>
                      <time dateTime={one.at}>{one.when}</time>
                    </span>
                  </Go>
                </li>
              ))}
            </List>
          </div>
          {mail ? (
            <article className="mail">
              <header>
                <h2>{mail.subject}</h2>
                <p className="soft">
                  {t('mailbox.from', { from: mail.from })} {t('mailbox.to', { to: mail.to })},{' '}
                  <time dateTime={mail.at}>{mail.when}</time>
                </p>
              </header>
              <DemoLetterText text={mail.text} base={mail.base} />
              {mail.attachments && (
                <p className="soft">{t('mailbox.attachments', { names: mail.attachments })}</p>
              )}
              <ButtonLink kind="primary" to={`/demo/schreiben?antwort=${mail.id}`}>
                {t('mailbox.reply')}
              </ButtonLink>{' '}
              <ButtonLink to={here(null)}>{t('mailbox.back')}</ButtonLink>
            </article>
          ) : (
            <p className="soft">{opened ? t('mailbox.gone') : t('mailbox.choose')}</p>
          )}
        </div>
      )}
    </DemoFrame>
  )
}

/** Looks for new mail every few seconds while the page is seen. */
function useFreshMail(): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && state === 'idle') revalidate()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [revalidate, state])
}

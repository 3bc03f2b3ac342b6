import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '../components/button.tsx'
import { Empty } from '../components/empty.tsx'
import { Go } from '../components/go.tsx'
import { HowRead } from '../components/how-read.tsx'
import { LogTable } from '../components/log-table.tsx'
import { PostForm } from '../components/post-form.tsx'
import { Register, RegisterHead, RegisterSection } from '../components/register.tsx'
import adminStyles from '../components/styles/admin.css?url'
import { automaticMails, automaticPages } from '../domain/intake/automatic-mails.ts'
import { pageTitle } from '../http/page-title.ts'
import { readerOf } from '../http/reader.ts'
import { requireStaff } from '../http/require-staff.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

/** Nothing is dropped: what opened no request stands here with its reason (product.md, What bad input gets). */
export async function loader(args: LoaderFunctionArgs) {
  const request = await requireStaff(args, 'admin')
  const { when } = readerOf(request)
  const asked = Number(new URL(args.request.url).searchParams.get('seite'))
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1
  return {
    title: await pageTitle(args, 'automatic:title'),
    older: page < automaticPages(request.db) ? page + 1 : null,
    mails: automaticMails(request.db, page).map(({ receivedAt, size, ...mail }) => ({
      ...mail,
      when: when(receivedAt),
      size: Math.max(1, Math.round(size / 1000))
    }))
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

export default function Automatic() {
  const { mails, older } = useLoaderData<typeof loader>()
  const { t } = useTranslation('automatic')
  return (
    <Register>
      <RegisterHead>
        <h1>{t('title')}</h1>
        {mails.length > 0 && <p className="next-lesson">{t('lead')}</p>}
      </RegisterHead>
      <RegisterSection id="alle" title={t('list')} aside={mails.length > 0 ? t('aside') : undefined}>
        {mails.length === 0 ? (
          <Empty title={t('emptyTitle')}>{t('empty')}</Empty>
        ) : (
          <LogTable
            caption={t('caption')}
            heads={[t('kind'), t('reason'), t('when'), t('original')]}
            rows={mails.map((mail) => ({
              key: String(mail.rawMailId),
              cells: [
                { text: <b>{t(`kinds.${mail.kind}`)}</b> },
                {
                  text: (
                    <>
                      {mail.reason || t(`why.${mail.kind}`)}{' '}
                      {mail.ticketId !== null && (
                        <Go to={`/anliegen/${mail.ticketId}`}>{t('ticket', { number: mail.ticketId })}</Go>
                      )}
                      <HowRead reasons={mail.reasons} />
                    </>
                  )
                },
                { text: mail.when, soft: true },
                {
                  text: mail.hasOriginal ? (
                    <>
                      <a
                        href={`/automatisch/${mail.rawMailId}/original`}
                        download
                        aria-label={t('loadOf', { when: mail.when, size: mail.size })}
                      >
                        {t('load', { size: mail.size })}
                      </a>
                      {mail.kind === 'unreadable' && (
                        <PostForm action={`/automatisch/${mail.rawMailId}/nochmal`}>
                          <Button compact aria-label={t('readAgainOf', { when: mail.when })}>
                            {t('readAgain')}
                          </Button>
                        </PostForm>
                      )}
                    </>
                  ) : (
                    t(mail.kind === 'duplicate' ? 'sameAsFirst' : 'gone')
                  ),
                  soft: !mail.hasOriginal
                }
              ]
            }))}
          />
        )}
        {older !== null && (
          <p>
            <Go to={`/automatisch?seite=${older}`}>{t('older')}</Go>
          </p>
        )}
      </RegisterSection>
    </Register>
  )
}

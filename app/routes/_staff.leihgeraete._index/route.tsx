import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../components/button.tsx'
import { Empty } from '../../components/empty.tsx'
import { Icon } from '../../components/icon.tsx'
import { Register, RegisterHead, RegisterSection } from '../../components/register.tsx'
import adminStyles from '../../components/styles/admin.css?url'
import loanStyles from '../../components/styles/loans.css?url'
import { loanNotice } from '../../http/loan-notice.ts'
import { pageTitle } from '../../http/page-title.ts'
import { readerOf } from '../../http/reader.ts'
import { requireStaff } from '../../http/require-staff.ts'
import { FreeTable, OutTable } from './device-lists.tsx'
import { loadRegister } from './load-register.ts'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: adminStyles },
  { rel: 'stylesheet', href: loanStyles }
]

/** The school's devices: what is out, what should be back, what is free. */
export async function loader(args: LoaderFunctionArgs) {
  const request = await requireStaff(args)
  const { db, staff } = request
  const reader = readerOf(request)
  return {
    title: await pageTitle(args, 'loans:title'),
    isAdmin: staff.isAdmin,
    notice: staff.isAdmin ? loanNotice(db, new URL(args.request.url).searchParams, reader) : null,
    ...loadRegister(db, staff.isAdmin, reader)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

export default function Loans() {
  const { all, out, free, broken, retired, overdue, isAdmin, notice } = useLoaderData<typeof loader>()
  const { t } = useTranslation('loans')
  return (
    <Register>
      <RegisterHead>
        {notice && (
          <p className="notice" role="status">
            <Icon name="check" small /> {notice}
          </p>
        )}
        <h1>{all > 0 ? t('head', { out: out.length, all }) : t('none')}</h1>
        {overdue > 0 && <p className="next-lesson overdue">{t('overdueCount', { count: overdue })}</p>}
        {isAdmin && all > 0 && (
          <p className="loan-ways">
            <ButtonLink to="/leihgeraete/neu" icon="plus">
              {t('add')}
            </ButtonLink>
            <ButtonLink to="/leihgeraete/rueckruf">{t('recall')}</ButtonLink>
          </p>
        )}
      </RegisterHead>
      {all === 0 && (
        <Empty
          title={t('empty.title')}
          action={isAdmin && <ButtonLink to="/leihgeraete/neu">{t('empty.action')}</ButtonLink>}
        >
          {t(isAdmin ? 'empty.text' : 'empty.volunteer')}
        </Empty>
      )}
      {all > 0 && (
        <>
          <RegisterSection id="unterwegs" count={out.length} title={t('out')}>
            {out.length > 0 ? <OutTable devices={out} isAdmin={isAdmin} /> : <p>{t('noneOut')}</p>}
          </RegisterSection>
          <RegisterSection id="frei" count={free.length} title={t('free')}>
            {free.length > 0 ? <FreeTable devices={free} isAdmin={isAdmin} /> : <p>{t('noneFree')}</p>}
          </RegisterSection>
        </>
      )}
      {broken.length > 0 && (
        <RegisterSection id="kaputt" count={broken.length} title={t('brokenOnes')}>
          <FreeTable devices={broken} isAdmin={isAdmin} lends={false} />
        </RegisterSection>
      )}
      {isAdmin && retired.length > 0 && (
        <RegisterSection id="ausgemustert" count={retired.length} title={t('retired')}>
          <FreeTable devices={retired} isAdmin={isAdmin} lends={false} />
        </RegisterSection>
      )}
    </Register>
  )
}

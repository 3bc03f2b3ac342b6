import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '../components/button.tsx'
import { KeyList } from '../components/key-list.tsx'
import { PostForm } from '../components/post-form.tsx'
import { Register, RegisterHead, RegisterSection } from '../components/register.tsx'
import adminStyles from '../components/styles/admin.css?url'
import { pageTitle } from '../http/page-title.ts'
import { requireStaff } from '../http/require-staff.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

/** All keys of the desk, and the switch for them. */
export async function loader(args: LoaderFunctionArgs) {
  const { staff } = await requireStaff(args)
  return { title: await pageTitle(args, 'keys:title'), off: staff.keysOff, isAdmin: staff.isAdmin }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

export default function Keys() {
  const { off, isAdmin } = useLoaderData<typeof loader>()
  const { t } = useTranslation('keys')
  return (
    <Register>
      <RegisterHead student>
        <h1>{t('title')}</h1>
        <p className="next-lesson soft">{t(off ? 'areOff' : 'areOn')}</p>
      </RegisterHead>
      <RegisterSection id="tasten" title={t('list')} aside={t('hint')}>
        <KeyList isAdmin={isAdmin} />
      </RegisterSection>
      <RegisterSection id="schalter" title={t('switch')} aside={t('switchHint')}>
        <PostForm action="/konto/tasten" fields={{ tasten: off ? 'an' : 'aus' }}>
          <Button>{t(off ? 'turnOn' : 'turnOff')}</Button>
        </PostForm>
      </RegisterSection>
    </Register>
  )
}

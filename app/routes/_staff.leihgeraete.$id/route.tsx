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
import { ButtonLink } from '../../components/button.tsx'
import { Go } from '../../components/go.tsx'
import { Icon } from '../../components/icon.tsx'
import { KlasseLabel } from '../../components/klasse-label.tsx'
import { LogTable } from '../../components/log-table.tsx'
import { Register, RegisterHead, RegisterSection } from '../../components/register.tsx'
import adminStyles from '../../components/styles/admin.css?url'
import loanStyles from '../../components/styles/loans.css?url'
import { useAnswer } from '../../components/use-answer.ts'
import { correctDevice, findDevice } from '../../domain/loans/devices.ts'
import { historyOf } from '../../domain/loans/history.ts'
import { LENT_PLATFORMS } from '../../domain/loans/read-devices.ts'
import { DEVICE_CONDITIONS } from '../../domain/words.ts'
import { idParam, orNotFound, readForm } from '../../http/form.ts'
import { pageTitle } from '../../http/page-title.ts'
import { readerOf } from '../../http/reader.ts'
import { requireStaff } from '../../http/require-staff.ts'
import { EntryForm, Retire } from './entry-form.tsx'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: adminStyles },
  { rel: 'stylesheet', href: loanStyles }
]

/** One device: where it is, what is written about it, who had it. */
export async function loader(args: LoaderFunctionArgs) {
  const request = await requireStaff(args, 'admin')
  const { db, now } = request
  const { near } = readerOf(request)
  const { holder, retiredAt, addedAt, ...device } = orNotFound(findDevice(db, idParam(args.params.id), now))
  const asked = new URL(args.request.url).searchParams
  return {
    title: await pageTitle(args, 'loans:title'),
    saved: asked.has('gespeichert'),
    stillOut: asked.has('unterwegs') && holder !== null,
    device: { ...device, retired: retiredAt !== null },
    holder: holder && { name: `${holder.firstName} ${holder.lastName}`, since: near(holder.outAt) },
    history: historyOf(db, device.number).map((one) => ({
      ...one,
      outAt: near(one.outAt),
      returnedAt: one.returnedAt && near(one.returnedAt)
    }))
  }
}

export type DevicePage = ReturnType<typeof useLoaderData<typeof loader>>

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

const text = z.string().trim().max(120, 'tooLong')
const schema = z.object({
  platform: z.enum(LENT_PLATFORMS, { error: 'noSystem' }),
  model: text,
  accessories: text,
  condition: z.enum(DEVICE_CONDITIONS, { error: 'noCondition' })
})

/** Corrects the entry. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args, 'admin')
  const { id } = orNotFound(findDevice(db, idParam(args.params.id), now))
  const form = await readForm(args.request, schema)
  if (!form.ok) return data({ typed: form.typed, errors: form.errors }, { status: 422 })
  correctDevice(db, { id, ...form.values }, staff.id, now)
  return redirect(`/leihgeraete/${id}?gespeichert`)
}

export default function Device() {
  const page = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('loans')
  const { device, holder, history } = page
  const way = `/leihgeraete/${device.id}`
  const where = holder
    ? t('one.has', holder)
    : t(device.retired ? 'one.retired' : device.condition === 'broken' ? 'one.broken' : 'one.free')
  return (
    <Register>
      <RegisterHead
        margin={
          <Go className="crumb" to="/leihgeraete">
            <Icon name="left" small /> {t('title')}
          </Go>
        }
      >
        {(page.saved || page.stillOut) && (
          <p className={page.stillOut ? 'notice wrong' : 'notice'} role="status">
            <Icon name={page.stillOut ? 'alert' : 'check'} small />{' '}
            {t(page.stillOut ? 'one.retireOut' : 'one.saved')}
          </p>
        )}
        <h1>{device.number}</h1>
        <p className="next-lesson">{where}</p>
        <p className="loan-ways">
          {holder && <ButtonLink to={`${way}/zuruecknehmen`}>{t('takeBack')}</ButtonLink>}
          {!holder && !device.retired && device.condition !== 'broken' && (
            <ButtonLink to={`${way}/ausgeben`}>{t('handOut')}</ButtonLink>
          )}
        </p>
      </RegisterHead>
      <RegisterSection id="eintrag" title={t('one.entry')}>
        <EntryForm page={page} answer={answer} />
      </RegisterSection>
      <RegisterSection id="ausleihen" title={t('one.history')}>
        {history.length === 0 && <p>{t('one.noHistory')}</p>}
        {history.length > 0 && (
          <LogTable
            heads={[t('child'), t('one.from'), t('one.to'), t('condition'), t('one.note')]}
            rows={history.map((one) => ({
              key: String(one.loanId),
              cells: [
                {
                  text: (
                    <>
                      <Go to={`/verzeichnis/${one.studentId}`}>{one.name}</Go>{' '}
                      <KlasseLabel klasse={one.klasse || t('noClass')} />
                    </>
                  )
                },
                { text: one.outAt },
                { text: one.returnedAt ?? t('one.still') },
                { text: one.condition ? t(`conditions.${one.condition}`) : '–', soft: true },
                { text: one.note || '–', soft: true }
              ]
            }))}
          />
        )}
      </RegisterSection>
      {!device.retired && (
        <RegisterSection id="ausmustern" title={t('one.retire')}>
          <Retire way={way} />
        </RegisterSection>
      )}
    </Register>
  )
}

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
import { Button } from '../components/button.tsx'
import { SelectField, TextField } from '../components/field.tsx'
import { Go } from '../components/go.tsx'
import { Icon } from '../components/icon.tsx'
import { PostForm } from '../components/post-form.tsx'
import { Register, RegisterHead, RegisterSection } from '../components/register.tsx'
import adminStyles from '../components/styles/admin.css?url'
import { useAnswer } from '../components/use-answer.ts'
import { numberKey } from '../domain/loans/device-number.ts'
import { addDevices, listDevices } from '../domain/loans/devices.ts'
import { LENT_PLATFORMS, readDevices } from '../domain/loans/read-devices.ts'
import { pageTitle } from '../http/page-title.ts'
import { requireStaff } from '../http/require-staff.ts'
import { screenTexts } from '../http/screen-texts.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'admin')
  return { title: await pageTitle(args, 'loans:new.title') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

const LONGEST_TEXT = 100_000
const MOST_SHOWN = 5

/** Puts all devices of the list into the register, or none and says which line is wrong. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now, language } = await requireStaff(args, 'admin')
  const { t } = screenTexts(language)
  const form = await args.request.formData()
  const typed = String(form.get('devices') ?? '').slice(0, LONGEST_TEXT)
  const system = LENT_PLATFORMS.find((one) => one === form.get('system')) ?? 'windows'
  const wrong = (error: string) => data({ typed, system, error }, { status: 422 })
  // One that was retired comes back when it is written down again.
  const known = listDevices(db, now).filter(({ retiredAt }) => retiredAt === null)
  const { devices, problems } = readDevices(
    typed,
    system,
    new Set(known.map(({ number }) => numberKey(number)))
  )
  if (problems.length > 0) {
    const words = problems
      .slice(0, MOST_SHOWN)
      .map(({ problem, line, number }) => t(`loans:new.problem.${problem}`, { line, number }))
    return wrong([...words, t('loans:new.nothingChanged')].join(' '))
  }
  if (devices.length === 0) return wrong(t('loans:new.nothing'))
  return redirect(`/leihgeraete?neu=${addDevices(db, devices, staff.id, now)}`)
}

export default function NewDevices() {
  useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('loans')
  return (
    <Register>
      <RegisterHead
        margin={
          <Go className="crumb" to="/leihgeraete">
            <Icon name="left" small /> {t('title')}
          </Go>
        }
      >
        <h1>{t('new.title')}</h1>
        <p className="next-lesson">{t('new.lead')}</p>
      </RegisterHead>
      <RegisterSection id="liste" title={t('new.label')}>
        <PostForm away action="/leihgeraete/neu" className="sheet-form">
          <TextField
            name="devices"
            label={t('new.label')}
            hint={t('new.hint')}
            rows={10}
            defaultValue={answer?.typed}
            error={answer?.error}
          />
          <SelectField name="system" label={t('new.system')} defaultValue={answer?.system ?? 'windows'}>
            {LENT_PLATFORMS.map((platform) => (
              <option key={platform} value={platform}>
                {t(`platforms.${platform}`)}
              </option>
            ))}
          </SelectField>
          <Button kind="primary">{t('new.save')}</Button>
        </PostForm>
      </RegisterSection>
    </Register>
  )
}

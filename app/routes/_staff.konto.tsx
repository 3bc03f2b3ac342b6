import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '../components/button.tsx'
import { DeviceLabel } from '../components/device-label.tsx'
import { Go } from '../components/go.tsx'
import { useSoundSwitch } from '../components/offer-sound.ts'
import { PostForm } from '../components/post-form.tsx'
import { Register, RegisterHead, RegisterSection } from '../components/register.tsx'
import { SignOut } from '../components/sign-out.tsx'
import adminStyles from '../components/styles/admin.css?url'
import { notificationChoicesOf } from '../domain/volunteers/notification-choices.ts'
import { teamOf } from '../domain/volunteers/team.ts'
import { pageTitle } from '../http/page-title.ts'
import { requireStaff } from '../http/require-staff.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

/** The own account: how one is called, in which language, and the way out. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, language } = await requireStaff(args)
  const own = teamOf(db).find((person) => person.id === staff.id)
  return {
    title: await pageTitle(args, 'account:title'),
    id: staff.id,
    name: staff.displayName,
    isVolunteer: staff.isVolunteer,
    addresses: own?.addresses ?? [],
    platforms: own?.platforms ?? [],
    language,
    isAdmin: staff.isAdmin,
    choices: notificationChoicesOf(db, staff.id),
    saved: new URL(args.request.url).searchParams.has('gespeichert')
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

export default function Account() {
  const { id, name, isVolunteer, addresses, platforms, language, isAdmin, choices, saved } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation('account')
  const other = language === 'de' ? 'en' : 'de'
  return (
    <Register>
      <RegisterHead student>
        <h1>{name}</h1>
        <p className="next-lesson soft">{t('nameText')}</p>
      </RegisterHead>
      <RegisterSection id="adresse" title={t('address')}>
        {addresses.map((address) => (
          <p key={address}>{address}</p>
        ))}
        <p className="after">{t('addressText')}</p>
      </RegisterSection>
      {isVolunteer && (
        <RegisterSection id="geraete" title={t('platforms')}>
          <p>
            {platforms.map((platform) => (
              <span key={platform}>
                <DeviceLabel platform={platform} />{' '}
              </span>
            ))}
          </p>
          <p className="after">
            <Go to="/team">{t('toTeam')}</Go>
          </p>
        </RegisterSection>
      )}
      {isVolunteer && (
        <RegisterSection id="benachrichtigungen" title={t('notify.title')} aside={t('notify.aside')}>
          {saved && (
            <p className="notice" role="status">
              {t('notify.saved')}
            </p>
          )}
          <PostForm action="/konto/benachrichtigungen">
            {(['offers', 'daily'] as const).map((which) => (
              <label className="tick" key={which}>
                <input type="checkbox" name={which} defaultChecked={choices[which]} />
                <span>{t(`notify.${which}`)}</span>
              </label>
            ))}
            <Button>{t('notify.save')}</Button>
          </PostForm>
          <p className="after">{t('notify.always')}</p>
        </RegisterSection>
      )}
      {isVolunteer && <SoundSwitch />}
      {isAdmin && (
        <RegisterSection id="ferien" title={t('holidays')}>
          {SCHOOL_WAYS.map(([to, text]) => (
            <p key={to}>
              <Go to={to}>{t(text)}</Go>
            </p>
          ))}
        </RegisterSection>
      )}
      <RegisterSection id="sprache" title={t('language')} aside={t('languageText')}>
        {/* The texts of a language come with the document, so the browser loads it anew. */}
        <Form method="post" action="/konto/sprache" reloadDocument className="inline-form">
          <input type="hidden" name="language" value={other} />
          <Button>
            <span lang={other}>{t(`languages.${other}`)}</span>
          </Button>
        </Form>
      </RegisterSection>
      <RegisterSection id="abmelden" title={t('signOut')}>
        <SignOut staffId={id} />
        <p className="after">{t('signOutText')}</p>
      </RegisterSection>
    </Register>
  )
}

/** What a school says of itself, in the order in which it begins. */
const SCHOOL_WAYS = [
  ['/verzeichnis/einlesen', 'toRoster'],
  ['/team/einlesen', 'toStaff'],
  ['/einstellungen/stundenplan', 'toTimetable'],
  ['/einstellungen/ferien', 'toHolidays'],
  ['/einstellungen/videosystem', 'toSystem']
] as const

/** A setting of this browser, so it is not there without a script. */
function SoundSwitch() {
  const { t } = useTranslation('account')
  const sound = useSoundSwitch()
  if (!sound) return null
  return (
    <RegisterSection id="ton" title={t('notify.sound')}>
      <Button type="button" aria-pressed={sound.on} onClick={sound.toggle}>
        {t(sound.on ? 'notify.soundOff' : 'notify.soundOn')}
      </Button>
      <p className="after">{t('notify.soundText')}</p>
    </RegisterSection>
  )
}

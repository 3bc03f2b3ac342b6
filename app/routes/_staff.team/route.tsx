import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Go } from '../../components/go.tsx'
import { PresenceList } from '../../components/presence-list.tsx'
import { Register, RegisterHead, RegisterSection } from '../../components/register.tsx'
import adminStyles from '../../components/styles/admin.css?url'
import { useAnswer } from '../../components/use-answer.ts'
import { joinTeam } from '../../domain/volunteers/join-team.ts'
import { presenceByPlatform } from '../../domain/volunteers/presence.ts'
import { teamOf } from '../../domain/volunteers/team.ts'
import { PLATFORMS } from '../../domain/words.ts'
import { readForm } from '../../http/form.ts'
import { pageTitle } from '../../http/page-title.ts'
import { readerOf } from '../../http/reader.ts'
import { requireStaff } from '../../http/require-staff.ts'
import { AddMember } from './add-member.tsx'
import { Members } from './members.tsx'
import { newMemberSchema } from './new-member-schema.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

/** Who helps with what, and who is there. No figure about anybody (people.md, DP-21). */
export async function loader(args: LoaderFunctionArgs) {
  const request = await requireStaff(args)
  const { db, staff, now, language } = request
  const { clock } = readerOf(request)
  const asked = new URL(args.request.url).searchParams
  const team = teamOf(db)
  const added = team.find((person) => person.id === Number(asked.get('dabei')))
  return {
    title: await pageTitle(args, 'team:title'),
    language,
    isAdmin: staff.isAdmin,
    me: staff.id,
    added: added?.displayName ?? null,
    left:
      asked.get('weg') === 'letzte' ? ('lastAdmin' as const) : asked.has('weg') ? ('left' as const) : null,
    saved: Number(asked.get('gespeichert')) || null,
    presence: presenceByPlatform(db, now),
    members: team.map(({ hereUntil, addresses, ...person }) => ({
      ...person,
      // Addresses are for those who manage the team.
      addresses: staff.isAdmin ? addresses : [],
      hereUntil: hereUntil !== null && hereUntil > now ? clock(hereUntil) : null
    }))
  }
}

/** Adds somebody to the team. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, school, now } = await requireStaff(args, 'admin')
  const form = await readForm(args.request, newMemberSchema)
  if (!form.ok) return { typed: form.typed, errors: form.errors }
  const { role, 'platforms[]': platforms, ...person } = form.values
  const roles = { isAdmin: role !== 'volunteer', isVolunteer: role !== 'admin' }
  const id = joinTeam(db, { ...person, ...roles, platforms }, { staffId: staff.id }, school, now)
  return redirect(`/team?dabei=${id}`)
}

export type TeamData = ReturnType<typeof useLoaderData<typeof loader>>

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

export default function Team() {
  const data = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation(['team', 'incidents', 'staffImport'])
  return (
    <Register>
      <RegisterHead>
        {data.added && (
          <p className="notice" role="status">
            {t('added', { name: data.added })}
          </p>
        )}
        {data.left && (
          <p className="notice" role="status">
            {t(data.left)}
          </p>
        )}
        <h1>{t('title')}</h1>
        <p>
          <Go to="/stoerungen">{t('incidents:title')}</Go>
        </p>
      </RegisterHead>
      <RegisterSection id="da" title={t('here')}>
        <PresenceList here={PLATFORMS.map((platform) => ({ platform, count: data.presence[platform] }))} />
      </RegisterSection>
      <RegisterSection id="wer" title={t('members')} aside={t('membersAside')}>
        <Members data={data} />
      </RegisterSection>
      {data.isAdmin && (
        <RegisterSection id="neu" title={t('add')} aside={t('addAside')}>
          <p className="after">
            <Go to="/team/einlesen">{t('staffImport:link')}</Go>
          </p>
          <AddMember key={data.added ?? ''} answer={answer} />
        </RegisterSection>
      )}
    </Register>
  )
}

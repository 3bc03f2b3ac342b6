import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IncidentBanner } from '../components/incident-banner.tsx'
import { KeySheet } from '../components/key-sheet.tsx'
import { LostConnection } from '../components/lost-connection.tsx'
import { MailboxBanner } from '../components/mailbox-banner.tsx'
import { MailboxLine } from '../components/mailbox-line.tsx'
import { useOfferSound } from '../components/offer-sound.ts'
import { PageTrouble } from '../components/page-trouble.tsx'
import staffStyles from '../components/styles/staff.css?url'
import { TopBar } from '../components/top-bar.tsx'
import { useLiveUpdates } from '../components/use-live-updates.ts'
import { newestEventId } from '../domain/events.ts'
import { openIncidents } from '../domain/incidents/read.ts'
import { healthOf } from '../domain/outbox/health.ts'
import { fromSchoolTime, schoolDay } from '../domain/school-time.ts'
import { queueCounts } from '../domain/tickets/queue.ts'
import { presenceByPlatform } from '../domain/volunteers/presence.ts'
import { requireStaff } from '../http/require-staff.ts'
import { clock } from '../locales/times.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: staffStyles }]

/** The frame of the staff area: who is signed in, who is there, how many, is the mailbox alive. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, now, language, timeZone } = await requireStaff(args)
  const here = staff.hereUntil !== null && staff.hereUntil > now
  return {
    // Before all else: whatever happens from here on, the page is told of.
    seen: newestEventId(db),
    now,
    language,
    timeZone,
    person: {
      id: staff.id,
      name: staff.displayName,
      initials: `${staff.firstName[0] ?? ''}${staff.lastName[0] ?? ''}`,
      isAdmin: staff.isAdmin,
      isVolunteer: staff.isVolunteer,
      keysOff: staff.keysOff
    },
    presence: { here, until: here && staff.hereUntil ? clock(staff.hereUntil, language, timeZone) : null },
    presenceByPlatform: presenceByPlatform(db, now),
    counts: queueCounts(db, staff.id, fromSchoolTime(`${schoolDay(now)}T00:00:00`)),
    health: healthOf(db, now),
    incidents: openIncidents(db).map((incident) => ({
      id: incident.id,
      title: incident.title,
      since: clock(incident.startedAt, language, timeZone),
      what: incident.confirmedAt
        ? ('confirmed' as const)
        : incident.sign === 'person'
          ? ('reported' as const)
          : ('proposed' as const)
    }))
  }
}

export default function StaffFrame() {
  return (
    <Frame data={useLoaderData<typeof loader>()}>
      <Outlet />
    </Frame>
  )
}

/** A page that is missing or refused leaves the frame standing: the way on is in it. */
export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>('routes/_staff')
  return data ? (
    <Frame data={data}>
      <PageTrouble />
    </Frame>
  ) : (
    <PageTrouble />
  )
}

type FrameData = ReturnType<typeof useLoaderData<typeof loader>>

function Frame({ data, children }: { data: FrameData; children: ReactNode }) {
  const { seen, person, presence, health, counts, language } = data
  const { t } = useTranslation()
  const { pathname } = useLocation()
  useLiveUpdates(seen)
  useOfferSound(counts.offered)
  const item = (to: string, label: string, count?: number) => ({
    to,
    label,
    count,
    current: pathname.startsWith(to)
  })
  return (
    <KeySheet off={person.keysOff} isAdmin={person.isAdmin}>
      <a className="skip" href="#inhalt">
        {t('skip')}
      </a>
      <TopBar
        home="/"
        nav={{
          label: t('nav.label'),
          items: [
            ...(person.isAdmin ? [item('/uebersicht', t('nav.board'))] : []),
            item('/anliegen', t('nav.queue'), counts.open),
            item('/verzeichnis', t('nav.students')),
            item('/anleitungen', t('nav.guides')),
            item('/leihgeraete', t('nav.loans')),
            item('/team', t('nav.team')),
            ...(person.isAdmin ? [item('/automatisch', t('nav.automatic'))] : [])
          ]
        }}
        search="/suche"
        presence={
          person.isVolunteer
            ? { action: '/team/da', here: presence.here, until: presence.until ?? undefined }
            : undefined
        }
        person={{ initials: person.initials, name: person.name, to: '/konto' }}
      />
      <LostConnection />
      <MailboxBanner health={health} language={language} />
      <IncidentBanner incidents={data.incidents} />
      {children}
      {pathname !== '/anliegen' && (
        // The list has the same line; on a phone it is not beside an open ticket.
        <footer className={pathname.startsWith('/anliegen/') ? 'heartbeat only-narrow' : 'heartbeat'}>
          <MailboxLine
            lastOkAt={health.mailbox.lastOkAt}
            trouble={!['ok', 'connecting'].includes(health.mailbox.state)}
            now={data.now}
            language={language}
          />
        </footer>
      )}
    </KeySheet>
  )
}

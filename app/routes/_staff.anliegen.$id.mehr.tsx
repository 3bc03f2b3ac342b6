import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '../components/button.tsx'
import { PartSheet } from '../components/part-sheet.tsx'
import { PostForm } from '../components/post-form.tsx'
import { slotWays } from '../components/slot-ways.ts'
import { useTicketSlot } from '../components/ticket-slot.ts'
import { followersOf } from '../domain/tickets/matters/follow.ts'
import { idParam } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { db, staff } = await requireStaff(args)
  return { follows: followersOf(db, idParam(args.params.id)).some((one) => one.id === staff.id) }
}

/** What is done with a whole ticket, seldom. "Zu einer gemeinsamen Störung" belongs into this list. */
const PARTS = [
  ['spaeter', 'later'],
  ['stichworte', 'tags'],
  ['aufteilen', 'split'],
  ['zusammenfuehren', 'merge'],
  ['beiseite', 'aside']
] as const

export default function More() {
  const { follows } = useLoaderData<typeof loader>()
  const slot = useTicketSlot()
  const { t } = useTranslation('matters')
  const ways = slotWays(slot)
  return (
    <PartSheet title={t('more.title')}>
      <div className="matter-ways">
        <PostForm action={ways('mitlesen')} fields={{ on: follows ? '0' : '1' }}>
          <Button>{t(follows ? 'more.unfollow' : 'more.follow')}</Button>
        </PostForm>
        {PARTS.map(([part, word]) => (
          <ButtonLink key={part} to={`${ways(part)}#teil`}>
            {t(`more.${word}`)}
          </ButtonLink>
        ))}
      </div>
    </PartSheet>
  )
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Button } from '../components/button.tsx'
import { deviceIcon } from '../components/device-label.tsx'
import { Icon } from '../components/icon.tsx'
import { PartSheet } from '../components/part-sheet.tsx'
import { PostForm } from '../components/post-form.tsx'
import { slotWays } from '../components/slot-ways.ts'
import { useTicketSlot } from '../components/ticket-slot.ts'
import { byStaff } from '../domain/events.ts'
import { wasAskedDevice } from '../domain/tickets/ask-device.ts'
import { settlePlatform } from '../domain/tickets/correct-reading.ts'
import { CHILD_PLATFORMS } from '../domain/words.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHere } from '../http/ticket-here.ts'
import { wayBackToTicket } from '../http/ticket-way.ts'
import { platformNames } from '../locales/platforms.ts'

const REFUSED = ['already', 'taken', 'no_address', 'limit'] as const

export async function loader(args: LoaderFunctionArgs) {
  const { db, now } = await requireStaff(args)
  const ticketId = idParam(args.params.id)
  const refused = REFUSED.find((one) => one === new URL(args.request.url).searchParams.get('nicht')) ?? null
  return { refused, asked: wasAskedDevice(db, ticketId, now) }
}

const schema = z.object({ platform: z.enum(CHILD_PLATFORMS) })

/** Confirms or corrects the child's device. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, school, now, language } = asked
  const ticketId = await ticketHere(args, asked)
  const form = await readForm(args.request, schema)
  if (!form.ok) throw refuse(language, 'chooseDevice', 400)
  const reason = `${staff.displayName} hat es gesagt`
  const settle = { ticketId, platform: form.values.platform, actor: byStaff(staff.id), reason }
  orNotFound(settlePlatform(db, settle, school, now) || null)
  return redirect(wayBackToTicket(args.request, ticketId))
}

export default function Device() {
  const { refused, asked } = useLoaderData<typeof loader>()
  const slot = useTicketSlot()
  const { t } = useTranslation('ticket')
  const names = platformNames(slot.clock.language)
  return (
    <PartSheet title={t('device.title')}>
      <p className="soft">{t('device.hint')}</p>
      <PostForm action={slotWays(slot)('geraet')} className="choices">
        {CHILD_PLATFORMS.map((platform) => (
          <Button key={platform} name="platform" value={platform} aria-pressed={platform === slot.platform}>
            <Icon name={deviceIcon(platform)} /> {names[platform]}
          </Button>
        ))}
      </PostForm>
      {refused && (
        <p className="notice" role="alert">
          {t(`device.ask.${refused}`)}
        </p>
      )}
      {asked ? (
        !refused && <p className="soft">{t('device.ask.already')}</p>
      ) : (
        <PostForm action={`/anliegen/${slot.id}/geraetfragen`}>
          <Button icon="mail">{t('device.ask.send')}</Button>
          <p className="soft">{t('device.ask.hint')}</p>
        </PostForm>
      )}
    </PartSheet>
  )
}

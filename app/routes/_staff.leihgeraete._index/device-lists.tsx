import { useTranslation } from 'react-i18next'
import { DeviceLabel } from '../../components/device-label.tsx'
import { Go } from '../../components/go.tsx'
import { Icon } from '../../components/icon.tsx'
import { KlasseLabel } from '../../components/klasse-label.tsx'
import { LogTable } from '../../components/log-table.tsx'
import type { ShownDevice } from './load-register.ts'

type Props = { devices: ShownDevice[]; isAdmin: boolean }

/** What is out: who has it, since when, until when. */
export function OutTable({ devices, isAdmin }: Props) {
  const { t } = useTranslation('loans')
  return (
    <LogTable
      heads={[
        t('device'),
        ...(isAdmin ? [t('child')] : []),
        t('since'),
        t('back'),
        ...(isAdmin ? [t('what')] : [])
      ]}
      rows={devices.map((one) => ({
        key: String(one.id),
        cells: [
          { text: <DeviceName device={one} isAdmin={isAdmin} /> },
          ...(isAdmin ? [{ text: one.child && <Child child={one.child} /> }] : []),
          { text: one.since },
          { text: <Back device={one} />, strong: one.overdue },
          ...(isAdmin ? [{ text: <Go to={`/leihgeraete/${one.id}/zuruecknehmen`}>{t('takeBack')}</Go> }] : [])
        ]
      }))}
    />
  )
}

/** What can be handed out, or is broken. */
export function FreeTable({ devices, isAdmin, lends = true }: Props & { lends?: boolean }) {
  const { t } = useTranslation('loans')
  const way = ({ id, condition }: ShownDevice) =>
    condition === 'broken'
      ? t('isBroken')
      : lends && <Go to={`/leihgeraete/${id}/ausgeben`}>{t('handOut')}</Go>
  return (
    <LogTable
      heads={[t('device'), t('condition'), ...(isAdmin ? [t('what')] : [])]}
      rows={devices.map((one) => ({
        key: String(one.id),
        cells: [
          { text: <DeviceName device={one} isAdmin={isAdmin} /> },
          { text: t(`conditions.${one.condition}`), soft: true },
          ...(isAdmin ? [{ text: way(one) }] : [])
        ]
      }))}
    />
  )
}

function DeviceName({ device, isAdmin }: { device: ShownDevice; isAdmin: boolean }) {
  return (
    <>
      {isAdmin ? <Go to={`/leihgeraete/${device.id}`}>{device.number}</Go> : device.number}
      <br />
      <span className="soft small">
        <DeviceLabel platform={device.platform} /> {device.detail}
      </span>
    </>
  )
}

function Child({ child }: { child: NonNullable<ShownDevice['child']> }) {
  const { t } = useTranslation('loans')
  return (
    <>
      <Go to={`/verzeichnis/${child.id}`}>{child.name}</Go>{' '}
      <KlasseLabel klasse={child.klasse || t('noClass')} />
    </>
  )
}

/** Never by colour alone: a sign and a word. */
function Back({ device: { back, overdue, called } }: { device: ShownDevice }) {
  const { t } = useTranslation('loans')
  return (
    <>
      {overdue ? (
        <span className="overdue">
          <Icon name="alert" small /> {t('overdue', { day: back })}
        </span>
      ) : (
        (back ?? <span className="soft">{t('noDay')}</span>)
      )}
      {called && (
        <>
          <br />
          <span className="soft small">{t('called', { day: called })}</span>
        </>
      )}
    </>
  )
}

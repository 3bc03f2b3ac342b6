import { readFileSync } from 'node:fs'
import { createTransport } from 'nodemailer'
import { noticeText } from '#app/domain/alarms/notice-text.ts'
import { AUTOMATIC_HEADERS } from '#app/domain/outbox/queue-mail.ts'
import type { Environment } from '#app/domain/settings/environment.ts'
import type { School } from '#app/domain/settings/school.ts'
import { NOTIFY_LIMIT_MS, type Notify } from './notify.ts'

/** An account with another provider than the school's mailbox: it must work when that one does not. */
export type AlarmMail = {
  host: string
  port: number
  tls: 'implicit' | 'starttls' | 'none'
  user: string
  password: string
  ca?: string
  from: string
  to: string[]
}

/** Reads the second account out of the checked environment; null: none is set. */
export function alarmMail(env: Environment): AlarmMail | null {
  if (!env.ALARM_SMTP_HOST) return null
  return {
    host: env.ALARM_SMTP_HOST,
    port: env.ALARM_SMTP_PORT,
    tls: env.ALARM_SMTP_TLS,
    user: env.ALARM_SMTP_USER ?? '',
    password: env.ALARM_SMTP_PASSWORD ?? '',
    ca: env.ALARM_SMTP_CA_FILE ? readFileSync(env.ALARM_SMTP_CA_FILE, 'utf8') : undefined,
    from: env.ALARM_FROM ?? env.ALARM_TO?.[0] ?? '',
    to: env.ALARM_TO ?? []
  }
}

/** Mails a notice through the second account. A new connection each time: alarms are rare, and an old one may be dead. */
export function notifyByMail(settings: AlarmMail, school: School): Notify {
  const domain = settings.from.split('@')[1] ?? 'lotse.example'
  const transport = createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.tls === 'implicit',
    requireTLS: settings.tls === 'starttls',
    ignoreTLS: settings.tls === 'none',
    tls: { ca: settings.ca, minVersion: 'TLSv1.2' },
    ...(settings.user ? { auth: { user: settings.user, pass: settings.password } } : {}),
    // Instead of the host name of this machine, which is nobody's business.
    name: domain,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000
  })
  return async (notice, now) => {
    const { title, text } = noticeText(notice, school)
    try {
      const sent = await transport.sendMail({
        from: { name: 'Lotse', address: settings.from },
        to: settings.to,
        subject: title,
        text,
        date: now,
        messageId: `<${notice.messageId}.alarm@${domain}>`,
        headers: { ...AUTOMATIC_HEADERS },
        signal: AbortSignal.timeout(NOTIFY_LIMIT_MS),
        disableFileAccess: true,
        disableUrlAccess: true
      })
      return { sent: true, reason: sent.response }
    } catch (error) {
      return { sent: false, reason: error instanceof Error ? error.message : String(error) }
    }
  }
}

// prom-client: the text format of Prometheus, histograms and process figures done right.
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Db } from '#db/client.ts'
import { type Figures, figuresOf } from '../domain/health/figures.ts'

/** What one web server measures: a registry of its own, so that two in one process do not mix. */
export type Metrics = {
  /** A request has been answered; `route` is the pattern, never the address with its tokens and ids. */
  observe(request: { method: string; route: string; status: number; seconds: number }): void
  /** The text for Prometheus. */
  text(): Promise<string>
  contentType: string
}

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS']

/** @param clock for the ages, which are worked out when somebody asks */
export function createMetrics(db: Db, clock: () => Date): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'lotse_http_request_duration_seconds',
    help: 'Requests by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry]
  })
  const show = gaugesOf(registry)
  return {
    observe({ method, route, status, seconds }) {
      const known = METHODS.includes(method) ? method : 'other'
      requests.observe({ method: known, route, status: String(status) }, seconds)
    },
    async text() {
      show(figuresOf(db, clock()))
      return await registry.metrics()
    },
    contentType: registry.contentType
  }
}

/** Gauges for what the tables say; an age that does not exist is NaN, as Prometheus has it. */
function gaugesOf(registry: Registry): (figures: Figures) => void {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `lotse_${name}`, help, labelNames, registers: [registry] })
  const mails = gauge('mails_taken_in', 'Mails taken in, by kind', ['kind'])
  const unreadable = gauge('mails_unreadable', 'Mails that could not be read')
  const tickets = gauge('tickets', 'Tickets that are not done: open, of these unclaimed, of these overdue', [
    'state'
  ])
  const outbox = gauge('outbox_mails', 'Outgoing mails by state', ['state'])
  const suppressed = gauge('automatic_mails_suppressed', 'Automatic mails that a limit held back', [
    'kind',
    'reason'
  ])
  const ready = gauge('ready', '1: database, mailbox and outbox work')
  const mailboxAge = gauge(
    'mailbox_last_pass_age_seconds',
    'Seconds since the last complete pass over the mailbox'
  )
  const outboxAge = gauge(
    'outbox_oldest_due_age_seconds',
    'Seconds that the oldest due mail waits; 0: none does'
  )
  return (figures) => {
    for (const [kind, n] of Object.entries(figures.mails)) mails.set({ kind }, n)
    unreadable.set(figures.unreadable)
    for (const [state, n] of Object.entries(figures.tickets)) tickets.set({ state }, n)
    for (const [state, n] of Object.entries(figures.outbox)) outbox.set({ state }, n)
    suppressed.reset()
    for (const { kind, reason, n } of figures.suppressed) suppressed.set({ kind, reason }, n)
    ready.set(figures.readiness.ready ? 1 : 0)
    mailboxAge.set(figures.readiness.mailboxAge ?? Number.NaN)
    outboxAge.set(figures.readiness.outboxAge ?? 0)
  }
}

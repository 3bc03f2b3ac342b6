import type { LoaderFunctionArgs } from '@remix-run/node'
import { readiness } from '../domain/health/readiness.ts'

/** 200 when database and mail work, else 503; one line each, no personal data. */
export function loader({ context }: LoaderFunctionArgs) {
  const state = readiness(context.db, context.clock())
  const line = (name: string, word: string, age?: number | null) =>
    `${name} ${word}${typeof age === 'number' ? ` ${age}s` : ''}\n`
  return new Response(
    line('database', state.database) +
      line('mailbox', state.mailbox, state.mailboxAge) +
      line('outbox', state.outbox, state.outboxAge),
    {
      status: state.ready ? 200 : 503,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }
    }
  )
}

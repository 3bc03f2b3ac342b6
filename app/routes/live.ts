import type { LoaderFunctionArgs } from '@remix-run/node'
import { newestEventId } from '../domain/events.ts'
import { requireStaff } from '../http/require-staff.ts'

const KEEP_ALIVE_MS = 20_000

/**
 * Server-sent events for open staff pages: "changed" whenever the event log has grown. It carries no data; the page
 * loads what it may see through its own loader. `since`: the newest event when the page was made; on a slow phone it listens
 * seconds later, and hears at once that something has happened meanwhile.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { live, db } = await requireStaff(args)
  const since = new URL(args.request.url).searchParams.get('since')
  const encoder = new TextEncoder()
  let stop = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      send('retry: 2000\n\n')
      const tell = () => send('event: changed\ndata: 1\n\n')
      const unsubscribe = live.subscribe(tell)
      if (since !== null && since !== String(newestEventId(db))) tell()
      const timer = setInterval(() => send(': still here\n\n'), KEEP_ALIVE_MS)
      stop = () => {
        unsubscribe()
        clearInterval(timer)
      }
      args.request.signal.addEventListener('abort', () => {
        stop()
        try {
          controller.close()
        } catch {
          // The browser was quicker and has closed it already.
        }
      })
    },
    cancel: () => stop()
  })
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream',
      // Without no-transform the compressing server holds events back.
      'Cache-Control': 'no-store, no-transform'
    }
  })
}

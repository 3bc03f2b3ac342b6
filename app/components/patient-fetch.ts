const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 15_000

type Listener = () => void
const listeners = new Set<Listener>()
/** Requests that wait for the network. */
let waiting = 0
let isOffline = false

const tell = () => {
  for (const listener of listeners) listener()
}

/** Is the network gone, or does a request wait for it? For `useSyncExternalStore`. */
export const isConnectionLost = (): boolean => waiting > 0 || isOffline
export function onConnectionChange(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/**
 * Makes requests to our own pages wait for the network instead of failing: without this a form that is sent in a tunnel gives way to an
 * error page, and what was typed is gone with it. A request that may have reached the server is sent again, which is
 * harmless because every action of Lotse is idempotent. Other servers, and requests that were given up, are left alone.
 */
export function installPatientFetch(page: Window & typeof globalThis): void {
  const plainFetch = page.fetch.bind(page)
  page.fetch = (target, init) => {
    if (!isOurs(page, target)) return plainFetch(target, init)
    return patiently(page, () => plainFetch(target instanceof Request ? target.clone() : target, init), init)
  }
  for (const name of ['online', 'offline'] as const)
    page.addEventListener(name, () => {
      isOffline = name === 'offline'
      tell()
    })
}

const isOurs = (page: Window, target: RequestInfo | URL): boolean => {
  const address = target instanceof Request ? target.url : String(target)
  return new URL(address, page.location.href).origin === page.location.origin
}

async function patiently(
  page: Window,
  attempt: () => Promise<Response>,
  init: RequestInit | undefined
): Promise<Response> {
  let waits = false
  try {
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        return await attempt()
      } catch (error) {
        // Given up by whoever asked, or nothing to do with the network.
        if (init?.signal?.aborted || !(error instanceof TypeError)) throw error
        if (!waits) {
          waits = true
          waiting += 1
          tell()
        }
        await networkOr(page, wait, init?.signal)
      }
    }
  } finally {
    if (waits) {
      waiting -= 1
      tell()
    }
  }
}

/** Until the browser says the network is back, the time is over, or nobody wants the answer any more. */
function networkOr(page: Window, ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      page.removeEventListener('online', done)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    page.addEventListener('online', done)
    signal?.addEventListener('abort', done)
  })
}

import { createServer } from 'node:net'

/**
 * Below the ports that the system gives to outgoing connections and to servers that ask for any: between asking for a port and using
 * it, nobody else is handed this one.
 */
const FIRST = 20_000
const LAST = 31_999
const given = new Set<number>()

/** A TCP port of 127.0.0.1 that nobody uses, for servers that cannot choose one themselves; never the same one twice. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST + 1))
    if (given.has(port) || !(await isFree(port))) continue
    given.add(port)
    return port
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

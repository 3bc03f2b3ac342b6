import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export type Direction = 'toServer' | 'toClient'

export type TcpProxy = {
  port: number
  /** Connections opened so far, the cut ones included. */
  connections: number
  /** Faults that have happened so far. */
  faults: number
  /** Cuts the next connection (the one after `skip` others), both ways, right after byte `count` has passed in this direction. */
  cutAfter(direction: Direction, count: number, skip?: number): void
  /** Lets exactly `count` bytes of that connection pass in this direction, then holds the line open and silent. */
  stallAfter(direction: Direction, count: number, skip?: number): void
  /** From byte `count` on that connection passes on 64 bytes at a time. */
  slowAfter(direction: Direction, count: number, skip?: number): void
  /** After so many bytes to clients, of all connections, each further piece waits a little. */
  slowAllAfter(count: number): void
  /** Bytes to clients so far. */
  passed: number
  /** Stalled lines go on, with everything they held back. */
  resume(): void
  /** Forgets a fault that has not happened yet, and lets stalled lines go on. */
  heal(): void
  /** Cuts everything that is open now. */
  cutAll(): void
  /** While true, new connections are refused at once. */
  refuse: boolean
  close(): Promise<void>
}

type Fault = { kind: 'cut' | 'stall' | 'slow'; direction: Direction; left: number; skip: number }

/** A line between a client and a server on 127.0.0.1 that can be cut, slowed or made to stall at an exact byte. */
export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const open = new Set<Socket>()
  const held: (() => void)[] = []
  let fault: Fault | undefined
  let slowFrom = Number.POSITIVE_INFINITY
  const arm =
    (kind: Fault['kind']) =>
    (direction: Direction, left: number, skip: number = 0) => {
      fault = { kind, direction, left, skip }
    }
  const takeFault = (): Fault | undefined => {
    const mine = fault
    if (mine && mine.skip-- > 0) return undefined
    fault = undefined
    return mine
  }

  const server = createServer((client) => {
    proxy.connections += 1
    if (proxy.refuse) return client.destroy()
    const upstream = connect(targetPort, '127.0.0.1')
    const mine = takeFault()
    const cut = () => {
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.setNoDelay(true)
      socket.on('error', cut)
      socket.on('close', () => {
        open.delete(socket)
        cut()
      })
    }
    const line = { cut, hold: (go: () => void) => held.push(go), happened: () => (proxy.faults += 1) }
    client.on('data', passage(upstream, mine?.direction === 'toServer' ? mine : undefined, line))
    upstream.on('data', passage(client, mine?.direction === 'toClient' ? mine : undefined, line))
    upstream.on('data', (chunk) => {
      proxy.passed += chunk.length
      if (proxy.passed < slowFrom) return
      upstream.pause()
      setTimeout(() => upstream.resume(), 30)
    })
  })

  const proxy: TcpProxy = {
    port: 0,
    connections: 0,
    faults: 0,
    refuse: false,
    cutAfter: arm('cut'),
    stallAfter: arm('stall'),
    slowAfter: arm('slow'),
    passed: 0,
    slowAllAfter(count) {
      slowFrom = count
    },
    resume() {
      for (const go of held.splice(0)) go()
    },
    heal() {
      fault = undefined
      proxy.resume()
    },
    cutAll() {
      for (const socket of open) socket.destroy()
    },
    close() {
      return new Promise((resolve) => {
        server.close(() => resolve())
        proxy.cutAll()
      })
    }
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.')
  proxy.port = address.port
  return proxy
}

type Line = { cut(): void; hold(go: () => void): void; happened(): void }

/** Passes on what arrives, until the fault's byte. */
function passage(target: Socket, fault: Fault | undefined, line: Line): (chunk: Buffer) => void {
  if (!fault) return (chunk) => void target.write(chunk)
  let isOver = false
  let waiting: Buffer[] | undefined
  let dripping = Promise.resolve()
  const begin = () => {
    isOver = true
    line.happened()
    if (fault.kind === 'cut') return line.cut()
    if (fault.kind === 'slow') return
    waiting = []
    line.hold(() => {
      for (const chunk of waiting ?? []) target.write(chunk)
      waiting = undefined
    })
  }
  const after = (chunk: Buffer) => {
    if (waiting) waiting.push(chunk)
    else if (fault.kind === 'slow') dripping = dripping.then(() => drip(chunk, target))
    else target.write(chunk)
  }
  return (chunk) => {
    if (isOver) return after(chunk)
    const allowed = chunk.subarray(0, fault.left)
    fault.left -= allowed.length
    const rest = chunk.subarray(allowed.length)
    if (fault.left > 0) return void target.write(allowed)
    if (fault.kind !== 'cut') {
      target.write(allowed)
      begin()
      if (rest.length > 0) after(rest)
      return
    }
    // The bytes before the cut must arrive: cut when they have left this process.
    isOver = true
    waiting = []
    if (allowed.length > 0) target.write(allowed, begin)
    else begin()
  }
}

async function drip(chunk: Buffer, target: Socket): Promise<void> {
  for (let at = 0; at < chunk.length && !target.destroyed; at += 64) {
    target.write(chunk.subarray(at, at + 64))
    await sleep(1)
  }
}

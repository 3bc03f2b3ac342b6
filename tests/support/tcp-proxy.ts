import { connect, createServer, type Socket } from 'node:net'

export type Direction = 'toServer' | 'toClient'

export type TcpProxy = {
  port: number
  /** Connections opened so far, the cut ones included. */
  connections: number
  /** Cuts the next connection, both ways, right after byte `count` has passed in this direction. */
  cutAfter(direction: Direction, count: number): void
  /** Lets exactly `count` bytes of the next connection pass in this direction, then holds the line open and silent. */
  stallAfter(direction: Direction, count: number): void
  /** After so many bytes to the client, of all connections, each further piece waits a little. */
  slowAfter(count: number): void
  /** Bytes to clients so far. */
  passed: number
  /** Cuts everything that is open now. */
  cutAll(): void
  /** While true, new connections are refused at once. */
  refuse: boolean
  close(): Promise<void>
}

type Fault = { kind: 'cut' | 'stall'; direction: Direction; left: number }

/** A line between a client and a server on 127.0.0.1 that can be cut or made to stall at an exact byte. */
export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const open = new Set<Socket>()
  let fault: Fault | undefined
  let slowFrom = Number.POSITIVE_INFINITY

  const server = createServer((client) => {
    proxy.connections += 1
    if (proxy.refuse) return client.destroy()
    const upstream = connect(targetPort, '127.0.0.1')
    const mine = fault
    fault = undefined
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
    client.on('data', (chunk) =>
      pass(chunk, upstream, mine?.direction === 'toServer' ? mine : undefined, cut)
    )
    upstream.on('data', (chunk) => {
      proxy.passed += chunk.length
      pass(chunk, client, mine?.direction === 'toClient' ? mine : undefined, cut)
      if (proxy.passed < slowFrom) return
      upstream.pause()
      setTimeout(() => upstream.resume(), 30)
    })
  })

  const proxy: TcpProxy = {
    port: 0,
    connections: 0,
    refuse: false,
    passed: 0,
    slowAfter(count) {
      slowFrom = count
    },
    cutAfter(direction, left) {
      fault = { kind: 'cut', direction, left }
    },
    stallAfter(direction, left) {
      fault = { kind: 'stall', direction, left }
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

function pass(chunk: Buffer, target: Socket, fault: Fault | undefined, cut: () => void): void {
  if (!fault) {
    target.write(chunk)
    return
  }
  const allowed = chunk.subarray(0, fault.left)
  fault.left -= allowed.length
  // The bytes before the cut must arrive: cut when they have left this process.
  const finish = fault.left === 0 && fault.kind === 'cut' ? cut : undefined
  if (allowed.length > 0) target.write(allowed, () => finish?.())
  else finish?.()
}

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eventually } from './eventually.ts'

export type Posted = { path: string; method: string; type: string; body: Record<string, unknown> }

export type WebhookServer = {
  url: string
  posts: Posted[]
  /** Status of the next answers; `hang` never answers. A 3xx leads to `/elsewhere`. */
  answer(how: number | 'hang'): void
  received(count: number): Promise<Posted[]>
  close(): Promise<void>
}

/** A real HTTP server on 127.0.0.1 that keeps what is posted to it. */
export async function startWebhookServer(): Promise<WebhookServer> {
  const posts: Posted[] = []
  let how: number | 'hang' = 200
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      posts.push({
        path: request.url ?? '',
        method: request.method ?? '',
        type: request.headers['content-type'] ?? '',
        body: JSON.parse(Buffer.concat(chunks).toString() || '{}')
      })
      if (how === 'hang') return
      response.writeHead(how, how >= 300 && how < 400 ? { Location: '/elsewhere' } : {}).end('ok')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook?secret=abc`,
    posts,
    answer(next) {
      how = next
    },
    received: (count) => eventually(`${count} posts to the webhook`, () => posts.length >= count && posts),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}

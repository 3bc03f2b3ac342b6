import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { EnvironmentError } from '../domain/settings/environment.ts'
import { startTexts } from '../locales/start.ts'

/** `localhost` means both addresses of this machine: browsers and curl take either. */
const addressesOf = (host: string): string[] => (host === 'localhost' ? ['127.0.0.1', '::1'] : [host])

/**
 * Answers on the port, at every address the host means.
 *
 * @throws EnvironmentError one sentence, if it cannot be had
 */
export async function listenOn(
  app: RequestListener,
  { host, port }: { host: string; port: number }
): Promise<Server[]> {
  const servers: Server[] = []
  for (const address of addressesOf(host)) {
    const server = createServer(app)
    try {
      server.listen(port, address)
      await once(server, 'listening')
      servers.push(server)
    } catch (error) {
      // Without the sixth protocol the other address of this machine is enough.
      if (isMissingFamily(error) && servers.length > 0) continue
      await Promise.all(servers.map(close))
      throw portProblem(port, error)
    }
  }
  return servers
}

/** Ends a server; open event streams would hold it for ever. */
export async function close(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}

/** Says before anything starts that the port is taken, instead of a process that falls again and again. */
export async function requireFreePort(where: { host: string; port: number }): Promise<void> {
  const servers = await listenOn(() => {}, where)
  await Promise.all(servers.map(close))
}

function portProblem(port: number, error: unknown): EnvironmentError {
  const texts = startTexts(process.env.LANG)
  return new EnvironmentError(
    codeOf(error) === 'EADDRINUSE'
      ? texts.portTaken(port)
      : texts.portRefused(port, error instanceof Error ? error.message : String(error))
  )
}

const isMissingFamily = (error: unknown): boolean => ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error))

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

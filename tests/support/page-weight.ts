import { get } from 'node:http'

/** What a browser loads for a page that it has never seen, in kB as they come over the line. */
export type PageWeight = { path: string; html: number; css: number; js: number; total: number }

/** Loads a page, its sheets and its scripts the way a browser asks for them, and counts the packed bytes. */
export async function weigh(baseUrl: string, path: string, cookie: string): Promise<PageWeight> {
  const page = await load(baseUrl + path, cookie)
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}`)
  const html = await unpacked(baseUrl + path, cookie)
  const linked = (pattern: RegExp) => [...new Set([...html.matchAll(pattern)].map((found) => found[1] ?? ''))]
  const size = async (addresses: string[]) => {
    const loaded = await Promise.all(addresses.map((address) => load(new URL(address, baseUrl).href, '')))
    return loaded.reduce((sum, one) => sum + one.bytes, 0)
  }
  const css = await size(linked(/"(\/[^"]+\.css)"/g))
  const js = await size(linked(/<(?:link rel="modulepreload"|script)[^>]* (?:href|src)="(\/[^"]+\.js)"/g))
  const kB = (bytes: number) => Math.round(bytes / 100) / 10
  return { path, html: kB(page.bytes), css: kB(css), js: kB(js), total: kB(page.bytes + css + js) }
}

const unpacked = async (address: string, cookie: string): Promise<string> =>
  (await fetch(address, { headers: { cookie } })).text()

/** The bytes as they are served, not unpacked. */
const load = (address: string, cookie: string): Promise<{ status: number; bytes: number }> =>
  new Promise((resolve, reject) => {
    get(
      address,
      { headers: { cookie, 'Accept-Encoding': 'gzip, deflate, br', Accept: 'text/html,*/*' } },
      (response) => {
        let bytes = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes }))
      }
    ).on('error', reject)
  })

/** Any origin that is not ours: what resolves to another one leads away. */
const HERE = 'https://lotse.invalid'

/** Browsers drop tabs and line breaks from an address and read `\` as `/`: `/⇥/evil.example` would lead away. */
const MISREAD = /[\p{Cc}\\]/u

/** The way to follow after signing in: a path of our own, else `/`. */
export function safeWay(way: string | null): string {
  if (!way?.startsWith('/') || MISREAD.test(way) || !URL.canParse(way, HERE)) return '/'
  const { origin, pathname, search, hash } = new URL(way, HERE)
  // `/.//evil.example` is a path of ours until somebody resolves it once more.
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : '/'
}

/** Path of the page a form stood on, if the browser says so. */
export function refererPath(request: Request): string | null {
  const referer = request.headers.get('referer')
  return referer && URL.canParse(referer) ? safeWay(new URL(referer).pathname) : null
}

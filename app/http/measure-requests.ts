import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import type { RequestHandler } from 'express'
import type { Metrics } from './metrics.ts'

type Routes = ServerBuild['routes']
type RouteObject = Parameters<typeof matchRoutes>[0][number]

/** Measures how long each request took, by route pattern. An open event stream is no slow request: it is left out. */
export const measureRequests =
  (metrics: Metrics, build: ServerBuild | (() => Promise<ServerBuild>)): RequestHandler =>
  (request, response, next) => {
    const start = process.hrtime.bigint()
    // Not `request.path`: a router further in may have cut it by then.
    const { path, method } = request
    response.once('close', () => {
      if (path === '/live') return
      const seconds = Number(process.hrtime.bigint() - start) / 1e9
      void patternOf(path, build).then((route) =>
        metrics.observe({ method, route, status: response.statusCode, seconds })
      )
    })
    next()
  }

/** By manifest, which only development ever changes. */
const trees = new WeakMap<Routes, RouteObject[]>()

/** `/anliegen/:id` for `/anliegen/17`; `asset` for a file, `other` for what no route answers. Never the address itself. */
export async function patternOf(
  path: string,
  build: ServerBuild | (() => Promise<ServerBuild>)
): Promise<string> {
  if (path === '/metrics') return path
  if (path.startsWith('/assets/') || /^\/[\w-]+\.(?:svg|txt|ico|png)$/.test(path)) return 'asset'
  const { routes } = typeof build === 'function' ? await build() : build
  const tree = trees.get(routes) ?? treeOf(routes)
  trees.set(routes, tree)
  const page = path.replace(/\.data$/, '').replace(/^\/_root$/, '/')
  const matches = matchRoutes(tree, page)
  const pattern = matches?.map(({ route }) => route.path ?? '').filter(Boolean)
  return pattern ? `/${pattern.join('/')}` : 'other'
}

/** The manifest is flat; matching wants a tree. */
function treeOf(routes: Routes, parent = 'root'): RouteObject[] {
  return Object.values(routes).flatMap((route): RouteObject[] => {
    if (!route || (route.parentId ?? '') !== parent) return []
    const { id, path, index } = route
    return index ? [{ id, path, index: true }] : [{ id, path, children: treeOf(routes, id) }]
  })
}

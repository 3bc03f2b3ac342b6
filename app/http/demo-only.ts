import type { AppLoadContext } from '@remix-run/node'
import { notFound } from './refuse.ts'

/** The pages that play the families exist in the demo only: production never sets `demo`, and refuses the variable. */
export function requireDemo(context: AppLoadContext): void {
  if (!context.demo) throw notFound()
}

import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { openSession } from '../domain/staff/sign-in.ts'
import { teamOf } from '../domain/volunteers/team.ts'
import { requireDemo } from '../http/demo-only.ts'
import { orNotFound, readForm } from '../http/form.ts'
import { safeWay } from '../http/safe-way.ts'
import { requireSameOrigin } from '../http/same-origin.ts'
import { writeSessionToken } from '../http/session-cookie.ts'

const schema = z.object({ staffId: z.coerce.number().int().positive(), way: z.string().optional() })

/** Signs in with one click. Exists in the demo only: production never sets `demo`, and refuses the variable. */
export async function action({ request, context }: ActionFunctionArgs) {
  requireSameOrigin(request, context)
  requireDemo(context)
  const form = await readForm(request, schema)
  const person = orNotFound(form.ok ? teamOf(context.db).find((one) => one.id === form.values.staffId) : null)
  const token = openSession(context.db, person.id, context.clock())
  const way = safeWay(form.ok ? (form.values.way ?? null) : null)
  return redirect(way, { headers: { 'Set-Cookie': await writeSessionToken(token, context) } })
}

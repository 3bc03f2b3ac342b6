import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { BLOCKER_REASONS } from '../domain/connection/records.ts'
import { recordBlocker } from '../domain/lessons/record-blocker.ts'
import { readForm } from '../http/form.ts'
import { studentAction } from '../http/student-action.ts'

const schema = z.object({ reason: z.enum(BLOCKER_REASONS), on: z.enum(['on', 'off']) })

/** What no volunteer can give is missing, still missing, or there now. */
export async function action(args: ActionFunctionArgs) {
  const { db, about, now, back } = await studentAction(args)
  const form = await readForm(args.request, schema)
  if (!form.ok) return back('reasonWrong')
  const { reason, on } = form.values
  recordBlocker(db, { ...about, reason, on: on === 'on' }, now)
  return back('blocker')
}

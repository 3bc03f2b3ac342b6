import type { ActionFunctionArgs } from '@remix-run/node'
import { recordHelp } from '../domain/lessons/record-help.ts'
import { studentAction } from '../http/student-action.ts'

/** "Geholfen": a volunteer has done something, for example a test call. */
export async function action(args: ActionFunctionArgs) {
  const { db, about, now, back } = await studentAction(args)
  recordHelp(db, about, now)
  return back('help')
}

import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { withdrawRecord } from '../domain/lessons/record-fact.ts'
import { recordsOf } from '../domain/students/records.ts'
import { orNotFound, readForm } from '../http/form.ts'
import { studentAction } from '../http/student-action.ts'

const schema = z.object({ record: z.string().min(1).max(64) })

/** A record of this child was a mistake: it stays, and no longer counts. */
export async function action(args: ActionFunctionArgs) {
  const { db, about, now, studentId, back } = await studentAction(args)
  const form = await readForm(args.request, schema)
  const wanted = form.ok ? form.values.record : ''
  const record = orNotFound(recordsOf(db, studentId).find((one) => one.id === wanted))
  withdrawRecord(db, { ...about, recordId: record.id }, now)
  return back('withdrawn')
}

import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { changeDevice } from '../domain/students/change-device.ts'
import { CHILD_PLATFORMS } from '../domain/words.ts'
import { readForm } from '../http/form.ts'
import { studentAction } from '../http/student-action.ts'

const schema = z.object({
  platform: z.enum(CHILD_PLATFORMS),
  note: z.string().trim().max(120),
  another: z.literal('on').optional()
})

/** Which device the child uses: a correction, or another one from now on. */
export async function action(args: ActionFunctionArgs) {
  const { db, about, now, back } = await studentAction(args)
  const form = await readForm(args.request, schema)
  if (!form.ok) return back('deviceWrong')
  const { platform, note, another } = form.values
  changeDevice(db, { ...about, platform, note, another: another === 'on' }, now)
  return back('device')
}

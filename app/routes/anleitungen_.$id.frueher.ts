import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { restoreVersion } from '../domain/guides/edit-guide.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'

/** Brings an earlier text back as a draft. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args)
  const guideId = idParam(args.params.id)
  const versionId = idParam(String((await args.request.formData()).get('version')))
  orNotFound(restoreVersion(db, { guideId, versionId, staffId: staff.id }, now) || null)
  return redirect(`/anleitungen/${guideId}?gespeichert=1`)
}

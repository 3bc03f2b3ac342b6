import { guidePage } from '../../domain/guides/guide-page.ts'
import { orNotFound } from '../../http/form.ts'
import { readerOf } from '../../http/reader.ts'
import type { StaffRequest } from '../../http/require-staff.ts'

/** Everything the editor shows, times in the reader's words. */
export function loadGuide(request: StaffRequest, id: number) {
  const { db, school, staff } = request
  const { when, longDay, inSentence } = readerOf(request)
  const { guide, text, draft, checkedBy, versions, ...page } = orNotFound(guidePage(db, id, school))
  const by = (name: string | null) => name && inSentence(name)
  return {
    ...page,
    id,
    isAdmin: staff.isAdmin,
    code: guide.code,
    platform: guide.platform,
    audience: guide.audience,
    language: guide.language,
    published: guide.published,
    version: guide.version,
    title: text.title,
    steps: text.steps.join('\n'),
    internalNote: text.internalNote,
    draft: draft && { by: by(draft.by), when: when(draft.at) },
    checked: guide.lastCheckedOn && {
      day: longDay(`${guide.lastCheckedOn}T12:00:00`),
      by: by(checkedBy)
    },
    versions: versions.map(({ at, ...old }) => ({ ...old, by: by(old.by), when: when(at) }))
  }
}
export type LoadedGuide = ReturnType<typeof loadGuide>

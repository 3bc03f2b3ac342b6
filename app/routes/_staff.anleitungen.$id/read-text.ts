import { unknownVariables } from '../../domain/guides/check-guide.ts'
import { stepsOf } from '../../domain/guides/guide-lines.ts'
import { type GuideText, guideTextSchema } from '../../domain/guides/guide-text.ts'

export type Typed = { title: string; steps: string; internalNote: string }
export type TextErrors = Partial<Record<keyof Typed, { code: string; name?: string }>>

/** The editor's form: a text to keep, or what is wrong with it per field. What was typed comes back either way. */
export function readText(form: FormData): {
  typed: Typed
  text: GuideText | null
  errors: TextErrors
} {
  const word = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n')
  const typed = { title: word('title'), steps: word('steps'), internalNote: word('internalNote') }
  const read = guideTextSchema.safeParse({ ...typed, steps: stepsOf(typed.steps) })
  const errors: TextErrors = {}
  if (!read.success) {
    for (const issue of read.error.issues) {
      const field = issue.path[0]
      if (field === 'title' || field === 'steps' || field === 'internalNote')
        errors[field] ??= { code: issue.message }
    }
    return { typed, text: null, errors }
  }
  for (const field of ['title', 'steps'] as const) {
    const [name] = unknownVariables({
      ...read.data,
      ...(field === 'title' ? { steps: [] } : { title: '' })
    })
    if (name !== undefined) errors[field] = { code: 'variable', name: `{{${name}}}` }
  }
  return { typed, text: Object.keys(errors).length > 0 ? null : read.data, errors }
}

import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { RESULTS } from '../domain/connection/records.ts'
import { recordWatchedLesson } from '../domain/lessons/watched-lesson.ts'
import { readForm } from '../http/form.ts'
import { studentAction } from '../http/student-action.ts'

const schema = z.object({ lesson: z.coerce.number().int().positive(), result: z.enum(RESULTS) })

/** A volunteer watched the child in a lesson, or has asked what it was like. */
export async function action(args: ActionFunctionArgs) {
  const { db, about, now, back } = await studentAction(args)
  const form = await readForm(args.request, schema)
  if (!form.ok) return back('lessonWrong')
  const { lesson: lessonId, result } = form.values
  const recorded = recordWatchedLesson(db, { ...about, lessonId, result }, now)
  return back(recorded ? 'lesson' : 'lessonWrong')
}

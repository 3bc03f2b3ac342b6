import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../domain/lessons/report-by-link.ts'
import { Questions } from './host-questions.tsx'
import { OneLesson, Refused } from './one-lesson.tsx'
import type { hostPageOf } from './page.ts'
import type { HostAnswered } from './route.tsx'

type Props = ReturnType<typeof hostPageOf> & {
  /** What was just refused, with what was tapped. */
  refused: HostAnswered | null
}

/** All lessons of the day, and below them what has to be asked about earlier ones. */
export function HostDay({ action, host, words, lessons, questions, refused }: Props) {
  const { t } = useTranslation('host')
  const report = refused?.kind === 'report' ? refused : null
  const foreign: Refusal | null =
    report && !lessons.some((lesson) => lesson.id === report.lessonId) ? report.refusal : null
  const toTell = lessons.filter(
    (lesson) => lesson.state !== 'cancelled' && lesson.heldBy === null && lesson.names.length > 0
  )
  const allTold =
    !report && toTell.length > 0 && toTell.every((lesson) => lesson.reported !== null && !lesson.changing)
  const count = toTell.length
  return (
    <>
      <h1>{t('hello', { name: host })}</h1>
      <p className="intro">
        {lessons.length === 0 ? t('none', { day: words }) : t('intro', { day: words, count })}
      </p>
      {allTold && (
        <p className="all-told" role="status">
          <b>{t('allReported')}</b> {t('until')}
        </p>
      )}
      {foreign && <Refused refusal={foreign} />}
      {lessons.map((lesson) => (
        <OneLesson
          key={lesson.id}
          {...lesson}
          action={action}
          refused={report?.lessonId === lesson.id ? report : null}
        />
      ))}
      <Questions
        action={action}
        questions={questions}
        refused={refused?.kind === 'question' ? refused : null}
      />
    </>
  )
}

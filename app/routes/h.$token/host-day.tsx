import { useTranslation } from 'react-i18next'
import { HostLesson } from '../../components/host-lesson.tsx'
import type { Refusal } from '../../domain/lessons/report-by-link.ts'
import type { LessonState } from '../../domain/words.ts'
import type { Said } from './lessons.ts'

type Lesson = Said & {
  id: number
  at: string
  time: string
  until: string
  group: string
  state: LessonState
  begun: boolean
  reported: string | null
  changing: boolean
  names: { id: string; name: string }[]
}

type Props = {
  action: string
  host: string
  words: string
  lessons: Lesson[]
  /** The report that was just refused, with what was tapped. */
  refused: (Said & { lessonId: number; refusal: Refusal }) | null
}

/** All lessons of the day; those that have not begun are without buttons. */
export function HostDay({ action, host, words, lessons, refused }: Props) {
  const { t } = useTranslation('host')
  const foreign = refused && !lessons.some((lesson) => lesson.id === refused.lessonId)
  const toTell = lessons.filter((lesson) => lesson.state !== 'cancelled' && lesson.names.length > 0)
  const allTold =
    !refused && toTell.length > 0 && toTell.every((lesson) => lesson.reported !== null && !lesson.changing)
  return (
    <>
      <h1>{t('hello', { name: host })}</h1>
      <p className="intro">
        {lessons.length === 0 ? t('none', { day: words }) : t('intro', { day: words, count: lessons.length })}
      </p>
      {allTold && (
        <p className="all-told" role="status">
          <b>{t('allReported')}</b> {t('until')}
        </p>
      )}
      {foreign && <Refused refusal={refused.refusal} />}
      {lessons.map((lesson) => (
        <OneLesson
          key={lesson.id}
          {...lesson}
          action={action}
          refused={refused?.lessonId === lesson.id ? refused : null}
        />
      ))}
    </>
  )
}

function OneLesson({ action, refused, ...lesson }: Lesson & { action: string; refused: Props['refused'] }) {
  const { t } = useTranslation('host')
  const mayReport = lesson.begun && lesson.state !== 'cancelled' && lesson.names.length > 0
  const told = mayReport && lesson.reported !== null && !lesson.changing && !refused
  const note = refused ? (
    <Refused refusal={refused.refusal} />
  ) : told ? (
    <Told {...lesson} action={action} />
  ) : !mayReport ? (
    <p className="soft">{whyNot(lesson, t)}</p>
  ) : lesson.state === 'incident' ? (
    <p className="soft">{t('incident')}</p>
  ) : null
  return (
    <div id={`stunde-${lesson.id}`}>
      <HostLesson
        id={`l${lesson.id}`}
        at={lesson.at}
        time={lesson.time}
        group={lesson.group}
        info={t('info', { children: lesson.names.length, time: lesson.until })}
        post={mayReport && !told ? { action, fields: { lesson: String(lesson.id) } } : undefined}
        names={lesson.names}
        said={refused?.said ?? lesson.said}
        ours={refused?.ours ?? lesson.ours}
        open={lesson.changing || refused !== null}
      >
        {note}
      </HostLesson>
    </div>
  )
}

function Told({ id, reported, said, action }: Lesson & { action: string }) {
  const { t } = useTranslation('host')
  const count = Object.keys(said).length
  return (
    <div className="told">
      <p role="status">
        {count === 0 ? t('reportedAll', { time: reported }) : t('reported', { time: reported, count })}
      </p>
      <a href={`${action}&aendern=${id}#stunde-${id}`}>{t('change')}</a>
    </div>
  )
}

function Refused({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation('host')
  return (
    <p className="refused" role="alert">
      {t(`refused.${refusal}`)}
    </p>
  )
}

const whyNot = (lesson: Lesson, t: (key: string, values?: Record<string, unknown>) => string): string => {
  if (lesson.state === 'cancelled') return t('cancelled')
  return lesson.begun ? t('empty') : t('notBegun', { time: lesson.time })
}

import { useTranslation } from 'react-i18next'
import { HostLesson } from '../../components/host-lesson.tsx'
import { useTexts } from '../../components/texts.ts'
import type { Refusal } from '../../domain/lessons/report-by-link.ts'
import type { Sent } from './lessons.ts'
import type { hostPageOf } from './page.ts'

type Lesson = ReturnType<typeof hostPageOf>['lessons'][number]
type Props = Lesson & { action: string; refused: (Sent & { refusal: Refusal }) | null }

/** One lesson with its form, or a sentence why there is none. */
export function OneLesson({ action, refused, ...lesson }: Props) {
  const { t } = useTranslation('host')
  const mayReport =
    lesson.begun && lesson.heldBy === null && lesson.state !== 'cancelled' && lesson.names.length > 0
  const told = mayReport && lesson.reported !== null && !lesson.changing && !refused
  return (
    <div id={`stunde-${lesson.id}`}>
      <HostLesson
        id={`l${lesson.id}`}
        at={lesson.at}
        time={lesson.time}
        group={lesson.group}
        info={lesson.heldBy === null ? t('info', { children: lesson.names.length, time: lesson.until }) : ''}
        post={
          mayReport && !told
            ? { action, fields: { lesson: String(lesson.id), seen: lesson.seen } }
            : undefined
        }
        names={lesson.names}
        said={refused?.said ?? lesson.said}
        ours={refused?.ours ?? lesson.ours}
        ticked={lesson.ticked && (refused?.ticked ?? lesson.ticked)}
        open={lesson.changing || refused !== null}
      >
        <Note {...lesson} action={action} told={told} mayReport={mayReport} refused={refused} />
      </HostLesson>
    </div>
  )
}

function Note({ told, mayReport, ...props }: Props & { told: boolean; mayReport: boolean }) {
  const { t } = useTranslation('host')
  const { refused, state } = props
  if (refused)
    return (
      <>
        <Refused refusal={refused.refusal} />
        {refused.refusal === 'told_meanwhile' && <Standing {...props} />}
      </>
    )
  if (told) return <Told {...props} />
  if (!mayReport) return <p className="soft">{whyNot(props, t)}</p>
  return state === 'incident' ? <p className="soft">{t('incident')}</p> : null
}

function Told(lesson: Lesson & { action: string }) {
  const { t } = useTranslation('host')
  return (
    <div className="told">
      <Standing {...lesson} />
      <a href={`${lesson.action}&aendern=${lesson.id}#stunde-${lesson.id}`}>{t('change')}</a>
    </div>
  )
}

/** What has been reported, child by child. */
function Standing({ reported, said, ours, names }: Lesson) {
  const { t } = useTranslation('host')
  const words = useTexts()
  const named = names.filter(({ id }) => said[id] !== undefined)
  if (named.length === 0) return <p role="status">{t('reportedAll', { time: reported })}</p>
  return (
    <div role="status">
      <p>{t('reported', { time: reported, count: named.length })}</p>
      <ul className="told-list">
        {named.map(({ id, name }) => (
          <li key={id}>
            {t(ours.includes(id) ? 'namedOurs' : 'named', { name, was: words(`host.${said[id]}`) })}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A sentence why nothing was reported. */
export function Refused({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation('host')
  return (
    <p className="refused" role="alert">
      {t(`refused.${refusal}`)}
    </p>
  )
}

const whyNot = (lesson: Lesson, t: (key: string, values?: Record<string, unknown>) => string): string => {
  if (lesson.heldBy !== null) return lesson.heldBy ? t('heldBy', { name: lesson.heldBy }) : t('heldByNobody')
  if (lesson.state === 'cancelled') return t('cancelled')
  return lesson.begun ? t('empty') : t('notBegun', { time: lesson.time })
}

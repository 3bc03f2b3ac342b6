import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { DeviceLabel, type DeviceProps } from './device-label.tsx'
import { Go } from './go.tsx'
import { Icon } from './icon.tsx'
import { KlasseLabel } from './klasse-label.tsx'
import { LessonMarks } from './lesson-marks.tsx'
import { List } from './list.tsx'
import { PostForm } from './post-form.tsx'
import { StatusLabel } from './status-label.tsx'
import { useTexts } from './texts.ts'
import type { MarkDay, Post, Standing } from './types.ts'

export type SlipProps = {
  to: string
  /** Who it is about: first and last name, or "Kind noch offen". */
  name: string
  klasse?: string
  device: DeviceProps
  problem: string
  /** One line below the problem: what has been asked, what is missing. */
  aside?: string
  /** What it wants of the reader: somebody has named them. */
  mark?: string
  standing?: Standing
  days?: MarkDay[]
  /** When the child's next lesson is, see `Due`. */
  due?: ReactNode
  /** Who has it, or "noch niemand"; for a taken slip the sentence who took it and when. */
  who?: ReactNode
  /** A lesson is running: the head turns dark. `aside` is its right side ("JETZT im Betreff"). */
  now?: { text: string; aside?: string }
  /** Somebody else was quicker: the slip stays flat for a moment and says who. */
  taken?: boolean
  /** The form of "Übernehmen"; without it there is no button. */
  claim?: Post
  /** The list already has its one blue button: keep this one in outline. */
  outlined?: boolean
}

/** A ticket in the queue on a phone. The whole slip opens the ticket; its one button takes it. */
export function Slip(props: SlipProps) {
  const { to, name, klasse, device, problem, aside, mark, standing, days, due, who, now, taken, claim } =
    props
  const t = useTexts()
  return (
    <article className={['slip', now && 'now', taken && 'taken'].filter(Boolean).join(' ')}>
      {now && (
        <p className="slip-now">
          <span>
            <Icon name="bell" small /> {now.text}
          </span>{' '}
          {now.aside}
        </p>
      )}
      <header className="slip-head">
        <h3>
          <Go to={to}>{name}</Go> {klasse && <KlasseLabel klasse={klasse} />}
        </h3>
        <DeviceLabel {...device} />
      </header>
      <div className="slip-body">
        <p className="problem">{problem}</p>
        {aside && <p className="aside">{aside}</p>}
        {mark && (
          <p className="aside mark">
            <Icon name="note" small /> {mark}
          </p>
        )}
        {standing && (
          <div className="child-line">
            <StatusLabel {...standing} />
            {days && <LessonMarks days={days} />}
          </div>
        )}
        <div className="slip-foot" role={taken ? 'status' : undefined}>
          <p>
            {due}
            {due && <br />}
            <span className="who">
              {taken && <Icon name="check" small />} {who ?? t('slip.nobody')}
            </span>
          </p>
          {claim && !taken && (
            <PostForm {...claim}>
              <Button kind={now && !props.outlined ? 'primary' : undefined} wide={Boolean(now)}>
                {t('slip.claim')}
              </Button>
            </PostForm>
          )}
        </div>
      </div>
    </article>
  )
}

/** A group of slips under one time: "Jetzt", "Vor der nächsten Stunde um 10:15 Uhr". */
export function SlipGroup({
  id,
  title,
  time,
  slips
}: {
  id: string
  title: string
  time?: ReactNode
  slips: SlipProps[]
}) {
  return (
    <section aria-labelledby={id}>
      <h2 className="slot-head" id={id}>
        {title} {time}
      </h2>
      <List className="slips">
        {slips.map((slip) => (
          <li key={slip.to}>
            <Slip {...slip} />
          </li>
        ))}
      </List>
    </section>
  )
}

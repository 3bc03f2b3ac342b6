import { FamilyChild } from '../../components/family-child.tsx'
import { FamilyQuestion } from '../../components/family-question.tsx'
import { FamilySteps } from '../../components/family-steps.tsx'
import { TRAP } from '../../components/family-trap.ts'
import { TwoTongues } from '../../components/family-words.tsx'
import type { pageOf } from './page.ts'
import { Thanks } from './thanks.tsx'

/** What was wrong with the form that was sent. */
export type Wrong = {
  form: string
  error: string
  studentId?: number
  typed?: string
  named?: { firstName: string; className: string }
}

/** Where the matter stands, the question, and a few lines to us. */
export function MatterPage(page: ReturnType<typeof pageOf> & { wrong: Wrong | null }) {
  const { action, child, device, works, questions, message, wrong } = page
  const errorOf = (form: string, studentId?: number) =>
    wrong?.form === form && wrong.studentId === studentId ? wrong.error : undefined
  // It is not asked any more: its form is gone, the sentence is not.
  const lost =
    (wrong?.form === 'answer' && !questions.some((one) => one.studentId === wrong.studentId)) ||
    (wrong?.form === 'works' && !works) ||
    (wrong?.form === 'child' && !child)
  return (
    <>
      <Thanks line={page.thanks} />
      {lost && (
        <p className="wrong" role="alert">
          {wrong?.error}
        </p>
      )}
      <h1>
        <TwoTongues {...page.head} />
      </h1>
      {page.incident && (
        <p className="lead" role="status">
          <TwoTongues {...page.incident} />
        </p>
      )}
      {page.steps.length > 0 && <FamilySteps steps={page.steps} />}
      {page.times && (
        <p className="later">
          <a href={page.times.to}>
            <TwoTongues {...page.times.line} className={null} />
          </a>
        </p>
      )}
      {page.guide && (
        <p className="later">
          <a href={page.guide.to}>
            <TwoTongues {...page.guide.line} className={null} />
          </a>
        </p>
      )}
      {page.changeDevice && (
        <p className="later">
          <a href={`${action}&frage=device`}>
            <TwoTongues {...page.changeDevice} className={null} />
          </a>
        </p>
      )}
      {child && (
        <FamilyChild {...child} action={action} trap={TRAP} error={errorOf('child')} typed={wrong?.named} />
      )}
      {device && (
        <FamilyQuestion
          {...device}
          action={action}
          name="device"
          fields={{ form: 'device' }}
          trap={TRAP}
          error={errorOf('device')}
        />
      )}
      {works && (
        <FamilyQuestion
          {...works}
          action={action}
          name="works"
          fields={{ form: 'works' }}
          trap={TRAP}
          send={page.send}
          error={errorOf('works')}
        />
      )}
      {questions.map(({ studentId, lessonId, klasse, ...asked }, index) => (
        <FamilyQuestion
          key={studentId}
          {...asked}
          id={index === 0 ? 'frage' : `frage-${studentId}`}
          action={action}
          name="result"
          hint={klasse}
          fields={{ form: 'answer', studentId: String(studentId), lessonId: String(lessonId) }}
          trap={TRAP}
          send={page.send}
          error={errorOf('answer', studentId)}
        />
      ))}
      <form
        className="question-block"
        method="post"
        action={action}
        id={child || device || works || questions.length > 0 ? 'nachricht' : 'frage'}
      >
        <input type="hidden" name="form" value="message" />
        <h2>
          <label htmlFor="text">
            <TwoTongues {...message.title} />
          </label>
        </h2>
        <p className="hint" id="text-hint">
          {message.hint}
        </p>
        {errorOf('message') && (
          <p className="wrong" id="text-error" role="alert">
            {errorOf('message')}
          </p>
        )}
        <textarea
          id="text"
          name="text"
          rows={4}
          dir="auto"
          aria-describedby={errorOf('message') ? 'text-hint text-error' : 'text-hint'}
          aria-invalid={errorOf('message') ? true : undefined}
          defaultValue={wrong?.typed ?? ''}
        />
        <button type="submit" className="send quiet">
          <TwoTongues {...message.send} className={null} />
        </button>
      </form>
      {page.wishes && (
        <p className="later">
          <a href={page.wishes.to}>
            <TwoTongues {...page.wishes.line} className={null} />
          </a>
        </p>
      )}
    </>
  )
}

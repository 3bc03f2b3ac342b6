import type { TFunction } from 'i18next'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BarredWriter } from '#app/domain/barred/barred-people.ts'
import { nameInSentence } from '../locales/names.ts'
import { AnswerBox } from './answer-box.tsx'
import { AnswerFiles } from './answer-files.tsx'
import { AnswerWhom } from './answer-whom.tsx'
import { barredNames } from './barred-line.tsx'
import { Button } from './button.tsx'
import { useClockWords } from './clock-words.ts'
import { GuidePicker } from './guide-picker.tsx'
import { Icon } from './icon.tsx'
import { LetterPreview } from './letter-preview.tsx'
import { NoAddress } from './no-address.tsx'
import { OlderDrafts } from './older-drafts.tsx'
import { plainDate } from './plain-date.ts'
import { slotWays } from './slot-ways.ts'
import { useTicketSlot } from './ticket-slot.ts'
import { useDraft } from './use-draft.ts'

/** What came back when the answer could not be sent; the text as it was typed. */
export type AnswerTrouble = {
  problem:
    | 'stale'
    | 'taken'
    | 'empty'
    | 'no_address'
    | 'not_involved'
    | 'long'
    | 'secret'
    | 'barred'
    | 'preview'
    | 'files'
    | 'filesTooLarge'
  typed: string
  by?: string
  /** The letter as the family gets it. */
  letter?: string
  /** Newest message that was on the screen. */
  seen?: number
  /** The address that was chosen. */
  to?: string
  /** The warning about a code has been read before. */
  meant?: boolean
}

/**
 * The answer to the family: own lines, a guide, send. The box starts afresh with every answer that has gone out, and when somebody
 * else has signed in in another window of this browser: one person's words are not another's.
 */
export function AnswerForm({ trouble }: { trouble?: AnswerTrouble }) {
  const slot = useTicketSlot()
  if (slot.whoms?.choices.length === 0) return <NoAddress />
  return <OneAnswer key={`${slot.me} ${slot.sentCount}`} trouble={trouble} />
}

function OneAnswer({ trouble }: { trouble?: AnswerTrouble }) {
  const slot = useTicketSlot()
  const { t } = useTranslation('ticket')
  const words = useClockWords(slot.clock)
  const ways = slotWays(slot)
  const newest = slot.newestInbound?.id ?? 0
  // Fixed when the box opens: a message that arrives while somebody types has not been seen yet.
  const [seen, setSeen] = useState(trouble?.seen ?? newest)
  const [key] = useState(slot.newKey)
  const draft = useDraft({ action: ways('entwurf'), staffId: slot.me }, slot.sentCount, slot.draft)
  // Once for each answer that was held back: what comes in after that has not been seen either.
  const heldBack = useRef<AnswerTrouble>()
  useEffect(() => {
    if (trouble === heldBack.current) return
    heldBack.current = trouble
    if (trouble?.problem === 'stale') setSeen(newest)
  }, [trouble, newest])
  const guide = slot.guides.find((one) => one.id === slot.draft?.guideId)
  const savedAt = draft.savedAt ?? (slot.draft && words.time(slot.draft.savedAt))
  return (
    // Catches what bubbles up from the box; it is no control itself.
    <div className="answer-slot" {...draft.around}>
      <Newer seen={seen} isNow={trouble?.problem === 'stale'} onRead={() => setSeen(newest)} />
      <OlderDrafts />
      {trouble?.letter && <LetterPreview letter={trouble.letter} />}
      <AnswerBox
        kind="reply"
        kinds={{ reply: ways('antworten'), note: ways('notiz'), call: ways('anruf') }}
        action={ways('antworten')}
        name="text"
        fields={{
          seenMessageId: String(seen),
          idempotencyKey: key,
          base: String(draft.base),
          ...(trouble?.meant ? { meant: '1' } : {}),
          ...(guide ? { guideId: String(guide.id) } : {})
        }}
        draft={trouble?.typed ?? slot.draft?.body}
        to={
          slot.whoms && slot.whoms.choices.length > 1
            ? undefined
            : nameInSentence(slot.to, slot.clock.language)
        }
        whom={slot.whoms && <AnswerWhom whoms={slot.whoms} picked={trouble?.to} />}
        saved={
          draft.trouble
            ? t(`draft.${draft.trouble}`)
            : savedAt
              ? t('draft.saved', { time: savedAt })
              : undefined
        }
        error={errorOf(trouble, slot.barred, t)}
        send={sendOf(trouble, t)}
        files={
          <AnswerFiles files={slot.draftFiles} action={ways('datei')} remove={(id) => ways(`datei/${id}`)} />
        }
        guide={
          guide && {
            title: guide.title,
            checked: guide.lastCheckedOn
              ? t('guide.checked', { day: plainDate(guide.lastCheckedOn, slot.clock.language) })
              : t('guide.unchecked'),
            steps: guide.steps,
            remove: (
              <button
                type="submit"
                className="linkish small"
                name="pick"
                value="0"
                formAction={ways('entwurf')}
              >
                {t('guide.remove')}
              </button>
            )
          }
        }
        other={
          <>
            <GuidePicker guides={slot.guides} picked={guide?.id} action={ways('entwurf')} />
            <noscript>
              <Button compact formAction={ways('entwurf')}>
                {t('answer:saveDraft')}
              </Button>
            </noscript>
            <Button compact name="preview" value="1" formAction={ways('antworten')}>
              {t('answer:preview.button')}
            </Button>
          </>
        }
      />
    </div>
  )
}

/** What came back without anything being wrong: a letter to look at, files that have arrived. */
const isTrouble = (answer: AnswerTrouble | undefined): answer is AnswerTrouble =>
  answer !== undefined && answer.problem !== 'preview' && answer.problem !== 'files'

function errorOf(
  trouble: AnswerTrouble | undefined,
  barred: readonly BarredWriter[],
  t: TFunction
): string | undefined {
  if (!isTrouble(trouble)) return undefined
  if (trouble.problem !== 'barred') return t(`answer.${trouble.problem}`, { name: trouble.by ?? '' })
  const writer = barred.find(({ address }) => address === trouble.by)
  return t('barred:ask', { children: writer ? barredNames(writer) : '' })
}

/** After a warning the button says what it does now. */
const sendOf = (trouble: AnswerTrouble | undefined, t: TFunction) => {
  if (trouble?.problem === 'secret') return { label: t('answer:meant'), name: 'meant' }
  if (trouble?.problem === 'barred') return { label: t('answer:anyway'), name: 'barred' }
  return trouble?.problem === 'stale' ? { label: t('answer:anyway'), name: 'anyway' } : undefined
}

/** A message came in meanwhile: shown here, because an answer must not be written past it. */
function Newer({ seen, isNow, onRead }: { seen: number; isNow: boolean; onRead: () => void }) {
  const { newestInbound, clock } = useTicketSlot()
  const { t } = useTranslation('ticket')
  const words = useClockWords(clock)
  const waits = newestInbound !== null && newestInbound.id > seen
  return (
    <div role="status">
      {newestInbound && (waits || isNow) && (
        <div className="newer">
          <p>
            <Icon name="mail" small />{' '}
            <b>{t('newer.title', { who: newestInbound.from, when: words.when(newestInbound.at) })}</b>
          </p>
          <blockquote>{newestInbound.text.slice(0, 600)}</blockquote>
          {waits && (
            <Button compact type="button" onClick={onRead}>
              {t('newer.read')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

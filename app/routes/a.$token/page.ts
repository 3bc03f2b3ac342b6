import type { AppLoadContext } from '@remix-run/node'
import { questionsOfLink } from '../../domain/lessons/family-questions.ts'
import type { Link } from '../../domain/outbox/links.ts'
import { familyMatter } from '../../domain/tickets/family-page.ts'
import { guideOfLastAnswer } from '../../domain/tickets/guide-of-answer.ts'
import { childAsked, classNames } from '../../domain/tickets/name-child.ts'
import { slotOfferOf } from '../../domain/tickets/slots/choose-slot.ts'
import { wishesOfLink } from '../../domain/tickets/wishes-by-link.ts'
import { WORKS_NOW, worksNowAsked } from '../../domain/tickets/works-now.ts'
import type { Language } from '../../domain/words.ts'
import { frameOf } from '../../http/family-frame.ts'
import { type Line, type Speaker, speakerFor } from '../../http/family-speaker.ts'
import { familyText } from '../../locales/family-texts.ts'
import { INCIDENT_LINES } from '../../locales/incident-lines.ts'
import { childQuestion, DEVICES, deviceChoices, lessonAsked, worksNowQuestion } from './questions.ts'
import { matterInWords } from './steps.ts'

type Asked = { link: Link; token: string; path: string; language: Language | null; search: URLSearchParams }

/** Everything a family page shows, in words. Reads only. */
export function pageOf(context: AppLoadContext, { link, token, path, language: asked, search }: Asked) {
  const now = context.clock()
  const matter = familyMatter(context.db, link, now)
  const language = asked ?? matter?.language ?? 'de'
  const speaker = speakerFor(language, now)
  const { line, text } = speaker
  const wishes = wishesOfLink(context.db, link, token)
  const told = matter && matterInWords({ ...matter, mayCall: !wishes?.writingOnly }, speaker, now)
  const isOpen = matter !== null && matter.state !== 'done'
  const guide = matter && guideOfLastAnswer(context.db, matter.number, context.school)
  const works = worksNowAsked(context.db, link)
  const times = slotOfferOf(context.db, link, now)
  // One question at a time: first which child, then which device; who has an answer is asked whether it helped.
  const asksChild = !works && childAsked(context.db, link)
  const asksDevice =
    isOpen &&
    !asksChild &&
    (search.get('frage') === 'device' || (matter.platform === 'unknown' && works === null))
  const questions = asksChild || asksDevice ? [] : questionsOfLink(context.db, link, now)
  const thanks = search.get('danke')
  return {
    pageLanguage: language,
    title: matter
      ? text('title.ticket', { number: matter.number, school: context.school.name })
      : text('title.lesson', { school: context.school.name }),
    frame: frameOf(context, path, speaker, matter?.number ?? null),
    action: `${path}?l=${language}`,
    thanks: thanks === null ? null : thanksLine(thanks, matter?.platform ?? null, speaker),
    head: told?.head ?? line(questions.length > 0 ? 'head.lesson' : 'head.nothing'),
    steps: told?.steps ?? [],
    guide: guide && {
      to: `/anleitung/${guide.code}?geraet=${guide.platform}&l=${language}${guide.forChild ? '&wer=kind' : ''}`,
      line: line('guideAgain', { title: guide.title })
    },
    times:
      times && !times.closed && !times.begun
        ? { to: `${path}/termin?l=${language}`, line: line('slots.question') }
        : null,
    incident: matter?.incident ? incidentLine(matter.incident, language) : null,
    child: asksChild ? childQuestion(classNames(context.db), speaker) : null,
    device: asksDevice
      ? { question: line('device.question'), hint: text('device.hint'), choices: deviceChoices(speaker) }
      : null,
    wishes: wishes && {
      to: `${path}/wuensche?l=${language}`,
      line: line(wishes.noQuestions ? 'wishes.stopped' : 'wishes.link')
    },
    changeDevice: isOpen && !asksDevice && matter.platform !== 'unknown' ? line('device.change') : null,
    // A lesson tells more than a try at home.
    works:
      works && !asksDevice && questions.length === 0 ? worksNowQuestion(works.said?.result, speaker) : null,
    questions: questions.map((question) => lessonAsked(question, speaker)),
    send: line('lesson.send'),
    message: {
      title: line('message.title'),
      hint: text('message.hint'),
      send: line('message.send')
    }
  }
}

/** What many have at the same time, so that nobody looks for the fault at home. */
const incidentLine = (title: string, language: Language): Line => {
  const german = `${title}. ${INCIDENT_LINES.de.opened}`
  return language === 'de' ? { text: german } : { text: INCIDENT_LINES[language].opened, german }
}

const PLAIN_THANKS = ['answer', 'message', 'child', ...WORKS_NOW]

function thanksLine(thanks: string, platform: string | null, { line }: Speaker): Line | null {
  const device = DEVICES.find((one) => one === platform)
  if (thanks === 'device' && device)
    return line('thanks.device', (language) => ({ device: familyText(language, `device.${device}`) }))
  const known = PLAIN_THANKS.find((one) => one === thanks)
  return known ? line(`thanks.${known}`) : null
}

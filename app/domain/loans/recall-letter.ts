import { RECALL_LINES } from '#app/locales/recall-lines.ts'
import { longDay } from '#app/locales/times.ts'
import { mailTexts } from '#app/locales/translate.ts'
import type { Block } from '../outbox/letter.ts'
import { fromSchoolTime, type SchoolDay, schoolZone } from '../school-time.ts'
import type { School } from '../settings/school.ts'
import type { Language } from '../words.ts'

type LentThing = { number: string; accessories: string; student: { firstName: string } }
type Terms = { until: SchoolDay | null; place: string; language: Language }

export const recallSubject = (school: string): string => mailTexts('de')('subject.recall', { school })

/** The letter that calls devices back: which, until when, where; at most first names (people.md, DP-04). Pure. */
export function recallLetter(things: readonly LentThing[], terms: Terms, school: School): Block[] {
  const t = mailTexts('de')
  const lines = Object.entries(RECALL_LINES).map(([code, { name, line }]) => ({
    language: code as Language,
    name,
    text: line
  }))
  const own = lines.filter(({ language }) => language === terms.language)
  const devices = things.map(({ number, accessories, student }) =>
    t(accessories ? 'recall.deviceWith' : 'recall.device', { number, accessories, child: student.firstName })
  )
  const until = terms.until && longDay(fromSchoolTime(`${terms.until}T12:00:00`), 'de', schoolZone())
  const when = [
    ...(until ? [t('recall.until', { day: until })] : []),
    ...(terms.place ? [t('recall.where', { place: terms.place })] : [])
  ]
  return [
    ...(own.length > 0 ? [{ kind: 'lines' as const, lines: own }] : []),
    { kind: 'text', text: t('greeting') },
    { kind: 'text', text: t('recall.lead', { count: things.length }) },
    { kind: 'text', text: devices.join('\n') },
    ...(when.length > 0 ? [{ kind: 'text' as const, text: when.join('\n') }] : []),
    { kind: 'text', text: t('recall.data') },
    { kind: 'text', text: t('recall.orReply') },
    { kind: 'text', text: t('privacy', { url: `${school.baseUrl}/datenschutz` }) },
    { kind: 'lines', lines: lines.filter(({ language }) => language !== terms.language) }
  ]
}

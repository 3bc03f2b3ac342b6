import { ALARM_TEXTS } from '#app/locales/alarm-texts.ts'
import { fullDayAndClock } from '#app/locales/times.ts'
import { schoolZone } from '../school-time.ts'
import type { School } from '../settings/school.ts'
import type { Notice } from './notices.ts'

/**
 * What a notice says: in German, then in English, because it is not known who reads it. No personal data: neither the
 * words of a server nor a name; those stand on the overview, behind the sign-in.
 */
export function noticeText(
  notice: Pick<Notice, 'kind' | 'parts'>,
  school: School
): { title: string; text: string } {
  const url = `${school.baseUrl}/uebersicht#post`
  const inLanguage = (language: 'de' | 'en'): string => {
    const t = ALARM_TEXTS[language]
    const lines = notice.parts.map(({ part, since }) => {
      const when = since === null ? '' : fullDayAndClock(new Date(since), language, schoolZone())
      return `- ${notice.kind === 'recovered' ? t.over[part] : t.trouble[part]}${when && ` ${t.since(when)}`}`
    })
    return [t.lead[notice.kind], lines.join('\n'), t.what[notice.kind], url].join('\n\n')
  }
  return {
    title: `[${school.name}] ${ALARM_TEXTS.de.title[notice.kind]} / ${ALARM_TEXTS.en.title[notice.kind]}`,
    text: `${inLanguage('de')}\n\n---\n\n${inLanguage('en')}\n`
  }
}

import type { SeedGuide } from '../guide.ts'
import { STUDENT_TEXTS } from './student-texts.ts'
import { toDu } from './to-du.ts'

/** Done on the parents' own device: children are sent to them, whatever device they use. */
const ON_PARENTS_DEVICE = new Set(['P-31'])

/** The same guide for the children themselves: with du, in English as "you". */
export function forStudents(families: readonly SeedGuide[]): SeedGuide[] {
  return families
    .filter(({ audience }) => audience === 'family')
    .filter(({ code, platform }) => platform === 'all' || !ON_PARENTS_DEVICE.has(code))
    .map((guide) => {
      const own = guide.platform === 'all' ? STUDENT_TEXTS[guide.code]?.[guide.language] : undefined
      const say = guide.language === 'de' ? toDu : toYou
      const [title = say(guide.title), ...steps] = own ?? []
      return {
        ...guide,
        audience: 'student' as const,
        title,
        steps: steps.length > 0 ? steps : guide.steps.map(say)
      }
    })
}

const toYou = (text: string): string =>
  text
    .replace('Sign your child in', 'Sign in')
    .replace('Your child is', 'You are')
    .replace('Your child hears', 'You hear')
    .replace('Your child keeps', 'You keep')
    .replace('Your child can', 'You can')
    .replace('Your child needs', 'You need')
    .replace('let your child in', 'let you in')
    .replace('Your child puts headphones on', 'Put headphones on')
    .replace('Your child mutes when not speaking', 'Mute yourself when you are not speaking')

import type { GuidePlatform, SeedGuide } from '../guide.ts'

type Parts = { code: string; title: string; steps: readonly string[]; note?: string }

const seed = (
  { code, title, steps, note = '' }: Parts,
  rest: Pick<SeedGuide, 'audience' | 'platform' | 'language'>
): SeedGuide => ({
  code,
  ...rest,
  system: 'zoom',
  title,
  steps: [...steps],
  internalNote: note,
  isPublic: rest.audience !== 'internal',
  // Menus age: nobody at the school has looked at these yet.
  lastCheckedOn: null
})

/** A German guide for families that holds on every device. */
export const forAll = (parts: Parts): SeedGuide =>
  seed(parts, { audience: 'family', platform: 'all', language: 'de' })

/** The same German steps on each of these platforms. */
export const forPlatforms = (platforms: readonly GuidePlatform[], parts: Parts): SeedGuide[] =>
  platforms.map((platform) => seed(parts, { audience: 'family', platform, language: 'de' }))

/** German steps for the team; never shown to families. */
export const forTeam = (parts: Parts): SeedGuide =>
  seed(parts, { audience: 'internal', platform: 'all', language: 'de' })

/** An English guide for families that holds on every device. */
export const inEnglish = (code: string, title: string, ...steps: string[]): SeedGuide =>
  seed({ code, title, steps }, { audience: 'family', platform: 'all', language: 'en' })

/** The same English steps on each of these platforms. */
export const inEnglishOn = (
  platforms: readonly GuidePlatform[],
  code: string,
  title: string,
  ...steps: string[]
): SeedGuide[] =>
  platforms.map((platform) => seed({ code, title, steps }, { audience: 'family', platform, language: 'en' }))

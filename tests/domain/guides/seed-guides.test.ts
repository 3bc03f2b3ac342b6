import { describe, expect, it } from 'vitest'
import { FIRST_QUESTIONS, QUESTIONS_BY_TYPE } from '#app/domain/guides/first-questions.ts'
import { guideSchema, MOST_WORDS_PER_STEP, publishableSchema, wordCount } from '#app/domain/guides/guide.ts'
import { lessonEffect, PROBLEM_TYPES, problemShort, problemType } from '#app/domain/guides/problem-types.ts'
import { SEED_GUIDES } from '#app/domain/guides/seed-guides.ts'
import { SIGNS_IN_OTHER_LANGUAGES } from '#app/domain/guides/signs-in-other-languages.ts'

const codes = Array.from({ length: 43 }, (_, index) => `P-${String(index + 1).padStart(2, '0')}`)

describe('the problem types', () => {
  it('are the 43, in order', () => expect(PROBLEM_TYPES.map(({ code }) => code)).toEqual(codes))

  it.each(PROBLEM_TYPES)('$code has plain words for a list', ({ title, short, signs }) => {
    for (const text of [short.de, short.en]) expect(text.length).toBeLessThanOrEqual(40)
    expect(title.de).not.toBe(title.en)
    expect(signs.strong.length).toBeGreaterThan(0)
  })

  it('say what they do to a lesson', () => {
    expect([lessonEffect('P-13'), lessonEffect('P-11'), lessonEffect('P-21'), lessonEffect(null)]).toEqual([
      'blocksLesson',
      'degrades',
      'information',
      null
    ])
    expect(problemShort('P-11', 'de')).toBe('Wird nicht gehört')
    expect(problemType('P-99')).toBeNull()
  })

  it('keep a stranger in the room and worries out of the volunteers’ queue', () => {
    const elsewhere = PROBLEM_TYPES.filter(({ goesTo }) => goesTo !== 'volunteers')
    expect(elsewhere.map(({ code, goesTo }) => [code, goesTo])).toEqual([
      ['P-41', 'admin'],
      ['P-42', 'class-teacher']
    ])
  })

  it('are the only codes that other data names', () => {
    const named = [
      ...Object.keys(QUESTIONS_BY_TYPE),
      ...Object.values(SIGNS_IN_OTHER_LANGUAGES).flatMap(Object.keys)
    ]
    for (const code of named) expect(codes).toContain(code)
  })
})

describe('the seed guides', () => {
  it.each(SEED_GUIDES)('$code $platform $audience $language: $title', (guide) => {
    expect(guideSchema.parse(guide)).toEqual(guide)
    expect(guide.lastCheckedOn).toBeNull()
    for (const step of guide.steps) expect(wordCount(step), step).toBeLessThanOrEqual(MOST_WORDS_PER_STEP)
  })

  it('are one each by code, platform, audience and language', () => {
    const keys = SEED_GUIDES.map(({ code, platform, audience, language }) =>
      [code, platform, audience, language].join()
    )
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it.each(codes)('%s has one for families everywhere, in German and in English', (code) => {
    for (const language of ['de', 'en']) {
      const found = SEED_GUIDES.filter(
        (guide) =>
          guide.code === code &&
          guide.platform === 'all' &&
          guide.audience === 'family' &&
          guide.language === language
      )
      expect(found, `${code} ${language}`).toHaveLength(1)
    }
  })

  /** Where the steps differ by device (guides.md, "Guide content per type"). */
  const BY_PLATFORM: Record<string, string[]> = {
    'P-01': ['windows', 'mac', 'ios', 'android'],
    'P-03': ['windows', 'mac', 'ios', 'android'],
    'P-07': ['windows', 'mac', 'ios', 'android'],
    'P-08': ['windows', 'mac', 'ios', 'android'],
    'P-11': ['windows', 'mac', 'ios', 'android'],
    'P-12': ['windows', 'mac', 'ios', 'android', 'chromeos', 'browser'],
    'P-13': ['windows', 'mac', 'ios', 'android'],
    'P-14': ['windows', 'mac', 'ios', 'android'],
    'P-17': ['windows', 'mac', 'ios', 'android', 'chromeos', 'browser'],
    'P-18': ['windows', 'mac', 'ios', 'android'],
    'P-20': ['windows', 'mac', 'ios', 'android'],
    'P-22': ['windows', 'ios', 'android'],
    'P-23': ['windows', 'mac'],
    'P-26': ['windows', 'mac', 'ios', 'android'],
    'P-27': ['ios', 'android'],
    'P-28': ['windows', 'mac'],
    'P-29': ['windows', 'mac'],
    'P-30': ['windows', 'mac', 'ios', 'android'],
    'P-31': ['windows', 'ios', 'android'],
    'P-37': ['ios']
  }

  it.each(codes)(
    '%s is complete: family and child, German and English, each platform that differs',
    (code) => {
      for (const audience of ['family', 'student']) {
        // Parental controls are set on the parents' device, whatever the child has.
        const own = audience === 'student' && code === 'P-31' ? [] : (BY_PLATFORM[code] ?? [])
        for (const language of ['de', 'en']) {
          const found = SEED_GUIDES.filter(
            (guide) => guide.code === code && guide.audience === audience && guide.language === language
          )
          expect(found.map(({ platform }) => platform).sort(), `${audience} ${language}`).toEqual(
            ['all', ...own].sort()
          )
        }
      }
    }
  )

  it('speaks to children with du, and to nobody about "Ihr Kind"', () => {
    const unquoted = (text: string) => text.replace(/„[^“]*“/g, '')
    for (const guide of SEED_GUIDES.filter(({ audience }) => audience === 'student')) {
      const words = unquoted([guide.title, ...guide.steps].join(' '))
      expect(words, words).not.toMatch(
        guide.language === 'de' ? /\b(?:Sie|Ihr\w*|Ihnen)\b/ : /\b(?:your|a) child\b/i
      )
    }
  })

  it('shows internal ones to nobody outside', () => {
    for (const guide of SEED_GUIDES) expect(guide.isPublic).toBe(guide.audience !== 'internal')
  })
})

describe('what a guide may not hold', () => {
  it.each([
    'Rufen Sie an: 0176 04069001',
    'Rufen Sie an: +49 69 90009114',
    'Schreiben Sie an hilfe@schule.example',
    'Öffnen Sie www.schule.example',
    'Öffnen Sie zoom.us',
    'Öffnen Sie https://schule.example',
    'Die Nummer ist 812 7055 3196',
    'Fragen Sie {{name_der_mutter}}',
    '  '
  ])('%s', (text) => expect(publishableSchema.safeParse(text).success).toBe(false))

  it('counts words as a reader does', () => {
    expect(wordCount('Öffnen Sie {{plattform_url}} – dort.')).toBe(4)
  })
})

describe('the first questions', () => {
  it('are eight with keys of their own, in both languages', () => {
    expect(new Set(FIRST_QUESTIONS.map(({ key }) => key)).size).toBe(8)
    for (const { question, choices } of FIRST_QUESTIONS) {
      for (const text of [question, ...choices]) expect(text.de && text.en).toBeTruthy()
    }
  })
})

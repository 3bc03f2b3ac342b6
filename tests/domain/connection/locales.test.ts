import { describe, expect, it } from 'vitest'
import { FACES } from '#app/domain/connection/face.ts'
import { LESSON_MARKS } from '#app/domain/connection/lesson-mark.ts'
import { REASONS } from '#app/domain/connection/reasons.ts'
import { BLOCKER_REASONS } from '#app/domain/connection/records.ts'
import { TASK_KINDS } from '#app/domain/connection/tasks.ts'
import componentsDe from '#app/locales/components.de.ts'
import componentsEn from '#app/locales/components.en.ts'
import connectionDe from '#app/locales/connection.de.ts'
import connectionEn from '#app/locales/connection.en.ts'

describe.each([
  ['German', connectionDe, componentsDe],
  ['English', connectionEn, componentsEn]
])('%s words for the connection status', (_language, words, components) => {
  it.each([
    ['reasons', words.reasons, REASONS],
    ['tasks', words.tasks, TASK_KINDS],
    ['faces', components.face, FACES],
    ['marks', components.mark, LESSON_MARKS],
    ['blockers', components.blocker, BLOCKER_REASONS]
  ])('have exactly the codes of the domain: %s', (_table, texts, codes) => {
    expect(Object.keys(texts).sort()).toEqual([...codes].sort())
  })

  it('have the ten lines', () => {
    expect(words.tenLines).toHaveLength(10)
  })
})

it('asks for the same values in both languages', () => {
  expect(placeholders(connectionEn)).toEqual(placeholders(connectionDe))
})

function placeholders(words: unknown, path = ''): [string, string[]][] {
  if (typeof words === 'string') {
    return [[path, [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)]]
  }
  return Object.entries(words as object).flatMap(([key, value]) => placeholders(value, `${path}.${key}`))
}

import { describe, expect, test } from 'vitest'
import { readWishes } from '#app/domain/intake/read-wishes.ts'

const SIGNATURE = `\n\n${'Mira Zander, Leitung Einkauf, Musterstraße 7, 70173 Stuttgart, Telefon 0711 1234, '.repeat(6)}`

describe('what a mail wishes', () => {
  test.each([
    ['Bitte nicht anrufen, ich kann nicht hören.', false, true],
    ['Bitte keine Anrufe, wir sind gehörlos und können nicht telefonieren.', false, true],
    ['Bitte nur per Mail.', false, true],
    ['Wir möchten nur per E-Mail antworten.', false, false],
    ['Den Link haben wir nur per Mail bekommen.', false, false],
    ['Sie haben uns nur per Mail geantwortet, bitte rufen Sie an.', false, false],
    ['Können Sie uns anrufen? Wenn Sie nicht anrufen können, schreiben Sie bitte.', false, false],
    ['Bitte keine Fragen mehr.', true, false],
    ['Vielen Dank, jetzt klappt alles. Wir haben keine Fragen mehr.', false, false],
    ['Ich habe keine weiteren Fragen mehr.', false, false],
    ['We have no more questions.', false, false],
    [`Stopp${SIGNATURE}`, false, false]
  ])('%j', (text, noQuestions, writingOnly) => {
    expect(readWishes(text, { isAnswer: false })).toEqual({ noQuestions, writingOnly })
  })

  test('the word alone is enough in answer to a question of ours, whatever signature follows', () => {
    expect(readWishes(`Stopp${SIGNATURE}`, { isAnswer: true }).noQuestions).toBe(true)
    expect(readWishes(`Stoppuhr läuft${SIGNATURE}`, { isAnswer: true }).noQuestions).toBe(false)
  })
})

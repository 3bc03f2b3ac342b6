import { describe, expect, it } from 'vitest'
import { readAnswer } from '#app/domain/intake/read-answer.ts'

const answer = (visible: string, kind: 'ask' | 'reply' | 'ack' | null = 'ask') =>
  readAnswer({ visible }, kind)

describe('„Hat es geklappt?“', () => {
  it.each([
    ['ja, klappt', 'yes', null],
    ['Ja!', 'yes', null],
    ['1', 'yes', 1],
    ['Hallo,\n1\nLG Meyer', 'yes', 1],
    ['2 ja, mit Aussetzern', 'unclear', 2],
    ['3.', 'no', 3],
    ['Antwort: 4', 'unclear', 4],
    ['Nein, leider nicht', 'no', null],
    ['es geht immer noch nicht', 'no', null],
    ['funktioniert wieder, vielen Dank', 'yes', null],
    ['Das hat geholfen!', 'yes', null],
    ['Erst ging es nicht, dann doch', 'unclear', null],
    ['Yes, it works now', 'yes', null],
    ['It still does not work', 'no', null],
    ['Evet, çalışıyor', 'yes', null],
    ['нет, не работает', 'no', null],
    ['так, працює', 'yes', null]
  ])('%s', (text, expected, number) => {
    expect(answer(text)).toMatchObject({ answer: expected, number })
  })

  it.each(['3 mal rausgeflogen, sonst weiß ich es nicht', 'Wir haben Windows 11', 'Theo ist in der 9a.'])(
    'no answer: %s',
    (text) => expect(answer(text)).toBeNull()
  )

  it('takes a description to an acknowledgement for no answer', () => {
    expect(answer('Die Kamera geht nicht, er hat ein iPad', 'ack')).toBeNull()
    expect(answer('Hat sich erledigt, danke', 'ack')).toMatchObject({ answer: 'yes' })
  })

  it('is nothing in a new mail', () => expect(answer('Ja, guten Tag, Zoom geht nicht', null)).toBeNull())
})

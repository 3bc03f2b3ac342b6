import { describe, expect, it } from 'vitest'
import { isUrgent } from '#app/domain/intake/is-urgent.ts'
import { recogniseLanguage } from '#app/domain/intake/recognise-language.ts'
import { unspokenLanguage } from '#app/domain/intake/unspoken-language.ts'

describe('language of the own words', () => {
  it.each([
    ['', 'de'],
    ['zoom geht nicht', 'de'],
    ['Zoom', 'de'],
    ['ok', 'de'],
    ['iPad Update Error 5003', 'de'],
    ['Hello, my son cannot hear the teacher. Please help.', 'en'],
    ['It does not work', 'en'],
    ['Yusuf no sound', 'en'],
    ['Данило не може зайти, просить пароль.', 'uk'],
    ['Что делать? Она не может зайти в урок.', 'ru'],
    ['سلام، دخترم میرا نمی‌تواند وارد کلاس شود. لطفا کمک کنید.', 'de'],
    ['Merhaba, oğlum derse giremiyor, ses yok.', 'tr'],
    ['مرحبا، ابني لا يسمع المعلمة في الدرس', 'ar'],
    ['Здравствуйте, у моего сына нет звука на уроке', 'ru'],
    ['Добрий день, у моєї доньки немає звуку', 'uk'],
    ['Dzień dobry, mój syn nie słyszy nauczyciela', 'pl'],
    ['Bună ziua, fiul meu nu aude profesoara', 'ro'],
    ['Bonjour, mon fils n’entend pas la maîtresse pendant la classe, que faire ?', 'de'],
    ['Bonjour, mon fils Omar ne peut pas entrer dans la salle. Il a un iPad.', 'de'],
    ['Matteo ha un problema con il microfono e non sente la maestra', 'de'],
    ['Guten Tag, Zoom fragt nach einem Update. Please wait, the host will let you in soon. Was tun?', 'de']
  ])('%s → %s', (text, language) => {
    expect(recogniseLanguage(text)).toBe(language)
  })
})

describe('languages that Lotse does not write', () => {
  it.each([
    ['Bonjour, mon fils Omar ne peut pas entrer dans la salle. Merci de votre aide.', 'fr'],
    ['Buongiorno, mio figlio Matteo non sente la professoressa. Grazie mille.', 'it'],
    ['سلام، دخترم میرا نمی‌تواند وارد کلاس شود. لطفا کمک کنید.', 'fa'],
    ['السلام عليكم، ابني لا يسمع شيئا في الدرس', null],
    ['Ciao, La mia Zoom non va, wir kommen nicht in den Raum', null],
    ['moin kamera tot, zoom startet, abbruch ständig, fehlercode fünf', null],
    ['', null]
  ])('%s → %s', (text, language) => expect(unspokenLanguage(text)).toBe(language))
})

describe('JETZT in the subject', () => {
  it.each([
    ['JETZT', true],
    ['AW: JETZT Zoom geht nicht', true],
    ['jetzt', true],
    ['Jetzt! Kein Ton', true],
    ['Kein Ton – jetzt', true],
    ['Mikro geht jetzt nicht', false],
    ['Jetzt noch einmal von vorn', false],
    ['Zoom', false]
  ])('%s → %s', (subject, urgent) => {
    expect(isUrgent({ subject, subjectClean: subject.replace(/^AW: /, '') })).toBe(urgent)
  })
})

import { describe, expect, test } from 'vitest'
import { recogniseLanguage } from '#app/domain/intake/recognise-language.ts'
import { suggestProblem } from '#app/domain/intake/suggest-problem.ts'
import type { Language } from '#app/domain/words.ts'

const MAILS: readonly [Language, string, string | null][] = [
  ['tr', 'Merhaba, oğlum derste öğretmeni duyamıyor.', 'P-13'],
  ['tr', 'Hâlâ ses yok.', 'P-13'],
  ['tr', 'Kızımın kamerası çalışmıyor, ne yapalım?', 'P-17'],
  ['tr', 'Ders sırasında bağlantı sürekli kopuyor.', 'P-22'],
  ['tr', 'Zoom uygulaması açılmıyor, lütfen yardım edin.', 'P-07'],
  ['tr', 'İki çocuğum var ama evde tek tablet var, dersleri aynı saatte.', 'P-32'],
  ['tr', 'Merhaba hocam, nasılsınız? Size bir şey sormak istiyorum.', null],
  ['ar', 'مرحبا، لا يوجد صوت في الدرس', 'P-13'],
  ['ar', 'المعلمة لا تسمعها، ماذا نفعل؟', 'P-11'],
  ['ar', 'الاتصال ينقطع كل خمس دقائق', 'P-22'],
  ['ar', 'ليس لدينا لابتوب في البيت', 'P-33'],
  ['ar', 'التطبيق لا يفتح على الهاتف', 'P-07'],
  ['ar', 'السلام عليكم، شكرا جزيلا لكم', null],
  ['ru', 'Звука всё ещё нет.', 'P-13'],
  ['ru', 'У дочки не включается камера на планшете.', 'P-17'],
  ['ru', 'Его всё время выкидывает из урока.', 'P-22'],
  ['ru', 'Учительница его не слышит, микрофон не работает.', 'P-12'],
  ['ru', 'Где взять ссылку? Нам не пришла ссылка на урок.', 'P-03'],
  ['ru', 'Здравствуйте! Спасибо большое за помощь.', null],
  ['uk', 'Звуку досі немає.', 'P-13'],
  ['uk', 'Дитину не пускають на урок, вона сидить у залі очікування.', 'P-05'],
  ['uk', 'Програма не відкривається на старому ноутбуці.', 'P-07'],
  ['uk', 'У нас немає вдома ноутбука.', 'P-33'],
  ['uk', 'Доброго дня, дуже дякую за допомогу!', null],
  ['pl', 'Nadal nie ma dźwięku.', 'P-13'],
  ['pl', 'Syna ciągle wyrzuca z lekcji.', 'P-22'],
  ['pl', 'Córka ma czarny ekran, nie widzi nauczycielki.', 'P-18'],
  ['pl', 'Nie dostaliśmy linku do lekcji.', 'P-03'],
  ['pl', 'Mamy tylko jeden laptop, a dzieci mają lekcje w tym samym czasie.', 'P-32'],
  ['pl', 'Dzień dobry, bardzo dziękuję za pomoc.', null],
  ['ro', 'Tot nu se aude nimic.', 'P-13'],
  ['ro', 'Fiica mea nu are sunet la oră.', 'P-13'],
  ['ro', 'Profesoara nu îl aude pe fiul meu.', 'P-11'],
  ['ro', 'Aplicația nu se deschide pe tabletă.', 'P-07'],
  ['ro', 'Băiatul se deconectează mereu de la lecție.', 'P-22'],
  ['ro', 'Bună ziua, mulțumesc mult pentru ajutor.', null]
]

describe('what a family writes in its own language', () => {
  test.each(MAILS)('%s: %s', (language, visible, code) => {
    expect(recogniseLanguage(visible)).toBe(language)
    const problem = suggestProblem({ subjectClean: 'Videokonferenz', visible })
    expect([problem.code, problem.reason]).toEqual([
      code,
      code === null ? '' : expect.stringMatching(/^Im Text: „/)
    ])
  })
})

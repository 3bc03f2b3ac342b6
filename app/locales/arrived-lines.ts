import type { Language } from '#app/domain/words.ts'

/** "We got your message" in one line per language, in its own script (people.md, LNG-10). */
export const ARRIVED_LINES: Record<
  Exclude<Language, 'de'>,
  { name: string; line: (number: number) => string }
> = {
  en: { name: 'English', line: (n) => `We got your message (no. ${n}). A teacher will answer soon.` },
  tr: {
    name: 'Türkçe',
    line: (n) => `Mesajınızı aldık (no. ${n}). Bir öğretmen size yakında cevap verecek.`
  },
  ar: { name: 'العربية', line: (n) => `وصلتنا رسالتك (رقم ${n}). سيجيبك أحد المعلمين قريبًا.` },
  ru: { name: 'Русский', line: (n) => `Мы получили ваше письмо (№ ${n}). Учитель скоро ответит вам.` },
  uk: { name: 'Українська', line: (n) => `Ми отримали вашого листа (№ ${n}). Учитель скоро вам відповість.` },
  pl: {
    name: 'Polski',
    line: (n) => `Otrzymaliśmy Państwa wiadomość (nr ${n}). Nauczyciel wkrótce odpowie.`
  },
  ro: {
    name: 'Română',
    line: (n) => `Am primit mesajul dvs. (nr. ${n}). Un profesor vă va răspunde în curând.`
  }
}

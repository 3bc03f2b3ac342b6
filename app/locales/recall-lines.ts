import type { Language } from '#app/domain/words.ts'

/** "Please return the school device" in one line per language; device and day stand in the letter. */
export const RECALL_LINES: Record<Exclude<Language, 'de'>, { name: string; line: string }> = {
  en: {
    name: 'English',
    line: 'Please return the borrowed school device. Device and date are in this mail.'
  },
  tr: {
    name: 'Türkçe',
    line: 'Lütfen okuldan ödünç aldığınız cihazı geri verin. Cihaz ve tarih bu e-postada.'
  },
  ar: {
    name: 'العربية',
    line: 'يرجى إعادة الجهاز المستعار من المدرسة. الجهاز والموعد مذكوران في هذه الرسالة.'
  },
  ru: {
    name: 'Русский',
    line: 'Пожалуйста, верните школьное устройство. Устройство и дата указаны в этом письме.'
  },
  uk: {
    name: 'Українська',
    line: 'Будь ласка, поверніть шкільний пристрій. Пристрій і дата вказані в цьому листі.'
  },
  pl: {
    name: 'Polski',
    line: 'Prosimy o zwrot wypożyczonego sprzętu szkolnego. Sprzęt i termin są w tej wiadomości.'
  },
  ro: {
    name: 'Română',
    line: 'Vă rugăm să returnați dispozitivul școlii. Dispozitivul și data sunt în acest mesaj.'
  }
}

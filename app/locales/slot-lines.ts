import type { Language } from '#app/domain/words.ts'

/** "When may we call you?" in one line per language, in its own script; the link stands below it. */
export const SLOT_LINES: Record<Exclude<Language, 'de'>, { name: string; line: string }> = {
  en: { name: 'English', line: 'When may we call you? Please choose a time with the link in this mail.' },
  tr: {
    name: 'Türkçe',
    line: 'Sizi ne zaman arayabiliriz? Lütfen bu e-postadaki bağlantıyla bir saat seçin.'
  },
  ar: {
    name: 'العربية',
    line: 'متى يمكننا الاتصال بكم؟ يرجى اختيار موعد عبر الرابط الموجود في هذه الرسالة.'
  },
  ru: {
    name: 'Русский',
    line: 'Когда вам можно позвонить? Выберите, пожалуйста, время по ссылке в этом письме.'
  },
  uk: {
    name: 'Українська',
    line: 'Коли вам можна зателефонувати? Будь ласка, виберіть час за посиланням у цьому листі.'
  },
  pl: { name: 'Polski', line: 'Kiedy możemy zadzwonić? Prosimy wybrać termin przez link w tej wiadomości.' },
  ro: { name: 'Română', line: 'Când vă putem suna? Vă rugăm să alegeți o oră prin linkul din acest mesaj.' }
}

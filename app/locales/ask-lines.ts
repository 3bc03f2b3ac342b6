import type { Language } from '#app/domain/words.ts'

/** "Did the video lesson work?" in one line per language, in its own script; the link stands below it. */
export const ASK_LINES: Record<Exclude<Language, 'de'>, { name: string; line: string }> = {
  en: { name: 'English', line: 'Did the video lesson work? Please tell us with the link in this mail.' },
  tr: { name: 'Türkçe', line: 'Video dersi iyi geçti mi? Lütfen bu e-postadaki bağlantıyla bize bildirin.' },
  ar: { name: 'العربية', line: 'هل نجح درس الفيديو؟ يرجى إخبارنا عبر الرابط الموجود في هذه الرسالة.' },
  ru: { name: 'Русский', line: 'Получился ли видеоурок? Сообщите нам, пожалуйста, по ссылке в этом письме.' },
  uk: {
    name: 'Українська',
    line: 'Чи вдався відеоурок? Будь ласка, повідомте нам за посиланням у цьому листі.'
  },
  pl: { name: 'Polski', line: 'Czy wideolekcja się udała? Prosimy o odpowiedź przez link w tej wiadomości.' },
  ro: { name: 'Română', line: 'A mers lecția video? Vă rugăm să ne spuneți prin linkul din acest mesaj.' }
}

import type { Language } from '#app/domain/words.ts'

/** A common fault in one line per language, above the school's own German words: it has come up, and it is over. */
export const INCIDENT_LINES: Record<Language, { opened: string; closed: string }> = {
  de: {
    opened:
      'Im Moment gibt es bei vielen Familien eine technische Störung. Es liegt nicht an Ihnen. Wir kümmern uns darum.',
    closed:
      'Die technische Störung ist behoben. Bitte versuchen Sie die nächste Videostunde einfach wie immer.'
  },
  en: {
    opened:
      'There is a technical problem for many families right now. It is not your fault. We are working on it.',
    closed: 'The technical problem is solved. Please simply try the next video lesson.'
  },
  tr: {
    opened: 'Şu anda birçok ailede teknik bir sorun var. Bu sizden kaynaklanmıyor. Üzerinde çalışıyoruz.',
    closed: 'Teknik sorun çözüldü. Lütfen bir sonraki video dersini normal şekilde deneyin.'
  },
  ar: {
    opened: 'هناك مشكلة تقنية لدى عائلات كثيرة الآن. ليس الخطأ منكم. نحن نعمل على حلها.',
    closed: 'تم حل المشكلة التقنية. يرجى تجربة درس الفيديو القادم كالمعتاد.'
  },
  ru: {
    opened: 'Сейчас у многих семей техническая проблема. Это не ваша вина. Мы работаем над этим.',
    closed: 'Техническая проблема решена. Пожалуйста, просто попробуйте следующий видеоурок.'
  },
  uk: {
    opened: 'Зараз у багатьох родин технічна проблема. Це не ваша провина. Ми працюємо над цим.',
    closed: 'Технічну проблему вирішено. Будь ласка, просто спробуйте наступний відеоурок.'
  },
  pl: {
    opened: 'Wiele rodzin ma teraz problem techniczny. To nie Państwa wina. Pracujemy nad tym.',
    closed: 'Problem techniczny jest rozwiązany. Proszę po prostu spróbować na następnej lekcji wideo.'
  },
  ro: {
    opened: 'Multe familii au acum o problemă tehnică. Nu este vina dvs. Lucrăm la rezolvare.',
    closed: 'Problema tehnică este rezolvată. Vă rugăm să încercați normal următoarea lecție video.'
  }
}

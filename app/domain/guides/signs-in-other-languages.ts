import type { OtherLanguage, ProblemSigns } from './problem-type.ts'

type Signs = Partial<Record<string, Pick<ProblemSigns, 'strong' | 'plain'>>>

/**
 * Words for the commonest types in the other languages of the families. Small on purpose: whoever answers
 * reads the mail anyway, this only saves a tap.
 */
export const SIGNS_IN_OTHER_LANGUAGES: Readonly<Record<OtherLanguage, Signs>> = {
  tr: {
    'P-02': { strong: ['şifre … yanlış', 'şifre hatalı'], plain: ['şifre'] },
    'P-03': { strong: ['link … bulam*', 'linki yok'], plain: ['hangi link'] },
    'P-05': { strong: ['bekleme odası*', 'bekleme odasında'], plain: ['içeri alınm*'] },
    'P-08': { strong: ['güncelleme', 'güncelle*'], plain: [] },
    'P-09': { strong: ['hesap aç*', 'üyelik', 'kaydol', 'kayıt ol*'], plain: ['hesap', 'kayıt'] },
    'P-10': { strong: [], plain: ['doğum tarihi', 'yaş sınırı'] },
    'P-11': { strong: ['sesi duyulm*', 'onu duym*'], plain: ['mikrofon*'] },
    'P-13': { strong: ['ses yok', 'ses gelm*', 'duyam*'], plain: [] },
    'P-17': { strong: ['kamera … çalışm*', 'kamera … açılm*'], plain: ['kamera'] },
    'P-22': { strong: ['bağlantı … kop*', 'atıyor'], plain: [] },
    'P-33': { strong: ['bilgisayar* yok', 'tableti* yok', 'cihaz* yok'], plain: [] },
    'P-34': { strong: ['internet* yok'], plain: [] }
  },
  ar: {
    'P-02': { strong: ['كلمة المرور خطأ', 'رمز المرور'], plain: ['كلمة المرور'] },
    'P-03': { strong: ['لا أجد الرابط', 'اين الرابط', 'أين الرابط'], plain: ['الرابط'] },
    'P-05': { strong: ['غرفة الانتظار'], plain: [] },
    'P-08': { strong: ['تحديث'], plain: [] },
    'P-09': { strong: ['إنشاء حساب', 'انشاء حساب'], plain: ['حساب'] },
    'P-13': { strong: ['لا يوجد صوت', 'لا يسمع', 'لا تسمع'], plain: ['الصوت'] },
    'P-17': { strong: ['الكاميرا لا تعمل'], plain: ['الكاميرا'] },
    'P-33': { strong: ['لا يوجد جهاز', 'ليس لدينا جهاز', 'ليس لدينا كمبيوتر'], plain: [] },
    'P-34': { strong: ['لا يوجد إنترنت', 'لا يوجد انترنت'], plain: [] }
  },
  ru: {
    'P-02': { strong: ['неверный пароль', 'пароль не подходит'], plain: ['пароль'] },
    'P-03': { strong: ['нет ссылки', 'где ссылка', 'не нахожу ссылку'], plain: ['ссылк*'] },
    'P-05': { strong: ['зал* ожидания', 'комнат* ожидания'], plain: [] },
    'P-08': { strong: ['обновлени*', 'обновить'], plain: [] },
    'P-09': { strong: ['зарегистрир*', 'создать аккаунт', 'учетн* запис*'], plain: ['аккаунт'] },
    'P-11': { strong: ['не слышат', 'не слышно его', 'не слышно ее'], plain: ['микрофон'] },
    'P-13': { strong: ['нет звука', 'не слышит', 'звука нет'], plain: ['звук'] },
    'P-17': { strong: ['камера не работает'], plain: ['камера'] },
    'P-22': { strong: ['выкидывает', 'выбрасывает'], plain: ['связь прерывается'] },
    'P-33': { strong: ['нет компьютера', 'нет планшета', 'нет устройства'], plain: [] },
    'P-34': { strong: ['нет интернета'], plain: [] }
  },
  uk: {
    'P-02': { strong: ['невірний пароль', 'неправильний пароль'], plain: ['пароль'] },
    'P-03': { strong: ['немає посилання', 'де посилання'], plain: ['посилання'] },
    'P-05': { strong: ['зал* очікування', 'кімнат* очікування'], plain: [] },
    'P-08': { strong: ['оновлення', 'оновити'], plain: [] },
    'P-09': { strong: ['зареєстр*', 'створити акаунт', 'обліков* запис*'], plain: ['акаунт'] },
    'P-11': { strong: ['не чують', 'не чути його', 'не чути її'], plain: ['мікрофон'] },
    'P-13': { strong: ['немає звуку', 'не чує', 'нема звуку'], plain: ['звук'] },
    'P-17': { strong: ['камера не працює'], plain: ['камера'] },
    'P-22': { strong: ['викидає'], plain: ["зв'язок переривається"] },
    'P-33': { strong: ["немає комп'ютера", 'немає планшета', 'немає пристрою'], plain: [] },
    'P-34': { strong: ['немає інтернету'], plain: [] }
  },
  pl: {
    'P-02': { strong: ['złe hasło', 'błędne hasło', 'nieprawidłowe hasło'], plain: ['hasło'] },
    'P-03': { strong: ['nie ma linku', 'gdzie jest link', 'nie mamy linku'], plain: [] },
    'P-05': { strong: ['poczekalni*'], plain: [] },
    'P-08': { strong: ['aktualizacj*', 'zaktualizować'], plain: [] },
    'P-09': { strong: ['założyć konto', 'zarejestr*', 'rejestracj*'], plain: ['konto'] },
    'P-11': { strong: ['nie słychać go', 'nie słychać jej', 'nikt … nie słyszy'], plain: ['mikrofon'] },
    'P-13': { strong: ['nie ma dźwięku', 'brak dźwięku', 'nic nie słyszy', 'nie słyszy'], plain: ['dźwięk'] },
    'P-17': { strong: ['kamera nie działa'], plain: ['kamera'] },
    'P-22': { strong: ['wyrzuca', 'rozłącza'], plain: [] },
    'P-33': { strong: ['nie mamy komputera', 'nie ma komputera', 'brak komputera'], plain: [] },
    'P-34': { strong: ['nie ma internetu', 'brak internetu'], plain: [] }
  },
  ro: {
    'P-02': { strong: ['parola greșită', 'parolă greșită'], plain: ['parola'] },
    'P-03': { strong: ['nu găsesc linkul', 'nu avem linkul'], plain: ['linkul'] },
    'P-05': { strong: ['sala de așteptare'], plain: [] },
    'P-08': { strong: ['actualizare', 'actualizez*'], plain: [] },
    'P-09': { strong: ['cere cont', 'creeze un cont', 'înregistrare'], plain: ['cont'] },
    'P-11': { strong: ['nu se aude', 'nu îl aude', 'nu o aude'], plain: ['microfon*'] },
    'P-13': { strong: ['nu aude', 'nu are sunet', 'fără sunet'], plain: ['sunet'] },
    'P-17': { strong: ['camera nu funcționează', 'camera nu merge'], plain: [] },
    'P-33': { strong: ['nu avem calculator', 'nu are calculator', 'nu avem laptop'], plain: [] },
    'P-34': { strong: ['nu avem internet', 'fără internet'], plain: [] }
  }
}

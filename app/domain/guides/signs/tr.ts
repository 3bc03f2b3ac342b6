import type { LanguageSigns } from './language-signs.ts'

/** Words of Turkish families, by type of problem. */
export const SIGNS_TR: LanguageSigns = {
  'P-01': {
    strong: ['toplantı … geçersiz', 'toplantı kimliği', 'toplantı bulunam*', 'id … geçersiz', 'id … yanlış'],
    plain: ['meeting id']
  },
  'P-02': {
    strong: [
      'şifre* … yanlış',
      'şifre* … hatalı',
      'şifre* … kabul etm*',
      'parola* … yanlış',
      'parola* … hatalı',
      'şifre* bilm*',
      'şifre* yok'
    ],
    plain: ['şifre*', 'parola*']
  },
  'P-03': {
    strong: [
      'link* … bulam*',
      'linki yok',
      'link* gelmedi',
      'link* yok',
      'link* nerede',
      'bağlantı adresi … bulam*',
      'link* açılm*'
    ],
    plain: ['hangi link']
  },
  'P-04': {
    strong: ['derste kimse yok', 'kimse yok', 'yanlış sınıf*', 'yanlış ders*', 'yanlış oda*'],
    plain: []
  },
  'P-05': {
    strong: ['bekleme odası*', 'bekleme salon*', 'derse alınm*', 'içeri … alm*'],
    plain: ['içeri alınm*']
  },
  'P-06': {
    strong: ['öğretmen … gelmedi', 'öğretmeni bekl*', 'toplantı … başlatılm*', 'ders başlamadı'],
    plain: []
  },
  'P-07': {
    strong: [
      'uygulama* … açılm*',
      'uygulama* … yüklenm*',
      'uygulama* … indirem*',
      'program* … açılm*',
      'zoom … açılm*'
    ],
    plain: ['uygulama*']
  },
  'P-08': { strong: ['güncelleme*', 'güncelle*'], plain: [] },
  'P-09': {
    strong: ['hesap aç*', 'üyelik', 'kaydol', 'kayıt ol*', 'oturum aç*', 'giriş yapmam* isti*'],
    plain: ['hesap', 'kayıt']
  },
  'P-10': { strong: ['doğum tarihi', 'yaş sınırı', 'yaşı … yetm*'], plain: [] },
  'P-11': {
    strong: ['sesi duyulm*', 'onu duym*', 'sesi gitm*', 'sesini duym*', 'sesimiz* duyulm*'],
    plain: ['mikrofon*']
  },
  'P-12': { strong: ['mikrofon* … izin*', 'mikrofon* … çalışm*', 'mikrofon* … açılm*'], plain: [] },
  'P-13': {
    strong: ['ses yok', 'ses gelm*', 'sesi gelm*', 'duyam*', 'ses çıkm*', 'ses … yok', 'duymuyor*'],
    plain: ['ses']
  },
  'P-14': {
    strong: ['kulaklık* … çalışm*', 'kulaklık* … ses*', 'hoparlör*'],
    plain: ['kulaklık*', 'bluetooth']
  },
  'P-15': { strong: ['yankı*', 'ses … yankılan*'], plain: [] },
  'P-16': { strong: ['ses* kesil*', 'ses* … kesik', 'ses … takıl*', 'robot gibi'], plain: [] },
  'P-17': {
    strong: ['kamera* … çalışm*', 'kamera* … açılm*', 'görüntü* gitm*', 'kamera* … izin*'],
    plain: ['kamera*']
  },
  'P-18': {
    strong: [
      'görüntü … siyah',
      'ekran … siyah',
      'siyah ekran',
      'ekran* karar*',
      'görüntü yok',
      'görüntü gelm*'
    ],
    plain: ['görüntü*']
  },
  'P-20': {
    strong: ['çok yavaş', 'donuyor', 'kasıyor', 'cihaz* … eski', 'tablet* … eski', 'bilgisayar* … eski'],
    plain: ['yavaş']
  },
  'P-21': { strong: ['40 dakika*', 'kırk dakika*'], plain: [] },
  'P-22': {
    strong: ['bağlantı … kop*', 'atıyor', 'dersten at*', 'sürekli kop*', 'bağlantı* kesil*', 'dersten düş*'],
    plain: ['kopuyor']
  },
  'P-23': {
    strong: ['wifi … zayıf', 'wifi … çekm*', 'internet* … çekm*', 'internet* … zayıf'],
    plain: ['wifi']
  },
  'P-24': { strong: ['internet* … yavaş', 'kota* … bit*', 'internet* … bitti'], plain: [] },
  'P-26': { strong: ['ekran* paylaş*'], plain: [] },
  'P-30': { strong: ['şarj* … bit*', 'şarj* … yok', 'batarya*', 'pil* … bit*'], plain: ['şarj*'] },
  'P-31': { strong: ['ebeveyn denetim*', 'ebeveyn kontrol*', 'aile bağlantısı', 'ekran süresi'], plain: [] },
  'P-32': {
    strong: [
      'kardeş* … aynı anda',
      'kardeş* … aynı saat*',
      'tek bilgisayar*',
      'tek tablet*',
      'tek cihaz*',
      'iki çocuk … bir'
    ],
    plain: []
  },
  'P-33': { strong: ['bilgisayar* yok', 'tablet* yok', 'cihaz* yok', 'laptop* yok'], plain: [] },
  'P-34': { strong: ['internet* yok', 'evde internet'], plain: [] },
  'P-35': {
    strong: ['okul* … verdiği … bozul*', 'ödünç* … bozul*', 'okul* laptop*', 'okul* tablet*'],
    plain: []
  },
  'P-39': { strong: ['nasıl … kullan*', 'nasıl … kur*', 'bilmiyoruz'], plain: [] },
  'P-42': { strong: ['hasta olduğu', 'hastalandı', 'ödev*'], plain: [] }
}

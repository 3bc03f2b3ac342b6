import type de from './family.de.ts'

const tr: typeof de = {
  title: {
    ticket: '{{number}} numaralı talebiniz – {{school}}',
    lesson: 'Video dersi iyi geçti mi? – {{school}}',
    gone: 'Bu bağlantı artık geçerli değil – {{school}}'
  },
  about: { ticket: 'Video dersi yardımı, numara {{number}}', plain: 'Video dersi yardımı' },
  frame: {
    skip: 'İçeriğe geç',
    languages: 'Dil',
    help: 'Yardım',
    reply: 'E-postamıza yanıt vermeniz yeterli.',
    phone: 'Telefon:',
    privacy: 'Veri koruma',
    accessibility: 'Erişilebilirlik',
    imprint: 'Künye'
  },
  said: { done: 'Tamamlandı:', next: 'Sırada:' },
  team: 'Destek ekibimiz',
  head: {
    arrived: 'Talebiniz bize ulaştı.',
    taken: '{{name}} talebinizle ilgileniyor.',
    answered: '{{name}} size cevap verdi.',
    called: '{{name}} sizinle telefonda görüştü.',
    closed: 'Talebiniz kapatıldı.',
    lesson: 'Size bir şey sormak istiyoruz.',
    nothing: 'Şu anda size bir sorumuz yok.'
  },
  step: {
    arrived: 'Mesajınız geldi ({{when}}).',
    watched: 'Bağlantıyı izlemeye devam ediyoruz.',
    taken: '{{name}} talebi üstlendi.',
    offered: 'Mesajınız destek ekibinde.',
    answerBy: 'Cevabınız en geç şu saatte gelir: {{by}}.',
    answerSoon: 'Cevabınız en kısa zamanda gelir.',
    answered: 'Cevap e-posta ile geldi ({{when}}).',
    called: 'Telefonda görüştük ({{when}}).',
    tryIt: 'Lütfen bir sonraki derste deneyin.',
    closed: 'Kapatıldı ({{when}}).',
    call: 'Sizi arayabiliriz. Numaramız çoğu zaman gizli görünür.'
  },
  guideAgain: 'Kılavuzu tekrar okuyun: {{title}}',
  device: {
    question: 'Çocuğunuz hangi cihazı kullanıyor?',
    hint: 'Çocuğunuzun video dersine katıldığı cihaz.',
    ios: 'iPad veya iPhone',
    iosSmall: 'Apple',
    android: 'Android telefon veya tablet',
    androidSmall: 'örneğin Samsung, Xiaomi',
    windows: 'Windows bilgisayar',
    windowsSmall: 'dizüstü veya masaüstü',
    mac: 'Apple Mac',
    macSmall: 'MacBook veya iMac',
    other: 'Başka bir cihaz',
    otherSmall: 'veya bilmiyorum',
    again: 'Lütfen beş cihazdan birine dokunun.',
    change: 'Başka bir cihaz kullanıyor'
  },
  lesson: {
    question: '{{child}} için video dersi iyi geçti mi ({{when}})?',
    klasse: 'Sınıf {{klasse}}',
    ok: 'Evet, sorunsuz',
    degraded: 'Evet, ama kesintilerle',
    failed: 'Hayır',
    excused: 'Çocuğum katılmadı',
    send: 'Cevabı gönder',
    choose: 'Lütfen önce bir cevap seçin.',
    later: 'Cevabınızı bir sonraki derse kadar değiştirebilirsiniz ({{next}}).',
    laterOpen: 'Cevabınızı bir sonraki derse kadar değiştirebilirsiniz.',
    closed: 'Sonraki ders başladı. Dersten sonra tekrar sorarız.'
  },
  solved: {
    question: 'Şimdi çalışıyor mu?',
    hint: 'Denediyseniz bize burada söyleyin.',
    yes: 'Evet, tekrar çalışıyor',
    no: 'Hayır, henüz değil',
    later: 'Bunu sonraki dersten sonra bileceğim',
    closed: 'Talebinizde değişiklik oldu. Bize yazmanız yeterli.'
  },
  slots: {
    title: 'Sizi ne zaman arayabiliriz? – {{school}}',
    question: 'Sizi ne zaman arayabiliriz?',
    hint: 'Görüşme yaklaşık 15 dakika sürer. Cihaz yanınızda olsun.',
    send: 'Saati gönder',
    choose: 'Lütfen önce bir saat seçin.',
    taken: 'Bu saat dolu. Lütfen başka bir saat seçin.',
    past: 'Bu saat geçti. Lütfen başka bir saat seçin.',
    begun: 'Seçilen saat başladı. Artık değiştirilemez.',
    closed: 'Bu talep kapandı. Bize yazabilirsiniz.',
    stands: 'Sizi arayacağımız zaman: {{when}}.',
    change: 'Saati başlayana kadar değiştirebilirsiniz.',
    thanks: 'Teşekkürler. Sizi arayacağımız zaman: {{when}}.',
    noneTitle: 'Hiçbiri uymuyor mu?',
    noneHint: 'Size ne zaman uyduğunu yazın, örneğin “Çarşamba 16:00’dan sonra”.',
    none: 'Hiçbiri uymuyor',
    noneFree: 'Bu saatlerin hiçbiri artık boş değil.'
  },
  child: {
    question: 'Hangi çocuk için yardım gerekiyor?',
    hint: 'Böylece doğru cevabı daha çabuk buluruz.',
    firstName: 'Adı',
    klasse: 'Sınıf',
    choose: 'Lütfen seçin',
    send: 'Devam',
    again: 'Lütfen adı yazın ve sınıfı seçin.'
  },
  wishes: {
    title: 'Sorular ve aramalar – {{school}}',
    link: 'Artık soru veya arama istemiyor musunuz?',
    head: 'Ne istersiniz?',
    questions: 'Video dersinden sonra nasıl geçtiğini sorabilir miyiz?',
    ask: 'Evet, sorabilirsiniz',
    stop: 'Hayır, lütfen artık sormayın',
    calls: 'Sizi arayabilir miyiz?',
    call: 'Evet, arayabilirsiniz',
    write: 'Hayır, lütfen yalnızca yazın',
    hint: 'Bu, aileniz için geçerlidir. Burada her zaman değiştirebilirsiniz.',
    send: 'Kaydet',
    thanks: 'Teşekkürler. Buna uyacağız.',
    again: 'Bu henüz kaydedilmedi. Lütfen bir dakika sonra tekrar gönderin.',
    stopped: 'Bizden artık soru almayacaksınız.'
  },
  message: {
    title: 'Bize bir şey yazmak ister misiniz?',
    hint: 'Bir iki cümle yeterli.',
    send: 'Mesajı gönder',
    empty: 'Lütfen önce alana bir şey yazın.',
    long: 'Metin çok uzun. Lütfen {{most}} karaktere kısaltın.'
  },
  thanks: {
    child: 'Teşekkürler. Çocuğu ve sınıfı not ettik.',
    yes: 'Teşekkürler. Tekrar çalışmasına sevindik.',
    no: 'Söylediğiniz için teşekkürler. İlgilenmeye devam ediyoruz.',
    later: 'Teşekkürler. Sonraki dersten sonra size soracağız.',
    device: 'Teşekkürler. Artık biliyoruz: {{device}}.',
    answer: 'Cevabınız için teşekkürler.',
    message: 'Teşekkürler. Mesajınız bize ulaştı.',
    link: 'Teşekkürler. E-posta adresiniz bizde varsa yeni bağlantı birkaç dakika içinde gelir.'
  },
  gone: {
    expired: 'Bu bağlantı artık geçerli değil.',
    expiredText: 'Güvenlik için bir bağlantı yalnızca 7 gün geçerlidir. Hiçbir şey kaybolmadı.',
    renew: 'Yeni bağlantı gönder',
    renewHint: 'Onu yalnızca bizde kayıtlı e-posta adresinize göndeririz.',
    unknown: 'Bu bağlantıyı tanımıyoruz.',
    unknownText: 'Belki tam kopyalanmadı. Hiçbir şey kaybolmadı.',
    write: 'Bize bir e-posta yazmanız yeterli:'
  }
}
export default tr

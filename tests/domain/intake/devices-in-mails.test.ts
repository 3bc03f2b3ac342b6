import { describe, expect, it } from 'vitest'
import { readIntake } from '#app/domain/intake/read-intake.ts'
import { aMail } from '#tests/support/intake-school.ts'
import { sharedKnowledge } from '#tests/support/shared-mails.ts'

const school = sharedKnowledge()
const read = (address: string, subject: string, visible: string) =>
  readIntake(aMail({ address, subject, visible }), school)

type Row = [from: string, subject: string, words: string, platform: string, evidence?: string]

/** The device of the child, told from the parent's, the sibling's, the broken and the wished-for one. */
const ROWS: Row[] = [
  [
    'julia.maier@web.example',
    'Ton',
    'Guten Morgen, Lena hört auf dem Laptop nichts. Gestern ging der Ton noch.\nJulia Maier',
    'unknown',
    'none'
  ],
  [
    'sandra.hoffmann@gmx.example',
    'Mia',
    'nicht auf dem iPad, sondern am Laptop (Windows) geht es nicht, kein Ton',
    'windows',
    'body'
  ],
  [
    'sandra.hoffmann@gmx.example',
    'Zoom',
    'Früher hatten wir Windows, jetzt Mac. Mia kann ihren Bildschirm nicht teilen.',
    'mac',
    'body'
  ],
  [
    'sandra.hoffmann@gmx.example',
    'zoom',
    'mein Handy geht, aber der Laptop nicht. Windows 10 ist drauf. mia sieht nur schwarz',
    'windows',
    'body'
  ],
  [
    'sandra.hoffmann@gmx.example',
    'zoom',
    'Auf meinem Handy (iPhone) klappt es, aber auf Mias Laptop nicht.',
    'unknown'
  ],
  [
    'tanja.brueckner@icloud.example',
    'Chromebook',
    'Finn benutzt ein Chromebook der Schule. Das Mikrofon wird nicht erkannt.',
    'chromeos',
    'body'
  ],
  [
    'tanja.brueckner@icloud.example',
    'Finn 7b',
    'Finn hat ein Fire Tablet von Amazon, da lässt sich Zoom nicht installieren.',
    'android',
    'body'
  ],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Er hat ein Surface und die Kamera geht nicht',
    'windows',
    'body'
  ],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Er nutzt das Galaxy Tab von seiner Schwester, da ist die App zu alt',
    'android',
    'body'
  ],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Er sitzt am iMac im Arbeitszimmer. Die anderen hören ein Echo.',
    'mac'
  ],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Finn hat das iPad der Schule. Der Akku hält nur 20 Minuten.',
    'ios'
  ],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Finn benutzt ein Lenovo ThinkPad. Er fliegt ständig raus.',
    'windows'
  ],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Finn hat ein Macbook Air 2015. Zoom sagt Version zu alt',
    'mac'
  ],
  ['tanja.brueckner@icloud.example', 'Finn', 'Finn sitzt am PC mit Linux Mint, kein Mikro.', 'other'],
  ['tanja.brueckner@icloud.example', 'Re Finn', 'Finn hat ein Xiaomi Handy, Ton weg.', 'android'],
  [
    'anke.lehmann@me.example',
    'Ida und Paul',
    'Bei Ida geht es, aber Paul (8a) fliegt immer raus. Er sitzt am alten Windows-Laptop.',
    'windows'
  ],
  [
    'simone.albrecht@kgn-schule.example',
    'Klasse 7a',
    'Bei Sofiia Petrenko (7a) geht das Mikrofon nicht. Sie sitzt an einem Android-Tablet.\nViele Grüße\nSimone Albrecht',
    'android'
  ],
  [
    'oksana.petrenko@ukr.example',
    'Софія',
    'Добрий день, Софія не чує вчительку. Планшет Samsung.',
    'android'
  ],
  [
    'n.bondarenko@gmail.example',
    'Zoom Viktoria',
    'Здравствуйте, у Виктории нет звука на ноутбуке с Windows.',
    'windows'
  ],
  [
    'anna.wisniewska@gmail.example',
    'Jakub 9b',
    'Dzień dobry, syn nie ma dźwięku w Zoom. Używa iPada.',
    'ios',
    'body'
  ],
  [
    'farid.rahimi@gmail.example',
    'Hello',
    'Hello, my daughter Mira has no sound on her laptop. Thank you',
    'android',
    'roster'
  ],
  ['ingo.grossmann@gmx.example', 'Philip', 'Philip 8c: Bildschirm teilen geht nicht am MacBook', 'mac'],
  [
    'handy4711@gmail.example',
    'Zoom 7a',
    'Hallo ich heiße Nils Behrens 7a und mein Mikro geht nicht. Ich hab ein iPad',
    'ios'
  ],
  [
    'carola.voss@firma-nord.example',
    'Emil',
    'Emil nutzt meinen Firmenlaptop (Windows 11), Verbindung nicht möglich',
    'windows'
  ],
  [
    'carola.voss@firma-nord.example',
    'Emil',
    'Ich schreibe vom Handy (Android), Emil sitzt am iPad und hat keinen Ton.',
    'ios'
  ],
  [
    'carola.voss@firma-nord.example',
    'Emil',
    'Können wir ein iPad leihen? Wir haben keinen Computer.',
    'none'
  ],
  [
    'f.vonberg@posteo.example',
    'Clara',
    'Clara benutzt jetzt statt des MacBooks ein Windows-Notebook. Sie hört sich doppelt.',
    'windows'
  ],
  [
    'maike.behrens@gmx.example',
    'Nils',
    'Zoom geht auf seinem iPhone nicht, auf dem Laptop schon. Er würde gern das iPhone nehmen.',
    'ios'
  ],
  [
    'julia.maier@web.example',
    'Ipad',
    'Mein Mann hat ein iPad, aber Lena sitzt am Windows Rechner. Die App öffnet sich nicht.',
    'windows'
  ],
  [
    'gabriele.stein@outlook.example',
    'Leonie',
    'Mein Handy ist ein Samsung, Leonie hat ein iPhone. Sie hört nichts.',
    'ios'
  ],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Ich habe ein iPhone und kann ihm nicht helfen. Er hat einen Windows-Laptop und sieht kein Bild.',
    'windows',
    'body'
  ],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Ich habe es auf meinem iPhone ausprobiert, da geht es. Auf seinem Laptop kein Ton.',
    'unknown'
  ],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Auf dem iPad meiner Tochter geht es, nur auf dem Windows-PC von Finn nicht.',
    'windows'
  ],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Mit dem Handy (Android) kommt er rein, mit dem Windows Laptop nicht.',
    'windows'
  ],
  ['tanja.brueckner@icloud.example', 'Finn', 'Am iPad geht nichts, am Laptop auch nicht.', 'ios'],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Finn nimmt mein altes iPhone, Zoom ist aber zu alt',
    'ios',
    'body'
  ],
  ['tanja.brueckner@icloud.example', 'Finn', 'Er arbeitet auf dem MacBook seines Vaters. Kein Bild.', 'mac'],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Wir haben kein iPad, nur einen alten Windows-Rechner. Geht das?',
    'windows'
  ],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Sollen wir lieber ein iPad oder ein Android-Tablet kaufen?',
    'unknown'
  ],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Das Android-Tablet ist kaputt, er benutzt jetzt ein iPad. kein ton',
    'ios'
  ],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Früher am iPad, seit heute am Chromebook. Mikro geht nicht',
    'chromeos'
  ],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Gerät: Windows 11 Laptop\nKlasse: 7b\nProblem: kein Ton',
    'windows'
  ],
  ['tanja.brueckner@icloud.example', 'Finn 7b iPad', 'Kamera schwarz', 'ios', 'body'],
  ['tanja.brueckner@icloud.example', 'Finn', 'Laptop von Medion, Mikro geht nicht', 'windows'],
  ['tanja.brueckner@icloud.example', 'Finn', 'er hat ein Huawei MatePad', 'android'],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Finn nutzt ein Samsung Galaxy Tab A8, Ton abgehackt',
    'android'
  ],
  ['tanja.brueckner@icloud.example', 'Finn', 'Ton am MacBookPro abgehackt', 'mac'],
  ['tanja.brueckner@icloud.example', 'Finn', 'am i-pad kein ton', 'ios'],
  ['tanja.brueckner@icloud.example', 'Finn', 'am Ipad kein ton', 'ios'],
  ['tanja.brueckner@icloud.example', 'Finn', 'Win 11, kein Ton', 'windows'],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Finn hat Windows. Sein Bruder hat ein iPad und bei dem geht es.',
    'windows'
  ],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Die Nachbarin hat ihm ihr iPad geliehen. Der Bildschirm geht immer aus.',
    'ios'
  ],
  ['tanja.brueckner@icloud.example', 'Finn', 'Windows-Update hat den Ton zerschossen', 'windows'],
  ['tanja.brueckner@icloud.example', 'Finn', 'Er hat einen Google Pixel, hört nichts', 'android'],
  ['tanja.brueckner@icloud.example', 'Finn', 'Er macht das mit meinem Handy, einem Samsung.', 'android'],
  ['tanja.brueckner@icloud.example', 'Finn', 'Finn sitzt an meinem iPad, kein Ton', 'ios', 'body'],
  ['tanja.brueckner@icloud.example', 'Finn', 'mit meinem iPad kommt er nicht rein', 'ios'],
  ['kerstin.zimmermann@gmail.example', 'Luis', 'Luis (5a) hat keinen Ton am Laptop.', 'windows', 'roster']
]

describe('devices in families’ mails', () => {
  for (const [from, subject, words, wanted, evidence] of ROWS)
    it(`${from}: ${subject} / ${words}`, () => {
      const { platform } = read(from, subject, words)
      expect(platform.platform).toBe(wanted)
      if (evidence) expect(platform.evidence).toBe(evidence)
    })
})

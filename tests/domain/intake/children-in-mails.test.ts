import { describe, expect, it } from 'vitest'
import { readIntake } from '#app/domain/intake/read-intake.ts'
import { aMail } from '#tests/support/intake-school.ts'
import { sharedKnowledge, studentNumber } from '#tests/support/shared-mails.ts'

const school = sharedKnowledge()
const read = (address: string, subject: string, visible: string) =>
  readIntake(aMail({ address, subject, visible }), school)

type Row = [from: string, subject: string, words: string, chosen: number[], ambiguous?: number[]]

/** Which child a careful person links, from known and unknown senders (tests/mails/roster.json). */
const ROWS: Row[] = [
  [
    'julia.maier@web.example',
    'Ton',
    'Guten Morgen, Lena hört auf dem Laptop nichts. Gestern ging der Ton noch.\nJulia Maier',
    [104],
    []
  ],
  [
    'handy4711@gmail.example',
    'Lena 6b',
    'Hallo, Lena aus der 6b kommt nicht in den Warteraum raus. Danke',
    [],
    [104, 105]
  ],
  [
    'handy4711@gmail.example',
    'Problem',
    'Guten Tag, Lena Mutlu (6b) hat kein Bild, die Kamera bleibt schwarz.',
    [105],
    []
  ],
  [
    'ingrid.wolters@posteo.example',
    'Meine Enkelin',
    'Guten Tag, ich bin die Oma von Matilda Schröder aus der 10a. Sie findet den Link nicht.',
    [144]
  ],
  [
    'sandra.hoffmann@gmx.example',
    'Mia',
    'nicht auf dem iPad, sondern am Laptop (Windows) geht es nicht, kein Ton',
    [101]
  ],
  [
    'hendrik.graf@web.example',
    'maxi',
    'maxi wird nicht reingelassen er hängt im warteraum seit 10 min',
    [106]
  ],
  ['handy4711@gmail.example', '', 'Maxi Graf 5c kommt nicht rein', [106], []],
  [
    'anke.lehmann@me.example',
    'Ida und Paul',
    'Bei Ida geht es, aber Paul (8a) fliegt immer raus. Er sitzt am alten Windows-Laptop.',
    [107]
  ],
  ['anke.lehmann@me.example', 'Paul', 'Paul hört nix', [107], []],
  [
    'anke.lehmann@me.example',
    'Beide',
    'Beide Kinder kommen nicht rein. Es kommt "Meeting-ID ungültig".',
    [],
    [107, 108]
  ],
  ['anke.lehmann@me.example', '8a', 'Unser Großer aus der 8a kommt nicht rein, Kenncode falsch', [107]],
  ['kerstin.zimmermann@gmail.example', 'Hannah Klasse 7c', 'kein ton bei zoom', [117]],
  [
    'kerstin.zimmermann@gmail.example',
    'Hanna',
    'Hanna kommt nicht in Zoom rein, es steht "Bitte warten, der Host startet das Meeting gleich"',
    [117]
  ],
  [
    'silke.thoma@gmx.example',
    'Felix',
    'Felix und Samuel haben zur gleichen Zeit Unterricht, aber wir haben nur einen Laptop',
    [122, 151]
  ],
  [
    'simone.albrecht@kgn-schule.example',
    'Klasse 7a',
    'Bei Sofiia Petrenko (7a) geht das Mikrofon nicht. Sie sitzt an einem Android-Tablet.\nViele Grüße\nSimone Albrecht',
    [109]
  ],
  ['gerd.oppermann@kgn-schule.example', '8a', 'Leonie Stein hatte heute kein Bild.\nGerd Oppermann', [127]],
  [
    'gerd.oppermann@kgn-schule.example',
    'Hilfe',
    'Ich kann mein eigenes Mikrofon nicht aktivieren, wo stelle ich das ein?\nOppermann',
    [],
    []
  ],
  ['leon.fischer@kgn-iserv.example', 'Chat', 'der chat geht nicht und ich hab ein macbook', [115]],
  [
    'leon.fischer@kgn-iserv.example',
    'zoom',
    'bei mir geht das mikro nicht mehr, samsung tablet. gruß leon',
    [115]
  ],
  ['oksana.petrenko@ukr.example', 'Софія', 'Добрий день, Софія не чує вчительку. Планшет Samsung.', [109]],
  [
    'oksana.petrenko@ukr.example',
    'Zoom',
    'Доброго дня! Моя донька Sofiia з 7a не може увійти в Zoom, пише неправильний пароль.',
    [109]
  ],
  [
    'n.bondarenko@gmail.example',
    'Zoom Viktoria',
    'Здравствуйте, у Виктории нет звука на ноутбуке с Windows.',
    [157]
  ],
  [
    'ewa.lewandowska@gmail.example',
    'Zuzanna',
    'Dzień dobry, Zuzanna nie może się zalogować, hasło nieprawidłowe.',
    [138]
  ],
  ['khaled.almasri@gmail.example', 'حمزة', 'السلام عليكم، ابني حمزة لا يسمع المعلم. الهاتف أندرويد.', [143]],
  [
    'hatice.demir@gmx.example',
    'Elif',
    'Merhaba, kızım Elif derse giremiyor, bekleme odasında kalıyor.',
    [136]
  ],
  ['murat.yildiz@gmx.example', 'Ton yok', 'Emir sesi duymuyor, tablet var', [103]],
  [
    'farid.rahimi@gmail.example',
    'Hello',
    'Hello, my daughter Mira has no sound on her laptop. Thank you',
    [159]
  ],
  ['alessia.conti@gmail.example', 'Matteo', 'Buongiorno, mio figlio Matteo non sente niente. Grazie', [156]],
  ['handy4711@gmail.example', 'Zoom', 'Bună ziua, fiul meu nu aude nimic în Zoom. Vă rog ajutați-ne.', []],
  ['s.haddouchi@web.example', 'Omar', 'Bonjour, mon fils Omar ne peut pas entrer dans la salle.', [137]],
  ['sandra.hoffmann@gmx.example', 'HILFE', 'KEIN TON!!! MIA HÖRT NICHTS AUF DEM IPAD', [101]],
  ['arne.schroeder@web.example', '10a Matilda', 'Zoom verlangt das Geburtsdatum, sie ist 15', [144]],
  [
    'diana.koehler@web.example',
    'Ella',
    'Ella ist krank und kann heute nicht am Unterricht teilnehmen.',
    [148]
  ],
  [
    'bernd.lorenz@freenet.example',
    'Frage',
    'Wir möchten nicht, dass Marie gefilmt wird. Wer ist der Datenschutzbeauftragte?',
    [152]
  ],
  ['ingo.grossmann@gmx.example', 'Philip', 'Philip 8c: Bildschirm teilen geht nicht am MacBook', [158]],
  [
    'handy4711@gmail.example',
    'Zoom 7a',
    'Hallo ich heiße Nils Behrens 7a und mein Mikro geht nicht. Ich hab ein iPad',
    [135]
  ],
  [
    'handy4711@gmail.example',
    'Kamera',
    'Unser Sohn hat keine Kamera am Stand-PC.\n\nViele Grüße\nFamilie Behrens',
    []
  ],
  ['handy4711@gmail.example', 'Nora Becker K1', 'kein Bild bei der Videokonferenz', [155]],
  ['eleni.papadakis@gmx.example', 'Jannis K 2', 'Jannis (K 2) hört ein Echo', [145]],
  ['nicole.wagner@gmx.example', 'Wlan', 'Henry: WLAN ist in seinem Zimmer sehr schwach', [153]],
  [
    'carola.voss@firma-nord.example',
    'Emil',
    'Emil nutzt meinen Firmenlaptop (Windows 11), Verbindung nicht möglich',
    [130]
  ],
  [
    'f.vonberg@posteo.example',
    'Clara',
    'Clara benutzt jetzt statt des MacBooks ein Windows-Notebook. Sie hört sich doppelt.',
    [114]
  ],
  ['f.vonberg@posteo.example', 'Clara', 'Mal geht es, mal nicht.', [114]],
  [
    'ralf.baeumler@freenet.example',
    'Greta',
    'Ich bekomme Greta nicht angemeldet bei Zoom, sie will ein Konto.',
    [119]
  ],
  ['sven.richter@gmx.example', 'Tom', 'Tom (9a) fliegt nach 40 Minuten raus', [147]],
  [
    'tanja.brueckner@icloud.example',
    'Finn',
    'Gerät: Windows 11 Laptop\nKlasse: 7b\nProblem: kein Ton',
    [102]
  ],
  ['tanja.brueckner@icloud.example', 'Finn 7b Lenovo', 'Kamera schwarz', [102]],
  ['sandra.hoffmann@gmx.example', '', 'Hallo kein Ton', [101]],
  ['ingrid.wolters@posteo.example', 'Enkel', 'Mein Enkel Emir hat kein Bild. Er ist in der 6c.', [103]],
  ['ingrid.wolters@posteo.example', 'Enkel', 'Mein Enkel Noah hat kein Bild.', [], [112]],
  ['ingrid.wolters@posteo.example', 'Enkelin', 'Meine Enkelin heißt Lena Maier.', [104], []],
  ['handy4711@gmail.example', 'Nils B. 7a', 'Nils B. aus der 7a hat keinen Ton', [135]],
  ['handy4711@gmail.example', 'Zoom', 'Tom Richter, 9 a, fliegt raus', [147]],
  ['handy4711@gmail.example', 'Zoom', 'Vicky Bondarenko (10b) sieht nichts', [157]],
  ['handy4711@gmail.example', 'Zoom', 'Charly Weidenfeller hat kein Mikro', [160]],
  ['handy4711@gmail.example', 'Zoom', 'Weidenfeller Charlotte, 10c: kein Mikro', [160]],
  ['handy4711@gmail.example', 'Zoom', 'Schäfer-Nowak, Amelie (6a): Kamera schwarz', [111]],
  ['handy4711@gmail.example', 'Zoom', 'Amelie Schaefer Nowak Kamera schwarz', [111]],
  ['handy4711@gmail.example', 'Zoom', 'Kovacevic Milan 9d kein Ton', [134]],
  ['handy4711@gmail.example', 'Zoom', 'Hier ist die Mutter von Zoe aus der 5b', [], []],
  ['handy4711@gmail.example', 'Zoom', 'Anton aus der 5b hat kein Bild', []],
  ['anke.lehmann@me.example', 'Paul und Ida', 'Paul: kein Ton. Ida: kein Bild.', [107, 108]],
  ['anke.lehmann@me.example', '5b', 'kein ton', [108]],
  ['kerstin.zimmermann@gmail.example', 'Luis', 'Luis (5a) hat keinen Ton am Laptop.', [118]],
  ['kerstin.zimmermann@gmail.example', 'Zoom', 'Hannahs iPad geht, aber Luis fliegt raus', [118]],
  ['silke.thoma@gmx.example', 'Sammy', 'Sammy aus der 7d kommt nicht rein', [151]],
  [
    'simone.albrecht@kgn-schule.example',
    '7a',
    'In der 7a hatten heute Sofiia und Emil keinen Ton.\nS. Albrecht, Klassenlehrerin 7a',
    [109, 130]
  ],
  ['simone.albrecht@kgn-schule.example', 'Emil', 'Emil aus meiner Klasse (7a) kam heute nicht rein', [130]],
  [
    'simone.albrecht@kgn-schule.example',
    'Lena 6b',
    'Lena aus der 6b war heute ohne Bild dabei',
    [],
    [104, 105]
  ],
  ['carola.voss@firma-nord.example', 'EMIL', 'EMIL HÖRT NICHTS', [130]],
  ['mia5a@schueler.example', 'hi', 'hier ist mia aus der 5a ich hör nix', [101]],
  ['eleni.papadakis@gmx.example', 'Jannis', 'Jannis K2 - Kursstufe, Mikro geht nicht', [145]],
  ['handy4711@gmail.example', 'K1', 'Nora aus der K1 hat kein Bild', [155]],
  ['handy4711@gmail.example', 'x', 'Tim aus K1 hört nichts', [120]],
  ['handy4711@gmail.example', 'Romy', 'Romy Hartung 6 a – kein Ton', [133]],
  ['handy4711@gmail.example', 'Problem', 'Mein Sohn Ben, Klasse 6d', [116]],
  ['handy4711@gmail.example', 'Problem', 'Mein Sohn Ben geht in die 6. Klasse', [], [116]]
]

/** `101` is `S-101` of the roster file. */
const numbersOf = (ids: number[]) => ids.map((id) => studentNumber(`S-${id}`)).sort()
const idsOf = (found: { student: { id: number } }[]) => found.map(({ student }) => student.id).sort()

describe('children in families’ mails', () => {
  for (const [from, subject, words, chosen, ambiguous] of ROWS)
    it(`${from}: ${subject} / ${words}`, () => {
      const { students } = read(from, subject, words)
      expect(idsOf(students.chosen)).toEqual(numbersOf(chosen))
      if (ambiguous) expect(idsOf(students.ambiguous)).toEqual(numbersOf(ambiguous))
    })
})

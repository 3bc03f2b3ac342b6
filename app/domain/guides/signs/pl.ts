import type { LanguageSigns } from './language-signs.ts'

/** Words of Polish families, by type of problem. */
export const SIGNS_PL: LanguageSigns = {
  'P-01': {
    strong: [
      'nieprawidłowy identyfikator',
      'identyfikator spotkania',
      'spotkanie nie istnieje',
      'zły identyfikator',
      'nieprawidłowy numer spotkania'
    ],
    plain: []
  },
  'P-02': {
    strong: [
      'złe hasło',
      'błędne hasło',
      'nieprawidłowe hasło',
      'hasło … nie pasuje',
      'hasło … nie działa',
      'nie przyjmuje hasła',
      'zły kod',
      'błędny kod',
      'zapomni* hasł*'
    ],
    plain: ['hasł*']
  },
  'P-03': {
    strong: [
      'nie ma linku',
      'gdzie jest link',
      'nie mamy linku',
      'nie dostał* link*',
      'nie możemy znaleźć linku',
      'nie mogę znaleźć linku',
      'link nie działa',
      'link się nie otwiera',
      'brak linku'
    ],
    plain: ['link*']
  },
  'P-04': {
    strong: ['nikogo nie ma', 'nie ma nikogo', 'zły pokój', 'złego pokoju', 'zła lekcja'],
    plain: []
  },
  'P-05': { strong: ['poczekalni*', 'nie wpuszcza*', 'nie został* wpuszczon*'], plain: [] },
  'P-06': {
    strong: [
      'nauczyciel* nie przysz*',
      'czekamy na nauczyciel*',
      'lekcja się nie zaczęła',
      'czeka na gospodarza'
    ],
    plain: []
  },
  'P-07': {
    strong: [
      'aplikacja się nie otwiera',
      'aplikacja nie działa',
      'nie otwiera się aplikacja',
      'nie można zainstalować',
      'nie mogę zainstalować',
      'nie możemy zainstalować',
      'nie da się zainstalować',
      'program się nie otwiera',
      'nie uruchamia się'
    ],
    plain: ['aplikacj*', 'zainstalować']
  },
  'P-08': { strong: ['aktualizacj*', 'zaktualizować', 'przestarzał*'], plain: [] },
  'P-09': {
    strong: [
      'zarejestrować',
      'rejestracj*',
      'założyć konto',
      'założenia konta',
      'trzeba się zalogować',
      'każe się zalogować'
    ],
    plain: ['konto', 'konta']
  },
  'P-10': { strong: ['dat* urodzenia', 'ograniczenie wiekow*', 'za młod*'], plain: [] },
  'P-11': {
    strong: [
      'nie słychać go',
      'nie słychać jej',
      'nikt … nie słyszy',
      'go nie słychać',
      'jej nie słychać',
      'nie słyszą go',
      'nie słyszą jej',
      'nauczyciel* go nie słyszy',
      'nauczyciel* jej nie słyszy'
    ],
    plain: ['mikrofon*']
  },
  'P-12': {
    strong: ['mikrofon nie działa', 'mikrofon … nie działa', 'nie działa mikrofon', 'dostęp* do mikrofonu'],
    plain: []
  },
  'P-13': {
    strong: [
      'nie ma dźwięku',
      'brak dźwięku',
      'dźwięku nie ma',
      'dźwięk … nie działa',
      'nie działa dźwięk',
      'nic nie słyszy',
      'nie słyszy',
      'nie słyszę',
      'nic nie słychać',
      'bez dźwięku',
      'nie ma głosu',
      'brak głosu'
    ],
    plain: ['dźwięk*']
  },
  'P-14': {
    strong: ['słuchawki nie działają', 'nie działają słuchawki', 'głośnik*'],
    plain: ['słuchawk*', 'bluetooth']
  },
  'P-15': { strong: ['echo', 'pogłos', 'piszczy'], plain: [] },
  'P-16': {
    strong: ['dźwięk … przerywa', 'dźwięk … zacina', 'przerywa dźwięk', 'głos … przerywa'],
    plain: ['przerywa']
  },
  'P-17': {
    strong: [
      'kamera nie działa',
      'kamera … nie działa',
      'nie działa kamera',
      'kamerka nie działa',
      'kamera się nie włącza',
      'nie widać go',
      'nie widać jej'
    ],
    plain: ['kamer*']
  },
  'P-18': {
    strong: ['czarny ekran', 'ekran jest czarny', 'czarny obraz', 'brak obrazu', 'nie ma obrazu'],
    plain: ['obraz*']
  },
  'P-20': {
    strong: [
      'zawiesza się',
      'zacina się',
      'stary telefon',
      'stary tablet',
      'stary komputer',
      'stary laptop',
      'za stary',
      'nie jest obsługiwan*',
      'bardzo wolno'
    ],
    plain: ['wolno']
  },
  'P-21': { strong: ['40 minut', 'po 40 minutach', 'czterdziestu minutach'], plain: [] },
  'P-22': {
    strong: [
      'wyrzuca',
      'rozłącza',
      'wylogowuje',
      'zrywa połączenie',
      'połączenie … zrywa',
      'traci połączenie',
      'wyrzuciło'
    ],
    plain: []
  },
  'P-23': {
    strong: [
      'słabe wifi',
      'słabe wi-fi',
      'słaby internet',
      'internet jest słaby',
      'słaby zasięg',
      'słaby sygnał'
    ],
    plain: ['wifi', 'wi-fi', 'zasięg*']
  },
  'P-24': {
    strong: [
      'wolny internet',
      'wolne łącze',
      'internet jest wolny',
      'skończył* się pakiet',
      'skończył* się transfer',
      'limit danych'
    ],
    plain: []
  },
  'P-26': { strong: ['udostępni* ekran*', 'udostępnianie ekranu'], plain: [] },
  'P-30': { strong: ['bateria', 'rozładow*'], plain: ['baterii'] },
  'P-31': {
    strong: ['kontrola rodzicielska', 'kontroli rodzicielskiej', 'czas przed ekranem', 'family link'],
    plain: []
  },
  'P-32': {
    strong: [
      'jeden komputer',
      'jeden laptop',
      'jeden tablet',
      'jedno urządzenie',
      'w tym samym czasie',
      'jednocześnie'
    ],
    plain: []
  },
  'P-33': {
    strong: [
      'nie mamy komputera',
      'nie ma komputera',
      'brak komputera',
      'nie mamy laptopa',
      'nie ma laptopa',
      'nie mamy tabletu',
      'nie ma tabletu',
      'nie mamy sprzętu',
      'brak sprzętu',
      'nie mamy urządzenia'
    ],
    plain: []
  },
  'P-34': {
    strong: [
      'nie ma internetu',
      'brak internetu',
      'nie mamy internetu',
      'bez internetu',
      'internet nie działa',
      'nie działa internet'
    ],
    plain: []
  },
  'P-35': {
    strong: [
      'szkolny laptop',
      'szkolny tablet',
      'laptop ze szkoły',
      'tablet ze szkoły',
      'wypożyczony … laptop'
    ],
    plain: []
  },
  'P-39': {
    strong: [
      'jak korzystać',
      'jak używać',
      'jak się podłączyć',
      'nie wiemy jak',
      'nie wiem jak',
      'nie umiemy'
    ],
    plain: []
  },
  'P-42': { strong: ['jest chory', 'jest chora', 'zachorował*', 'zadani* domow*'], plain: [] }
}

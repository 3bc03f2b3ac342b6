import type de from './family.de.ts'

const pl: typeof de = {
  title: {
    ticket: 'Państwa zgłoszenie {{number}} – {{school}}',
    lesson: 'Czy wideolekcja się udała? – {{school}}',
    gone: 'Ten link już nie działa – {{school}}'
  },
  about: { ticket: 'Pomoc w wideolekcjach, numer {{number}}', plain: 'Pomoc w wideolekcjach' },
  frame: {
    skip: 'Do treści',
    languages: 'Język',
    help: 'Pomoc',
    reply: 'Wystarczy odpowiedzieć na naszą wiadomość.',
    phone: 'Telefon:',
    privacy: 'Ochrona danych',
    accessibility: 'Dostępność',
    imprint: 'Nota prawna'
  },
  said: { done: 'Gotowe:', next: 'Dalej:' },
  team: 'Nasz zespół wsparcia',
  head: {
    arrived: 'Państwa zgłoszenie dotarło.',
    taken: 'Zgłoszeniem zajmuje się {{name}}.',
    answered: 'Mają Państwo odpowiedź ({{name}}).',
    called: 'Rozmawialiśmy z Państwem przez telefon ({{name}}).',
    closed: 'Państwa zgłoszenie jest zamknięte.',
    lesson: 'Chcemy Państwa o coś zapytać.',
    nothing: 'Teraz nie mamy do Państwa pytania.'
  },
  step: {
    arrived: 'Państwa wiadomość dotarła ({{when}}).',
    watched: 'Nadal obserwujemy połączenie.',
    taken: 'Zajmuje się tym {{name}}.',
    offered: 'Wiadomość jest u zespołu wsparcia.',
    answerBy: 'Odpowiedź przyjdzie najpóźniej: {{by}}.',
    answerSoon: 'Odpowiedź przyjdzie jak najszybciej.',
    answered: 'Odpowiedź przyszła pocztą ({{when}}).',
    called: 'Rozmawialiśmy przez telefon ({{when}}).',
    tryIt: 'Prosimy spróbować na następnej lekcji.',
    closed: 'Zamknięte ({{when}}).',
    call: 'Może zadzwonimy. Nasz numer jest wtedy często ukryty.'
  },
  guideAgain: 'Przeczytaj instrukcję jeszcze raz: {{title}}',
  device: {
    question: 'Jakiego urządzenia używa Państwa dziecko?',
    hint: 'Urządzenie, na którym dziecko bierze udział w wideolekcji.',
    ios: 'iPad lub iPhone',
    iosSmall: 'firmy Apple',
    android: 'Telefon lub tablet z Androidem',
    androidSmall: 'na przykład Samsung, Xiaomi',
    windows: 'Komputer z Windows',
    windowsSmall: 'laptop lub PC',
    mac: 'Mac firmy Apple',
    macSmall: 'MacBook lub iMac',
    other: 'Coś innego',
    otherSmall: 'lub nie wiem',
    again: 'Prosimy dotknąć jednego z pięciu urządzeń.',
    change: 'To inne urządzenie'
  },
  lesson: {
    question: 'Czy wideolekcja się udała: {{child}}, {{when}}?',
    klasse: 'Klasa {{klasse}}',
    ok: 'Tak, bez problemów',
    degraded: 'Tak, ale z przerwami',
    failed: 'Nie',
    excused: 'Moje dziecko nie brało udziału',
    send: 'Wyślij odpowiedź',
    choose: 'Prosimy najpierw wybrać odpowiedź.',
    later: 'Odpowiedź można zmienić do następnej lekcji ({{next}}).',
    laterOpen: 'Odpowiedź można zmienić do następnej lekcji.',
    closed: 'Zaczęła się następna lekcja. Potem zapytamy ponownie.'
  },
  solved: {
    question: 'Czy teraz działa?',
    hint: 'Po wypróbowaniu prosimy powiedzieć nam to tutaj.',
    yes: 'Tak, znowu działa',
    no: 'Nie, jeszcze nie',
    later: 'Będę wiedzieć po następnej lekcji',
    closed: 'W tej sprawie coś się już zmieniło. Prosimy po prostu do nas napisać.'
  },
  slots: {
    title: 'Kiedy możemy zadzwonić? – {{school}}',
    question: 'Kiedy możemy do Państwa zadzwonić?',
    hint: 'Rozmowa trwa około 15 minut. Urządzenie powinno leżeć obok.',
    send: 'Wyślij termin',
    choose: 'Najpierw prosimy wybrać termin.',
    taken: 'Ten termin jest już zajęty. Prosimy wybrać inny.',
    past: 'Ten termin już minął. Prosimy wybrać inny.',
    begun: 'Wybrany termin się zaczął. Nie można go już zmienić.',
    closed: 'To zgłoszenie jest zamknięte. Prosimy po prostu do nas napisać.',
    stands: 'Zadzwonimy: {{when}}.',
    change: 'Termin można zmienić, dopóki się nie zacznie.',
    thanks: 'Dziękujemy. Zadzwonimy: {{when}}.',
    noneTitle: 'Żaden termin nie pasuje?',
    noneHint: 'Prosimy napisać, kiedy Państwu pasuje, na przykład „środa od 16:00”.',
    none: 'Żaden nie pasuje',
    noneFree: 'Żaden z tych terminów nie jest już wolny.'
  },
  child: {
    question: 'Które dziecko potrzebuje pomocy?',
    hint: 'Tak szybciej znajdziemy właściwą odpowiedź.',
    firstName: 'Imię',
    klasse: 'Klasa',
    choose: 'Prosimy wybrać',
    send: 'Dalej',
    again: 'Prosimy wpisać imię i wybrać klasę.'
  },
  wishes: {
    title: 'Pytania i telefony – {{school}}',
    link: 'Nie chcą Państwo już pytań lub telefonów?',
    head: 'Czego Państwo sobie życzą?',
    questions: 'Czy możemy pytać po wideolekcji, czy się udała?',
    ask: 'Tak, można pytać',
    stop: 'Nie, prosimy już nie pytać',
    calls: 'Czy możemy do Państwa dzwonić?',
    call: 'Tak, można dzwonić',
    write: 'Nie, prosimy tylko pisać',
    hint: 'To dotyczy Państwa rodziny. Można to tu zmienić w każdej chwili.',
    send: 'Zapisz',
    thanks: 'Dziękujemy. Będziemy tego przestrzegać.',
    again: 'To jeszcze nie zostało zapisane. Prosimy wysłać ponownie za minutę.',
    stopped: 'Nie dostają już Państwo od nas pytań.'
  },
  message: {
    title: 'Chcą Państwo do nas napisać?',
    hint: 'Wystarczy jedno lub dwa zdania.',
    send: 'Wyślij wiadomość',
    empty: 'Prosimy najpierw wpisać coś w pole.',
    long: 'Tekst jest za długi. Prosimy skrócić go do {{most}} znaków.'
  },
  thanks: {
    child: 'Dziękujemy. Zapisaliśmy imię i klasę.',
    yes: 'Dziękujemy. Dobrze, że znowu działa.',
    no: 'Dziękujemy za informację. Zajmujemy się tym dalej.',
    later: 'Dziękujemy. Zapytamy po następnej lekcji.',
    device: 'Dziękujemy. Teraz wiemy: {{device}}.',
    answer: 'Dziękujemy za odpowiedź.',
    message: 'Dziękujemy. Wiadomość dotarła.',
    link: 'Dziękujemy. Jeśli mamy Państwa adres, nowy link przyjdzie za kilka minut.'
  },
  gone: {
    expired: 'Ten link już nie działa.',
    expiredText: 'Dla bezpieczeństwa link działa tylko 7 dni. Nic nie zginęło.',
    renew: 'Wyślij nowy link',
    renewHint: 'Wysyłamy go tylko na adres, który od Państwa mamy.',
    unknown: 'Nie znamy tego linku.',
    unknownText: 'Może nie został skopiowany w całości. Nic nie zginęło.',
    write: 'Prosimy po prostu napisać do nas:'
  }
}
export default pl

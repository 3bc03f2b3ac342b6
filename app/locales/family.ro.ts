import type de from './family.de.ts'

const ro: typeof de = {
  title: {
    ticket: 'Solicitarea dvs. {{number}} – {{school}}',
    lesson: 'A mers lecția video? – {{school}}',
    gone: 'Acest link nu mai este valabil – {{school}}'
  },
  about: { ticket: 'Ajutor pentru lecția video, numărul {{number}}', plain: 'Ajutor pentru lecția video' },
  frame: {
    skip: 'La conținut',
    languages: 'Limba',
    help: 'Ajutor',
    reply: 'Răspundeți pur și simplu la e-mailul nostru.',
    phone: 'Telefon:',
    privacy: 'Protecția datelor',
    accessibility: 'Accesibilitate',
    imprint: 'Date de contact'
  },
  said: { done: 'Gata:', next: 'Urmează:' },
  team: 'Echipa noastră de asistență',
  head: {
    arrived: 'Solicitarea dvs. a ajuns.',
    taken: '{{name}} se ocupă de solicitarea dvs.',
    answered: '{{name}} v-a răspuns.',
    called: '{{name}} a vorbit cu dvs. la telefon.',
    closed: 'Solicitarea dvs. este închisă.',
    lesson: 'Dorim să vă întrebăm ceva.',
    nothing: 'Acum nu avem nicio întrebare pentru dvs.'
  },
  step: {
    arrived: 'Mesajul dvs. a ajuns ({{when}}).',
    watched: 'Urmărim în continuare conexiunea.',
    taken: 'Se ocupă {{name}}.',
    offered: 'Mesajul este la echipa de asistență.',
    answerBy: 'Răspunsul vine cel târziu: {{by}}.',
    answerSoon: 'Răspunsul vine cât mai curând posibil.',
    answered: 'Răspunsul a venit prin e-mail ({{when}}).',
    called: 'Am vorbit la telefon ({{when}}).',
    tryIt: 'Vă rugăm să încercați la lecția următoare.',
    closed: 'Închis ({{when}}).',
    call: 'Poate vă sunăm. Numărul nostru este atunci adesea ascuns.'
  },
  guideAgain: 'Citiți din nou instrucțiunile: {{title}}',
  device: {
    question: 'Ce dispozitiv folosește copilul dvs.?',
    hint: 'Dispozitivul cu care copilul participă la lecția video.',
    ios: 'iPad sau iPhone',
    iosSmall: 'de la Apple',
    android: 'Telefon sau tabletă cu Android',
    androidSmall: 'de exemplu Samsung, Xiaomi',
    windows: 'Calculator cu Windows',
    windowsSmall: 'laptop sau PC',
    mac: 'Mac de la Apple',
    macSmall: 'MacBook sau iMac',
    other: 'Altceva',
    otherSmall: 'sau nu știu',
    again: 'Vă rugăm să atingeți unul dintre cele cinci dispozitive.',
    change: 'Este alt dispozitiv'
  },
  lesson: {
    question: 'A mers lecția video pentru {{child}} ({{when}})?',
    klasse: 'Clasa {{klasse}}',
    ok: 'Da, fără probleme',
    degraded: 'Da, dar cu întreruperi',
    failed: 'Nu',
    excused: 'Copilul meu nu a participat',
    send: 'Trimiteți răspunsul',
    choose: 'Vă rugăm să alegeți mai întâi un răspuns.',
    later: 'Puteți schimba răspunsul până la lecția următoare ({{next}}).',
    laterOpen: 'Puteți schimba răspunsul până la lecția următoare.',
    closed: 'Lecția următoare a început. După ea vă întrebăm din nou.'
  },
  solved: {
    question: 'Merge acum?',
    hint: 'După ce ați încercat, spuneți-ne aici.',
    yes: 'Da, merge din nou',
    no: 'Nu, încă nu',
    later: 'Voi ști după lecția următoare',
    closed: 'Între timp s-a schimbat ceva. Scrieți-ne pur și simplu.'
  },
  slots: {
    title: 'Când vă putem suna? – {{school}}',
    question: 'Când vă putem suna?',
    hint: 'Apelul durează circa 15 minute. Țineți dispozitivul lângă dumneavoastră.',
    send: 'Trimite ora',
    choose: 'Vă rugăm să alegeți mai întâi o oră.',
    taken: 'Această oră este deja ocupată. Vă rugăm să alegeți alta.',
    past: 'Această oră a trecut. Vă rugăm să alegeți alta.',
    begun: 'Ora aleasă a început. Nu se mai poate schimba.',
    closed: 'Această cerere este închisă. Scrieți-ne pur și simplu.',
    stands: 'Vă sunăm: {{when}}.',
    change: 'Puteți schimba ora până când începe.',
    thanks: 'Mulțumim. Vă sunăm: {{when}}.',
    noneTitle: 'Nu vi se potrivește niciuna?',
    noneHint: 'Scrieți-ne când vi se potrivește, de exemplu „miercuri după ora 16”.',
    none: 'Nu se potrivește niciuna',
    noneFree: 'Niciuna dintre aceste ore nu mai este liberă.'
  },
  child: {
    question: 'Pentru ce copil aveți nevoie de ajutor?',
    hint: 'Așa găsim mai repede răspunsul potrivit.',
    firstName: 'Prenume',
    klasse: 'Clasa',
    choose: 'Vă rugăm să alegeți',
    send: 'Mai departe',
    again: 'Vă rugăm să scrieți prenumele și să alegeți clasa.'
  },
  wishes: {
    title: 'Întrebări și apeluri – {{school}}',
    link: 'Nu mai doriți întrebări sau apeluri?',
    head: 'Ce doriți?',
    questions: 'Putem întreba după o lecție video dacă a mers?',
    ask: 'Da, puteți întreba',
    stop: 'Nu, vă rugăm să nu mai întrebați',
    calls: 'Vă putem suna?',
    call: 'Da, puteți suna',
    write: 'Nu, vă rugăm doar să scrieți',
    hint: 'Este valabil pentru familia dvs. Puteți schimba aici oricând.',
    send: 'Salvați',
    thanks: 'Mulțumim. Vom respecta dorința dvs.',
    again: 'Nu s-a salvat încă. Vă rugăm să trimiteți din nou peste un minut.',
    stopped: 'Nu mai primiți întrebări de la noi.'
  },
  message: {
    title: 'Doriți să ne mai scrieți ceva?',
    hint: 'O propoziție sau două sunt de ajuns.',
    send: 'Trimiteți mesajul',
    empty: 'Vă rugăm să scrieți mai întâi ceva în câmp.',
    long: 'Textul este prea lung. Vă rugăm să îl scurtați la {{most}} de caractere.'
  },
  thanks: {
    child: 'Mulțumim. Am notat copilul și clasa.',
    yes: 'Mulțumim. Ne bucurăm că merge din nou.',
    no: 'Mulțumim că ne-ați spus. Ne ocupăm în continuare.',
    later: 'Mulțumim. Vă întrebăm după lecția următoare.',
    device: 'Mulțumim. Acum știm: {{device}}.',
    answer: 'Mulțumim pentru răspuns.',
    message: 'Mulțumim. Mesajul dvs. a ajuns.',
    link: 'Mulțumim. Dacă avem adresa dvs., noul link vine în câteva minute.'
  },
  gone: {
    expired: 'Acest link nu mai este valabil.',
    expiredText: 'Pentru siguranță, un link este valabil doar 7 zile. Nu s-a pierdut nimic.',
    renew: 'Trimiteți un link nou',
    renewHint: 'Îl trimitem doar la adresa de e-mail pe care o avem de la dvs.',
    unknown: 'Nu cunoaștem acest link.',
    unknownText: 'Poate nu a fost copiat complet. Nu s-a pierdut nimic.',
    write: 'Scrieți-ne pur și simplu un e-mail:'
  }
}
export default ro

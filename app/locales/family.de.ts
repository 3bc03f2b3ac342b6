/** Texts of the family pages. Einfache Sprache; the German stands under every line of the other languages. */
export default {
  title: {
    ticket: 'Ihre Anfrage {{number}} – {{school}}',
    lesson: 'Hat die Videokonferenz geklappt? – {{school}}',
    gone: 'Dieser Link gilt nicht mehr – {{school}}'
  },
  about: { ticket: 'Hilfe zur Videokonferenz, Nummer {{number}}', plain: 'Hilfe zur Videokonferenz' },
  frame: {
    skip: 'Zum Inhalt',
    languages: 'Sprache',
    help: 'Hilfe',
    reply: 'Antworten Sie einfach auf unsere Mail.',
    phone: 'Telefon:',
    privacy: 'Datenschutz',
    accessibility: 'Barrierefreiheit',
    imprint: 'Impressum'
  },
  said: { done: 'Erledigt:', next: 'Als Nächstes:' },
  team: 'Unser Support-Team',
  head: {
    arrived: 'Ihre Anfrage ist da.',
    taken: '{{name}} kümmert sich um Ihre Anfrage.',
    answered: '{{name}} hat Ihnen geantwortet.',
    called: '{{name}} hat mit Ihnen telefoniert.',
    closed: 'Ihre Anfrage ist abgeschlossen.',
    lesson: 'Wir möchten Sie etwas fragen.',
    nothing: 'Gerade haben wir keine Frage an Sie.'
  },
  step: {
    arrived: 'Ihre Nachricht kam {{when}} an.',
    watched: 'Die Verbindung wird noch beobachtet.',
    taken: '{{name}} hat sie übernommen.',
    offered: 'Das Support-Team hat sie bekommen.',
    answerBy: 'Ihre Antwort kommt bis {{by}}.',
    answerSoon: 'Ihre Antwort kommt so bald wie möglich.',
    answered: 'Die Antwort kam {{when}} als Mail.',
    called: 'Wir haben {{when}} telefoniert.',
    tryIt: 'Bitte probieren Sie die nächste Stunde aus.',
    closed: 'Abgeschlossen {{when}}.',
    call: 'Vielleicht rufen wir an. Unsere Nummer ist dann oft unterdrückt.'
  },
  guideAgain: 'Anleitung noch einmal lesen: {{title}}',
  device: {
    question: 'Welches Gerät nutzt Ihr Kind?',
    hint: 'Das Gerät, mit dem Ihr Kind an der Videokonferenz teilnimmt.',
    ios: 'iPad oder iPhone',
    iosSmall: 'von Apple',
    android: 'Handy oder Tablet mit Android',
    androidSmall: 'zum Beispiel Samsung, Xiaomi',
    windows: 'Computer mit Windows',
    windowsSmall: 'Laptop oder PC',
    mac: 'Mac von Apple',
    macSmall: 'MacBook oder iMac',
    other: 'Etwas anderes',
    otherSmall: 'oder ich weiß es nicht',
    again: 'Bitte tippen Sie auf eins der fünf Geräte.',
    change: 'Es ist ein anderes Gerät'
  },
  lesson: {
    question: 'Hat die Videokonferenz bei {{child}} {{when}} geklappt?',
    klasse: 'Klasse {{klasse}}',
    ok: 'Ja, ohne Probleme',
    degraded: 'Ja, aber mit Aussetzern',
    failed: 'Nein',
    excused: 'Mein Kind war nicht dabei',
    send: 'Antwort senden',
    choose: 'Bitte wählen Sie zuerst eine Antwort.',
    later: 'Sie können Ihre Antwort bis zur nächsten Stunde ändern ({{next}}).',
    laterOpen: 'Sie können Ihre Antwort bis zur nächsten Stunde ändern.',
    closed: 'Die nächste Stunde hat begonnen. Danach fragen wir Sie neu.'
  },
  solved: {
    question: 'Klappt es jetzt?',
    hint: 'Wenn Sie es ausprobiert haben, sagen Sie es uns hier.',
    yes: 'Ja, es geht wieder',
    no: 'Nein, noch nicht',
    later: 'Das weiß ich nach der nächsten Stunde',
    closed: 'Das Anliegen ist schon weiter. Schreiben Sie uns einfach.'
  },
  slots: {
    title: 'Wann dürfen wir anrufen? – {{school}}',
    question: 'Wann dürfen wir Sie anrufen?',
    hint: 'Der Anruf dauert etwa 15 Minuten. Das Gerät sollte neben Ihnen liegen.',
    send: 'Zeit senden',
    choose: 'Bitte wählen Sie zuerst eine Zeit.',
    taken: 'Diese Zeit ist schon vergeben. Bitte wählen Sie eine andere.',
    past: 'Diese Zeit ist vorbei. Bitte wählen Sie eine andere.',
    begun: 'Die gewählte Zeit hat begonnen. Sie lässt sich nicht mehr ändern.',
    closed: 'Das Anliegen ist abgeschlossen. Schreiben Sie uns einfach.',
    stands: 'Wir rufen Sie {{when}} an.',
    change: 'Sie können die Zeit ändern, bis sie beginnt.',
    thanks: 'Danke. Wir rufen Sie {{when}} an.',
    noneTitle: 'Nichts davon passt?',
    noneHint: 'Schreiben Sie uns, wann es Ihnen passt, zum Beispiel „Mittwoch ab 16 Uhr“.',
    none: 'Nichts davon passt',
    noneFree: 'Keine dieser Zeiten ist mehr frei.'
  },
  child: {
    question: 'Für welches Kind brauchen Sie Hilfe?',
    hint: 'So finden wir schneller die passende Antwort.',
    firstName: 'Vorname',
    klasse: 'Klasse',
    choose: 'Bitte wählen',
    send: 'Weiter',
    again: 'Bitte schreiben Sie den Vornamen und wählen Sie die Klasse.'
  },
  wishes: {
    title: 'Fragen und Anrufe – {{school}}',
    link: 'Keine Fragen oder keine Anrufe mehr?',
    head: 'Was wünschen Sie sich?',
    questions: 'Dürfen wir nach einer Videokonferenz fragen, ob sie geklappt hat?',
    ask: 'Ja, Sie dürfen fragen',
    stop: 'Nein, bitte keine Fragen mehr',
    calls: 'Dürfen wir Sie anrufen?',
    call: 'Ja, Sie dürfen anrufen',
    write: 'Nein, bitte nur schreiben',
    hint: 'Das gilt für Ihre Familie. Sie können es hier jederzeit ändern.',
    send: 'Speichern',
    thanks: 'Danke. Wir richten uns danach.',
    again: 'Das wurde noch nicht gespeichert. Bitte senden Sie es in einer Minute noch einmal.',
    stopped: 'Sie bekommen keine Fragen mehr von uns.'
  },
  message: {
    title: 'Möchten Sie uns noch etwas schreiben?',
    hint: 'Ein oder zwei Sätze genügen.',
    send: 'Nachricht senden',
    empty: 'Bitte schreiben Sie zuerst etwas in das Feld.',
    long: 'Der Text ist zu lang. Bitte kürzen Sie ihn auf {{most}} Zeichen.'
  },
  thanks: {
    child: 'Danke. Wir haben Kind und Klasse notiert.',
    yes: 'Danke. Schön, dass es wieder geht.',
    no: 'Danke, dass Sie es sagen. Wir kümmern uns weiter darum.',
    later: 'Danke. Wir fragen Sie nach der nächsten Stunde.',
    device: 'Danke. Wir wissen jetzt: {{device}}.',
    answer: 'Danke für Ihre Antwort.',
    message: 'Danke. Ihre Nachricht ist da.',
    link: 'Danke. Haben wir Ihre Mailadresse, ist der neue Link in wenigen Minuten da.'
  },
  gone: {
    expired: 'Dieser Link gilt nicht mehr.',
    expiredText: 'Aus Sicherheit gilt ein Link nur 7 Tage. Es ist nichts verloren.',
    renew: 'Neuen Link schicken',
    renewHint: 'Wir schicken ihn nur an die Mailadresse, die wir von Ihnen haben.',
    unknown: 'Diesen Link kennen wir nicht.',
    unknownText: 'Vielleicht ist er nicht ganz kopiert. Es ist nichts verloren.',
    write: 'Schreiben Sie uns einfach eine Mail:'
  }
}

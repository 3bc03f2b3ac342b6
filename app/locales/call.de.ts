/** The call: questions, another device, quiet hours, "Wann passt es?". */
export default {
  questions: 'Fragen',
  asked: '{{done}} von {{all}}',
  keep: 'Festhalten',
  ownWords: 'In eigenen Worten',
  heard: 'Gehört von {{by}}',
  supposed: '(vermutet)',
  said: 'Am Telefon gefragt',
  kept: 'Ihr Anruf ist festgehalten.',
  toTicket: 'Zum Anliegen',
  expected: 'Rückruf {{when}}',
  quiet: {
    writing_only:
      'Diese Familie möchte nur schriftlich Kontakt. Rufen Sie nur an, wenn es nicht anders geht.',
    wish: 'Die Familie hat eine andere Anrufzeit genannt.',
    night: 'Jetzt ist keine Anrufzeit. Wir rufen an Schultagen von 8 bis 18 Uhr an.',
    no_school_day: 'Heute ist kein Schultag. Wir rufen an Schultagen von 8 bis 18 Uhr an.'
  },
  swap: {
    title: 'Gerät tauschen oder leihen',
    child: 'Für welches Kind?',
    platform: 'Welches Gerät ist es jetzt?',
    choose: 'Bitte wählen',
    other: 'Nutzt jetzt dieses Gerät',
    free: 'Freies Leihgerät',
    number: 'Nummer des Leihgeräts',
    elseNumber: 'Oder Nummer eines anderen Leihgeräts',
    loan: 'Leiht ein Gerät der Schule'
  },
  slots: {
    twice: 'Zwei Anrufe kamen nicht durch.',
    offer: 'Per Mail fragen, wann es passt',
    title: 'Wann passt es?',
    lead: '{{who}} bekommt eine Mail mit diesen drei Zeiten und wählt eine. Prüfen Sie sie vorher.',
    time: 'Zeit {{n}}',
    send: 'Mail senden',
    error: {
      three: 'Bitte tragen Sie drei verschiedene Zeiten ein. Es wurde nichts gesendet.',
      hours: 'Eine Zeit liegt nicht in der Anrufzeit: Schultage, 8 bis 18 Uhr. Es wurde nichts gesendet.',
      past: 'Eine Zeit ist schon vorbei. Es wurde nichts gesendet.',
      far: 'Eine Zeit liegt mehr als 7 Tage voraus, so lange gilt der Link nicht. Es wurde nichts gesendet.',
      taken: 'Jemand anders hat das Anliegen übernommen. Es wurde nichts gesendet.',
      closed: 'Das Anliegen ist erledigt. Es wurde nichts gesendet.',
      limit: 'Diese Familie hat heute schon viele Mails bekommen. Es wurde nichts gesendet.',
      no_address: 'Wir haben keine Mailadresse der Familie, die wir kennen.',
      writing_only:
        'Diese Familie möchte nur schriftlich Kontakt. Fragen Sie nicht nach einem Anruf, antworten Sie per Mail.'
    }
  }
}

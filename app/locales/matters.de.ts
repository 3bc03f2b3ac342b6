/** What one does with a whole ticket: put it off, follow, tag, merge, split, take it out of the list. */
export default {
  more: {
    title: 'Mehr',
    later: 'Auf später legen',
    tags: 'Stichworte',
    merge: 'Mit einem anderen Anliegen zusammenführen',
    split: 'Ein Kind abteilen',
    aside: 'Nicht für das Support-Team',
    follow: 'Mitlesen',
    unfollow: 'Nicht mehr mitlesen'
  },
  line: {
    rests: 'Liegt bis {{when}} auf später.',
    aside: {
      'P-41': 'Fremde Person im Raum: Die Verwaltung weiß Bescheid und hat es.',
      'P-42': 'Nicht technisch: Die Verwaltung hat es.'
    },
    hidden: 'Was die Familie geschrieben hat, liest hier nur die Verwaltung.',
    mergedInto: 'Zusammengeführt, auch Ihr Entwurf ist jetzt dort:',
    inside: 'Zusammengeführt mit {{numbers}}.',
    from: 'Abgeteilt von',
    into: 'Daraus abgeteilt:',
    follow: 'Liest mit: {{names}}',
    you: 'Sie',
    origin: 'Die Nachricht steht in #{{number}}'
  },
  gone: {
    title: 'Das Anliegen #{{number}} gibt es nicht.',
    lead: 'Es wurde nichts festgehalten.',
    merged: '#{{number}} wurde mit #{{into}} zusammengeführt.',
    mergedLead: 'Nichts ist verloren, in #{{into}} geht es weiter. Es wurde noch nichts festgehalten.',
    aside: '#{{number}} liegt bei der Verwaltung.',
    asideLead: 'Nur die Verwaltung liest und bearbeitet es. Es wurde nichts festgehalten.',
    typed: 'Das haben Sie geschrieben. Kopieren Sie, was Sie noch brauchen:',
    go: 'Zu #{{into}}',
    list: 'Zu den Anliegen'
  },
  later: {
    title: 'Auf später legen',
    lead: 'Das Anliegen bleibt bei Ihnen und steht bis dahin unter „Später“. Schreibt die Familie, ist es sofort wieder da.',
    hour: 'In 1 Stunde',
    lesson: 'Nach der nächsten Stunde des Kindes',
    morning: 'Morgen um 8 Uhr',
    time: 'Tag und Uhrzeit',
    send: 'Bis dahin auf später legen',
    now: 'Jetzt zurückholen',
    no_lesson: 'Für das Kind ist keine Stunde geplant. Wählen Sie eine Uhrzeit.',
    no_time: 'Tragen Sie Tag und Uhrzeit ein.',
    past: 'Dieser Zeitpunkt ist schon vorbei. Wählen Sie einen späteren.',
    far: 'Das ist zu weit weg: Höchstens {{days}} Tage gehen.',
    taken: '{{by}} hat das Anliegen. Es wurde nicht auf später gelegt.',
    done: 'Das Anliegen ist schon erledigt. Es wurde nicht auf später gelegt.'
  },
  tags: {
    title: 'Stichworte',
    warning: 'Keine Namen, nichts über Gesundheit oder Familie: Alle im Support-Team sehen die Stichworte.',
    add: 'Neues Stichwort',
    hint: 'Höchstens 30 Zeichen.',
    send: 'Dazuschreiben',
    remove: '{{word}} wegnehmen',
    filter: 'Nach Stichwort',
    all: 'alle zeigen',
    empty: 'Schreiben Sie ein Wort.',
    long: 'Das Stichwort ist zu lang: Höchstens 30 Zeichen.',
    many: 'Mehr als zehn Stichworte gehen nicht. Nehmen Sie zuerst eines weg.'
  },
  merge: {
    title: 'Zusammenführen',
    lead: 'Alles aus #{{number}} kommt in das andere Anliegen. Die Nummer #{{number}} bleibt gültig und führt dorthin. Die Familie bekommt davon keine Mail.',
    into: 'Nummer des anderen Anliegens',
    hint: 'Dieselbe Familie: {{list}}',
    none: 'Von dieser Familie gibt es kein anderes offenes Anliegen.',
    send: 'Zusammenführen',
    across: 'Ich habe es geprüft: Beide gehören zusammen.',
    warning:
      'Die beiden Anliegen gehören nicht sicher zur selben Familie. Alle im Support-Team sehen dann beide Familien in einem Anliegen, und Antworten können an beide gehen. Wer aus der anderen Familie schreibt, ist als unbekannte Adresse gekennzeichnet.',
    number: 'Tragen Sie eine Nummer ein.',
    same: 'Das ist dieses Anliegen selbst. Wählen Sie eine andere Nummer.',
    no_such: 'Ein Anliegen mit dieser Nummer gibt es nicht.',
    gone: 'Dieses Anliegen gibt es nicht.',
    done: 'Dieses Anliegen ist erledigt. Öffnen Sie es zuerst wieder.',
    target_done: 'Das andere Anliegen ist erledigt. Öffnen Sie es zuerst wieder.',
    target_merged: 'Das andere Anliegen wurde schon zusammengeführt, es heißt jetzt #{{into}}.',
    merged_before: 'Dieses Anliegen wurde schon mit #{{into}} zusammengeführt.',
    taken: '{{by}} hat dieses Anliegen. Es wurde nichts zusammengeführt.',
    other_household: 'Prüfen Sie, ob beide zusammengehören, und setzen Sie den Haken.',
    aside: 'Eines der beiden liegt bei der Verwaltung. Holen Sie es zuerst zurück.'
  },
  split: {
    title: 'Ein Kind abteilen',
    lead: 'Für die gewählten Kinder entsteht ein eigenes Anliegen derselben Familie. Die Familie bekommt davon keine Mail.',
    one: 'Hier geht es nur um ein Kind. Halten Sie zuerst das zweite fest, dann können Sie teilen.',
    who: 'Wer bekommt ein eigenes Anliegen?',
    which: 'Welche Nachrichten gehen mit? Ohne Haken bleiben alle hier und sind dort zu lesen.',
    send: 'Abteilen',
    none: 'Wählen Sie ein Kind.',
    all: 'Ein Kind muss hier bleiben.',
    moved: 'Dieses Kind steht nicht mehr hier. Laden Sie die Seite neu.',
    not_here: 'Eine der Nachrichten steht nicht mehr hier. Laden Sie die Seite neu.',
    done: 'Das Anliegen ist erledigt. Öffnen Sie es zuerst wieder.',
    taken: 'Eine Kollegin oder ein Kollege hat das Anliegen. Es wurde nichts geteilt.'
  },
  aside: {
    title: 'Nicht für das Support-Team',
    lead: 'Das Anliegen verlässt die Liste und geht an die Verwaltung. Der Status des Kindes ändert sich nicht. Die Familie bekommt keine automatische Mail.',
    p41: 'Fremde Person im Raum',
    p41Lead: 'Die Lehrkraft beendet den Raum. Notieren Sie Uhrzeit und Lerngruppe, keine Bilder per Mail.',
    p42: 'Nicht technisch',
    p42Lead: 'Sorge, Krankheit, Unterricht: Die Verwaltung gibt es an Klassenleitung oder Sekretariat.',
    back: 'Doch ein Technikthema: zurückholen',
    taken: '{{by}} hat das Anliegen. Es bleibt in der Liste.',
    done: 'Das Anliegen ist schon erledigt.'
  }
}

/** The guides as the school works on them: list, editor, exchange with other schools. */
export default {
  title: 'Anleitungen',
  lead: 'Was Familien bei einem Problem tun können. Die Texte gehören Ihrer Schule.',
  found_one: 'Eine Anleitung',
  found_other: '{{count}} Anleitungen',
  none: 'Dazu gibt es keine Anleitung. Nehmen Sie ein anderes Wort oder weniger Filter.',
  search: 'Suchen',
  any: 'alle',
  filter: {
    label: 'Anleitungen suchen',
    q: 'Wort oder Code',
    code: 'Problem',
    platform: 'Gerät',
    audience: 'Für wen',
    language: 'Sprache',
    show: 'Zeigen',
    old: 'seit 90 Tagen nicht geprüft',
    unpublished: 'noch nicht veröffentlicht'
  },
  audience: { family: 'Familien', student: 'Kinder (du)', teacher: 'Lehrkräfte', internal: 'Support-Team' },
  languages: { de: 'Deutsch', en: 'Englisch' },
  platform: {
    windows: 'Windows',
    mac: 'Mac',
    android: 'Android',
    ios: 'iPad/iPhone',
    chromeos: 'Chromebook',
    browser: 'Browser',
    all: 'alle Geräte'
  },
  state: {
    draft: 'Entwurf',
    withdrawn: 'nicht veröffentlicht',
    unchecked: 'noch nicht geprüft',
    checked: 'geprüft am {{day}}'
  },
  export: 'Anleitungen speichern',
  exportText: 'Eine Datei für eine andere Schule. Darin stehen nur die Texte, keine Namen.',
  toImport: 'Anleitungen übernehmen',
  exchange: 'Mit anderen Schulen teilen',
  back: 'Alle Anleitungen',
  edit: {
    text: 'Text',
    titleField: 'Überschrift',
    steps: 'Schritte',
    stepsHint: 'Eine Zeile ist ein Schritt: eine Handlung, höchstens 15 Wörter. Am Ende: was man dann sieht.',
    note: 'Notiz für das Support-Team',
    noteHint: 'Familien sehen sie nicht.',
    save: 'Entwurf speichern',
    look: 'Vorschau zeigen',
    saved: 'Gespeichert. Familien sehen den Text, sobald ihn die Verwaltung veröffentlicht.',
    draftBy: 'Entwurf von {{name}}, {{when}}. Veröffentlicht ist noch der Text davor.',
    draft: 'Entwurf von {{when}}. Veröffentlicht ist noch der Text davor.',
    errors: 'Der Text ist noch nicht gespeichert. Er steht unten, nichts ist verloren.'
  },
  error: {
    noTitle: 'Die Überschrift fehlt.',
    noSteps: 'Schreiben Sie wenigstens einen Schritt.',
    manySteps: 'Das sind zu viele Schritte. Höchstens 30 passen hinein.',
    tooLong: 'Das ist zu lang. Bitte kürzen Sie es.',
    control: 'Im Text stehen unsichtbare Zeichen. Tippen Sie die Stelle neu.',
    markup: 'Im Text steht HTML (ein Zeichen < vor einem Wort). Schreiben Sie nur Text.',
    variable: 'Die Variable {{name}} gibt es nicht. Welche es gibt, steht unter dem Text.'
  },
  conflict: {
    title: 'Jemand war schneller',
    text: 'Während Sie schrieben, hat jemand diese Anleitung geändert. Ihr Text steht noch im Formular. Hier steht der andere.',
    hint: 'Führen Sie beide zusammen und speichern Sie noch einmal: Dann gilt Ihr Text.'
  },
  variables: {
    title: 'Variablen',
    text: 'Diese Wörter füllt Lotse beim Zeigen und Senden aus. Heute steht dort:',
    empty: 'hat heute keinen Wert'
  },
  preview: {
    title: 'Vorschau',
    page: 'So sieht es die Familie',
    mail: 'So steht es in der Mail',
    heading: 'So geht es: {{title}}'
  },
  check: {
    title: 'Geprüft',
    last: 'Zuletzt geprüft am {{day}} von {{name}}.',
    lastDay: 'Zuletzt geprüft am {{day}}.',
    never: 'Noch nicht geprüft: Niemand an der Schule hat die Schritte auf einem Gerät nachgemacht.',
    today: 'Heute geprüft'
  },
  publish: {
    title: 'Veröffentlichen',
    blocking: 'Das muss zuerst anders werden:',
    hints: 'Das ist nur ein Hinweis:',
    clear: 'Nichts steht im Weg.',
    done: 'Veröffentlicht. So sehen es die Familien.',
    nothing: 'Der Text ist veröffentlicht. Es gibt keinen neueren Entwurf.',
    send: 'Veröffentlichen',
    withdraw: 'Zurückziehen',
    withdrawText: 'Familien sehen die Anleitung dann nicht mehr. Der Text bleibt.',
    admin: 'Veröffentlichen kann die Verwaltung.',
    refused: 'Nicht veröffentlicht. Der Text ist gespeichert, nichts ist verloren.',
    changed: 'Inzwischen hat jemand den Text geändert. Lesen Sie ihn und veröffentlichen Sie dann.',
    open: 'Seite für Familien öffnen'
  },
  finding: {
    unknownVariable: 'Die Variable „{{part}}“ gibt es nicht.',
    emptyVariable: 'Die Variable „{{part}}“ hat heute keinen Wert. Die Familie läse eine Lücke.',
    longTitle: 'Die Überschrift ist zu lang. Höchstens {{part}} Zeichen.',
    longStep: 'Dieser Schritt hat mehr als 15 Wörter: „{{part}}“',
    manySteps: 'Das sind zu viele Schritte. Höchstens {{part}}.',
    address: 'Hier steht eine Adresse. Nehmen Sie eine Variable: „{{part}}“',
    notHttps: 'Hier steht ein Link ohne https. Nehmen Sie die Variable der Lernplattform: „{{part}}“',
    number: 'Hier steht eine Telefonnummer oder Meeting-ID. Nehmen Sie sie heraus: „{{part}}“',
    staffName: 'Hier steht der Name einer Lehrkraft. Nehmen Sie ihn heraus: „{{part}}“',
    otherLanguage: 'Diese Anleitung gibt es nur in einer Sprache.',
    unchecked: 'Noch niemand hat die Schritte auf einem Gerät geprüft.',
    nothingSeen: 'Kein Schritt sagt, was man danach sieht oder hört.'
  },
  versions: {
    title: 'Frühere Texte',
    none: 'Hier stehen frühere Texte, sobald einer ersetzt wurde.',
    line: 'bis {{when}}, ersetzt von {{name}}',
    plain: 'bis {{when}}',
    restore: 'Als Entwurf zurückholen'
  },
  import: {
    title: 'Anleitungen übernehmen',
    lead: 'Aus der Datei einer anderen Schule. Zuerst sehen Sie, was sich ändert. Geschrieben wird erst danach.',
    file: 'Datei',
    fileHint: 'Eine Datei, die Lotse gespeichert hat (.json).',
    show: 'Zeigen, was sich ändert',
    counts: '{{fresh}} neu, {{changed}} anders, {{same}} gleich',
    ours: 'unsere behalten',
    take: 'übernehmen',
    oursTitle: 'Unsere: {{title}}',
    theirs: 'Neu: {{title}}',
    state: { new: 'neu', changed: 'anders' },
    send: 'Gewählte übernehmen',
    nothing: 'Alles in der Datei ist bei Ihnen schon so. Es gibt nichts zu übernehmen.',
    after: 'Ihre bisherigen Texte bleiben als frühere Texte erhalten.',
    refused: 'kann nicht übernommen werden:',
    done_one: 'Eine Anleitung übernommen. Sie gilt als noch nicht geprüft.',
    done_other: '{{count}} Anleitungen übernommen. Sie gelten als noch nicht geprüft.',
    done_zero: 'Nichts übernommen. Alles ist wie vorher.',
    error: {
      noFile: 'Wählen Sie zuerst eine Datei.',
      tooBig: 'Die Datei ist zu groß: mehr als 900 kB. Nichts wurde geändert.',
      control: 'In der Datei stehen unsichtbare Zeichen. Nichts wurde geändert. {{where}}',
      notJson:
        'Die Datei lässt sich nicht lesen: Sie ist kein JSON oder abgeschnitten. Nichts wurde geändert.',
      notOurs: 'Das ist keine Datei mit Anleitungen aus Lotse. Nichts wurde geändert.',
      version: 'Die Datei kommt aus einer anderen Version von Lotse. Nichts wurde geändert.',
      markup: 'In Anleitung Nummer {{where}} steht HTML. Nichts wurde geändert.',
      shape:
        'Die Datei hat eine andere Form als erwartet, bei Anleitung Nummer {{where}}. Nichts wurde geändert.',
      twice: 'Dieselbe Anleitung steht zweimal in der Datei: {{where}}. Nichts wurde geändert.',
      secret: 'In der Datei steht eine Adresse oder Nummer: „{{where}}“. Nichts wurde geändert.'
    }
  }
}

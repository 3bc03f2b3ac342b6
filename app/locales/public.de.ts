/** Pages for everybody: privacy, accessibility, imprint, guides. What only the school can say comes from its settings. */
export default {
  help: 'Hilfe',
  reply: 'Schreiben Sie uns einfach eine Mail:',
  phone: 'Telefon: {{phone}}',
  other: 'English',
  privacy: 'Datenschutz',
  accessibility: 'Barrierefreiheit',
  imprint: 'Impressum',
  missing:
    'Hier fehlt eine Angabe: {{what}}. Die Verwaltung der Schule trägt sie in den Einstellungen von Lotse ein.',
  what: {
    controller: 'wer verantwortlich ist (Name und Anschrift der Schule)',
    responsible: 'wer für diese Seiten verantwortlich ist',
    officer: 'wie man die Datenschutzbeauftragten erreicht',
    authority: 'welche Aufsichtsbehörde zuständig ist',
    retention: 'wie lange die Schule die Daten aufbewahrt',
    accessibilityContact: 'an wen man Barrieren meldet',
    enforcement: 'welche Durchsetzungsstelle zuständig ist'
  },
  datenschutz: {
    title: 'Datenschutz',
    lead: 'Lotse hilft Familien, deren Kind nicht in die Videokonferenz der Schule kommt. Hier steht, was dabei mit Ihren Daten geschieht.',
    controller: 'Wer ist verantwortlich?',
    officer: 'Datenschutzbeauftragte',
    purpose: 'Wozu und auf welcher Grundlage?',
    purposeText:
      'Die Schule verarbeitet die Daten, damit alle Kinder am Unterricht per Videokonferenz teilnehmen können. Das gehört zu ihrem öffentlichen Auftrag (Art. 6 Abs. 1 Buchst. e DSGVO mit dem Schulrecht des Landes).',
    dataTitle: 'Welche Daten sind das?',
    data1: 'Vorname, Nachname, Klasse und Lerngruppen des Kindes',
    data2: 'Name, Mailadresse, Telefonnummer und Sprache der Personen, die für das Kind schreiben',
    data3: 'Ihre Mails und Nachrichten an das Support-Team, unsere Antworten und kurze Notizen über Anrufe',
    data4: 'das Gerät des Kindes und ob die Videokonferenzen technisch geklappt haben',
    data5: 'ausgeliehene Geräte der Schule',
    notData:
      'Geburtsdaten, Noten und Gesundheitsdaten braucht Lotse nicht. Bitte schreiben Sie uns nichts davon.',
    who: 'Wer sieht sie?',
    whoText:
      'Das Support-Team aus Lehrkräften und die Verwaltung der Schule. Lehrkräfte mit Videostunden sehen die Namen ihrer Lerngruppen. Der Anbieter des Schulpostfachs befördert die Mails.',
    notShared:
      'Wir geben die Daten nicht weiter. Diese Seiten laden nichts von anderen Servern und zählen niemanden.',
    retention: 'Wie lange?',
    links: 'Links in unseren Mails',
    linksText:
      'Ein Link gilt 7 Tage. Wer ihn hat, sieht Vorname und Klasse des Kindes und kann für die Familie antworten. Bitte leiten Sie ihn nicht weiter.',
    cookies: 'Cookies',
    cookiesText: 'Familien bekommen keine Cookies. Nur wer sich als Lehrkraft anmeldet, bekommt eins dafür.',
    rights: 'Ihre Rechte',
    rightsText:
      'Sie können Auskunft, Berichtigung, Löschung oder Einschränkung verlangen und der Verarbeitung widersprechen. Schreiben Sie dazu der Schule oder den Datenschutzbeauftragten. Sie können sich auch bei der Aufsichtsbehörde beschweren:',
    duty: 'Sie müssen uns nicht schreiben. Ohne Angaben zu Kind und Gerät können wir aber schlechter helfen.'
  },
  barrierefreiheit: {
    title: 'Barrierefreiheit',
    lead: 'Diese Seiten sollen alle benutzen können. Sie sind nach den Regeln WCAG 2.2 (Stufe AA) gebaut.',
    done: 'Was dafür getan ist',
    done1: 'Die Seiten für Familien brauchen kein JavaScript und gehen in jedem Browser.',
    done2: 'Alles geht mit der Tastatur und mit einem Vorleseprogramm.',
    done3: 'Der Text lässt sich vergrößern. Helle und dunkle Darstellung folgen Ihrem Gerät.',
    done4: 'Die Familienseite spricht acht Sprachen, auch von rechts nach links.',
    limits: 'Was noch nicht geprüft ist',
    limitsText:
      'Eine Prüfung durch eine unabhängige Stelle gab es noch nicht. Die anderen Sprachen hat noch niemand geprüft, der sie von Haus aus spricht.',
    report: 'Eine Barriere melden',
    enforcement: 'Durchsetzungsstelle',
    writing: 'Sie möchten nicht telefonieren? Schreiben Sie es uns. Dann schreiben wir nur.'
  },
  impressum: {
    title: 'Impressum',
    provider: 'Wer diese Seiten anbietet',
    responsible: 'Verantwortlich für den Inhalt',
    contact: 'Kontakt',
    software: 'Die Software heißt Lotse.'
  },
  guide: {
    all: 'Alle Geräte',
    browser: 'Im Browser',
    pick: 'Welches Gerät?',
    checked: 'Zuletzt geprüft am {{date}}.',
    unchecked: 'Noch nicht von der Schule geprüft. Auf Ihrem Gerät kann etwas anders heißen.',
    more: 'Es klappt nicht? Schreiben Sie uns einfach.',
    onlyGerman: 'Diese Anleitung gibt es nur auf Deutsch.',
    forChild: 'Für Kinder: mit du',
    forFamily: 'Für Eltern',
    gone: {
      title: 'Diese Anleitung gibt es gerade nicht',
      text: 'Vielleicht schreibt die Schule sie gerade neu. Schreiben Sie uns einfach, dann helfen wir Ihnen.'
    }
  }
}

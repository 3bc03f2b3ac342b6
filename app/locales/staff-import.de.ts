/** The import of teachers: the file, what was understood, what would change. */
export default {
  title: 'Kollegium einlesen',
  link: 'Kollegium aus einer Liste einlesen',
  lead: 'Support-Team und Lehrkräfte mit Videostunden aus einer Liste. Bevor sich etwas ändert, sehen Sie, was Lotse verstanden hat.',
  done: 'Eingelesen: {{fresh}} neu, {{changed}} geändert. Begrüßungsmails: {{mails}}.',
  discarded: 'Verworfen. Es wurde nichts geändert.',
  gone: 'Diese Vorschau gibt es nicht mehr. Wenn Sie schon übernommen haben, ist alles gespeichert. Sonst wählen Sie die Datei bitte noch einmal.',
  again: 'Inzwischen hat sich etwas geändert. Es wurde nichts übernommen. Bitte sehen Sie noch einmal hin.',
  oneOnly: 'Bitte nur eine Datei wählen. Es wurde nichts geändert.',
  taken: 'Was Lotse nimmt',
  takenText:
    'Nachname, Vorname, Anzeigename, mehrere Mailadressen, Rolle (Support oder Lehrkraft) und die Geräte, die jemand kennt. Alles andere wird nirgends gespeichert.',
  rights:
    'Niemand verliert durch eine Liste eine Rolle, eine Adresse oder das Recht zu verwalten. Niemand bekommt dieses Recht.',
  head: '{{fresh}} neu, {{changed}} geändert, {{unclear}} unklar.',
  stay_one: 'Eine Person bleibt, wie sie ist.',
  stay_other: '{{count}} Personen bleiben, wie sie sind.',
  fresh: 'neu',
  changed: 'geändert',
  unclear: 'unklar',
  unclearAside: 'bleiben unverändert',
  unclearText:
    'Diese Zeilen passen zu mehreren Personen, oder ihre Adressen gehören zu zwei. Bitte ändern Sie die Liste, oder tragen Sie die Person im Support-Team ein.',
  sameText:
    'Diese Zeilen haben den Namen von jemandem mit Rechten, aber eine unbekannte Mailadresse. Mit der Adresse kann man sich anmelden. Ohne Ihre Entscheidung bleibt die Zeile weg.',
  sameAdmin: 'Dieselbe Person (darf verwalten, bisher {{mails}}): Die Adresse kommt dazu.',
  sameVolunteer: 'Dieselbe Person (Support, bisher {{mails}}): Die Adresse kommt dazu.',
  sameOther: 'Jemand anderes mit gleichem Namen.',
  former: 'kommen ohne das Recht zu verwalten zurück',
  formerText:
    'Sie waren nicht mehr dabei und hatten das Recht zu verwalten. Geben Sie es ihnen im Support-Team, wenn sie es wieder haben sollen.',
  person: 'Person',
  mails: 'Mail',
  noMail: 'keine, Anmelden geht nicht',
  role: 'Rolle',
  roles: { volunteer: 'Support', host: 'Lehrkraft', both: 'Support, Lehrkraft' },
  knows: 'Geräte',
  added: 'Kommt dazu',
  back: 'wieder dabei',
  problems: 'Hinweise',
  column: 'Spalte',
  more_one: 'und noch eine Zeile',
  more_other: 'und noch {{count}} Zeilen',
  welcome: 'Begrüßungsmail schicken',
  welcomeHint_one: 'Eine neue Person bekommt eine Mail, wie die Anmeldung mit dem Code geht.',
  welcomeHint_other: '{{count}} neue Personen bekommen je eine Mail, wie die Anmeldung mit dem Code geht.'
}

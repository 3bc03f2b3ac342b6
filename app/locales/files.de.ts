/** Files that came with a mail: pictures, appointments, mails inside mails, and what nobody here can open. */
export default {
  fault: {
    damaged: 'Keine Vorschau: Die Datei ist beschädigt oder kein Bild.',
    tooManyPixels:
      'Keine Vorschau: Das Bild hat ungewöhnlich viele Bildpunkte. Öffnen Sie es nur, wenn Sie es erwarten.',
    tooLarge: 'Keine Vorschau: Die Datei ist zu groß. Herunterladen können Sie sie.',
    tooLong: 'Keine Vorschau: Das Umwandeln dauerte zu lange. Herunterladen können Sie die Datei.',
    gaveUp:
      'Keine Vorschau: Das Umwandeln ist nicht gelungen. Öffnen Sie die Datei nur, wenn Sie sie erwarten.'
  },
  about: {
    encrypted:
      'Diese Mail ist verschlüsselt. Lotse kann sie nicht lesen. Bitten Sie die Familie, sie ohne Verschlüsselung zu schicken.',
    sealed:
      'Der Text steckt in einer digitalen Unterschrift. Lotse kann ihn nicht lesen. Bitten Sie die Familie, ohne digitale Unterschrift zu schreiben.',
    signature: 'Das ist eine digitale Unterschrift. Sie müssen damit nichts tun.',
    winmail:
      'Outlook hat hier Anhänge in ein eigenes Format gepackt. Lotse kann es nicht öffnen. Bitten Sie die Familie, ein Foto oder die Datei einzeln zu schicken.'
  },
  event: {
    line: 'Termin: „{{title}}“, {{when}}.',
    untitled: 'ohne Titel',
    place: 'Ort: {{place}}.',
    repeats: 'Er wiederholt sich.',
    cancelled: 'Abgesagt.'
  },
  nested: {
    show: 'Angehängte Mail von {{who}} zeigen',
    noSubject: '(ohne Betreff)',
    cut: 'Der Rest steht in der Datei.'
  },
  shown: {
    pictureTitle: 'Bild {{name}}',
    mailTitle: 'Mail im Original zu Nr. {{number}}',
    back: 'Zurück zu Nr. {{number}}',
    pictureSafe: 'Ansicht ohne Ort, Gerät und Aufnahmezeit. Das Original bleibt unverändert.',
    mail: 'Mail von {{who}} im Original',
    mailSafe: 'Links sind hier abgeschaltet, und aus dem Internet wird nichts geladen.'
  }
}

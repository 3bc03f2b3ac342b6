/** A mail to pick and send in the demo. `{kind}` and `{klasse}` become the chosen family's child and class. */
export type ExampleLetter = { id: string; label: string; subject: string; text: string }

export const EXAMPLE_LETTERS: readonly ExampleLetter[] = [
  {
    id: 'kein-ton',
    label: 'Kein Ton auf dem iPad',
    subject: 'Kein Ton',
    text: 'Guten Tag,\n\n{kind} ({klasse}) sieht alle, hört aber nichts. Es ist ein iPad. Was können wir tun?\n\nViele Grüße\n\nVon meinem iPhone gesendet'
  },
  {
    id: 'unklar',
    label: 'Drei Worte, Gerät unklar',
    subject: 'Zoom',
    text: 'geht wieder nicht'
  },
  {
    id: 'kenncode',
    label: 'Kenncode wird nicht angenommen',
    subject: 'Kenncode falsch?',
    text: 'Hallo,\n\nam Windows-Laptop steht „Kenncode falsch“. Wir haben ihn abgetippt. {kind}, Klasse {klasse}.\n\nDanke!'
  },
  {
    id: 'jetzt',
    label: 'JETZT: Die Stunde läuft',
    subject: 'JETZT: {kind} kommt nicht rein',
    text: 'Die Stunde läuft schon und {kind} ({klasse}) hängt im Warteraum fest. Android-Handy. Bitte schnell!'
  },
  {
    id: 'englisch',
    label: 'Auf Englisch: Zoom verlangt ein Konto',
    subject: 'Zoom asks us to sign in',
    text: 'Hello,\n\nmy child {kind} is in class {klasse}. Zoom asks us to sign in on the MacBook and we have no account. What should we do?\n\nKind regards'
  },
  {
    id: 'tuerkisch',
    label: 'Auf Türkisch: Zoom geht nicht auf',
    subject: 'Zoom açılmıyor',
    text: 'Merhaba,\n\nçocuğum {kind}, sınıf {klasse}. Zoom açılmıyor, sadece indiriyor. Telefonumuz Samsung.\n\nTeşekkürler'
  },
  {
    id: 'klappt',
    label: 'Es klappt wieder',
    subject: 'Danke',
    text: 'Ja, klappt wieder. Vielen Dank!'
  },
  {
    id: 'kein-thema',
    label: 'Etwas ganz anderes',
    subject: 'Krankmeldung',
    text: 'Guten Morgen,\n\n{kind} aus der {klasse} hat Fieber und kann heute nicht teilnehmen.\n\nMit freundlichen Grüßen'
  }
]

/** The letter with this id for this family's child. */
export function exampleFor(
  id: string | null,
  child: { child: string; className: string } | undefined
): { subject: string; text: string } | null {
  const found = EXAMPLE_LETTERS.find((letter) => letter.id === id)
  if (!found) return null
  const fill = (text: string) =>
    text.replaceAll('{kind}', child?.child ?? 'Mia').replaceAll('{klasse}', child?.className ?? '5a')
  return { subject: fill(found.subject), text: fill(found.text) }
}

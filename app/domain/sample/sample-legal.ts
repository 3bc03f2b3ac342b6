import type { Legal } from '../settings/legal.ts'

/** What the sample school says of itself on the public pages. Invented, like everything about it. */
export const SAMPLE_LEGAL: Legal = {
  controller: 'Gymnasium am Werder, Werderstraße 1, 12345 Musterstadt',
  responsible: 'Frau Dr. Werner, Schulleiterin',
  phone: '030 23125 400',
  phoneHours: 'Montag bis Freitag, 8 bis 16 Uhr',
  mail: 'sekretariat@gym-werder.example',
  officer: 'Herr Lang, datenschutz@gym-werder.example',
  authority: 'Die Landesbeauftragte für den Datenschutz (Beispiel)',
  retention: 'Mails und Anliegen löschen wir 90 Tage, nachdem sie erledigt sind.',
  accessibilityContact: 'barrierefrei@gym-werder.example',
  enforcement: 'Schlichtungsstelle des Landes (Beispiel)'
}

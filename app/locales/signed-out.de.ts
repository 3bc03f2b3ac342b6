/** Somebody sent a form after the session had ended. */
export default {
  title: 'Sie sind nicht mehr angemeldet',
  lead: 'Ihre Eingabe ist noch nicht gespeichert, und es ist nichts verloren: Kopieren Sie den Text unten, melden Sie sich in einem neuen Fenster an und fügen Sie ihn dort wieder ein.',
  leadEmpty: 'Es ist nichts verloren. Melden Sie sich an und drücken Sie den Knopf noch einmal.',
  typed: 'Ihr Text',
  signIn: 'In neuem Fenster anmelden'
}

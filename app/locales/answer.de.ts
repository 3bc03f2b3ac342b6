/** Answering: what stands around the text, before and after it is sent. */
export default {
  mentionHint: 'Mit @ und dem Namen sagen Sie es jemandem aus dem Support-Team.',
  here: { writes: '{{name}} schreibt gerade.', looks: '{{name}} sieht sich das an.' },
  preview: { button: 'Vorschau', title: 'So bekommt es die Familie' },
  files: {
    label: 'Dateien, die mitgehen',
    add: 'Datei anhängen (zusammen höchstens 10 MB)',
    attach: 'Anhängen',
    remove: 'entfernen',
    removeOf: '{{name}} entfernen'
  },
  refuses: 'nimmt keine Mail an (seit {{since}})',
  onlyRefusing:
    'Diese Adresse nimmt keine Mail an (seit {{since}}), und eine andere der Familie kennen wir nicht.',
  callInstead: 'Rufen Sie besser an. Ihr Text bleibt als Entwurf hier.',
  askOffice: 'Fragen Sie im Sekretariat, wie die Familie zu erreichen ist. Ihr Text bleibt als Entwurf hier.',
  anyway: 'Trotzdem senden',
  meant: 'So senden',
  saveDraft: 'Entwurf speichern',
  older: {
    title: 'In einem anderen Fenster stand ein anderer Text. Er ist aufgehoben.',
    from: 'Stand {{time}} Uhr'
  },
  undo: 'Rückgängig'
}

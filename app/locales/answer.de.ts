/** Answering: what stands around the text, before and after it is sent. */
export default {
  here: { writes: '{{name}} schreibt gerade.', looks: '{{name}} sieht sich das an.' },
  preview: { button: 'Vorschau', title: 'So bekommt es die Familie' },
  meant: 'So senden',
  saveDraft: 'Entwurf speichern',
  older: {
    title: 'In einem anderen Fenster stand ein anderer Text. Er ist aufgehoben.',
    from: 'Stand {{time}} Uhr'
  },
  undo: 'Rückgängig'
}

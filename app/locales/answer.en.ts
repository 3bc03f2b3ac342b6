/** Answering: what stands around the text, before and after it is sent. */
export default {
  here: { writes: '{{name}} is writing.', looks: '{{name}} is looking at this.' },
  preview: { button: 'Preview', title: 'What the family gets' },
  meant: 'Send as it is',
  saveDraft: 'Save draft',
  older: {
    title: 'Another window held a different text. It has been kept.',
    from: 'As of {{time}}'
  },
  undo: 'Undo'
}

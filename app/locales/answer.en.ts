/** Answering: what stands around the text, before and after it is sent. */
export default {
  mentionHint: 'With @ and the name you tell somebody of the support team.',
  here: { writes: '{{name}} is writing.', looks: '{{name}} is looking at this.' },
  preview: { button: 'Preview', title: 'What the family gets' },
  files: {
    label: 'Files that go along',
    add: 'Attach a file (10 MB at most in all)',
    attach: 'Attach',
    remove: 'remove',
    removeOf: 'Remove {{name}}'
  },
  refuses: 'does not accept mail (since {{since}})',
  onlyRefusing:
    'This address does not accept mail (since {{since}}), and we know no other one of the family.',
  callInstead: 'Better call. Your text stays here as a draft.',
  askOffice: 'Ask the school office how to reach the family. Your text stays here as a draft.',
  anyway: 'Send anyway',
  meant: 'Send as it is',
  saveDraft: 'Save draft',
  older: {
    title: 'Another window held a different text. It has been kept.',
    from: 'As of {{time}}'
  },
  undo: 'Undo'
}

import type de from './barred.de.ts'

/** A contact that hears nothing of a child any more. */
export default {
  ended: {
    title: 'No longer told',
    person: '{{name}} is no longer told anything about {{child}}.',
    since: 'since {{day}}, recorded by {{by}}',
    sinceOnly: 'since {{day}}',
    again: 'Tell them again',
    againOf: 'Tell {{name}} again'
  },
  end: {
    title: 'A contact shall no longer be told',
    text: 'After that no mail about {{child}} goes to {{name}}, not even one that is still waiting. Open links no longer show {{child}}, and no student list brings the tie back. What {{name}} writes still arrives. No reason is stored.',
    last: 'After that no mail reaches anybody for {{child}}: {{name}} is the last contact.',
    lastOthers:
      'With “all children” no mail reaches anybody for {{children}} either: {{name}} is the last contact there.',
    one: 'Tell {{name}} nothing more about {{child}}',
    all: 'Tell {{name}} nothing more about all children ({{children}})',
    siblings: '{{name}} stays a contact of {{children}}.'
  },
  ticket: {
    warning: '{{address}} is no longer told anything about {{children}}.',
    why: 'Tell this address nothing about the child. If you are unsure, ask the head of the school.',
    unknown: '{{address}} is unknown. There is a contact who is no longer told anything about {{children}}.',
    unknownWhy: 'It could be that contact with another address. Answer only when you know who is writing.'
  },
  ask: 'This address is no longer told anything about {{children}}. Does your answer really say nothing about the child? Then press “Send anyway”. Your text is still here.',
  import: {
    title: 'Tie ended',
    aside: 'stays ended',
    text: 'The file names these contacts. They are told nothing about the child, and that stays so. You can change it on the child’s page.'
  }
} satisfies typeof de

import type de from './demo.de.ts'

const en: typeof de = {
  nav: 'Sample school',
  banner: 'Sample school: all names and addresses are made up. No mail leaves this machine.',
  write: {
    title: 'Write as a family',
    short: 'Write as a family',
    lead: 'This page is the mail program of a made-up family. What you send goes as a real mail to {{support}}.',
    pick: 'Template',
    family: 'Who writes?',
    familyOption: '{{name}} (child {{child}}, {{klasse}}, {{platform}})',
    example: 'What is the matter?',
    own: 'Own text',
    fill: 'Fill in',
    mail: 'The mail',
    name: 'Name of the sender',
    address: 'Mail address of the sender',
    addressHint: 'Also an address that the school does not know. It had better end in .example.',
    subject: 'Subject',
    text: 'Text',
    attachment: 'Attachment (optional, up to 5 MB)',
    send: 'Send',
    answers: 'This answers a mail of Lotse.',
    sent: 'The mail is on its way. It arrives in a few seconds.',
    sentQueue: 'To the matters',
    sentMailbox: 'To the mailbox of {{address}}',
    wrong: {
      address: 'This is not a mail address. Please check the spelling.',
      empty: 'Please write a subject or a text.',
      long: 'This is too long. Please shorten it.',
      attachment: 'The attachment is larger than 5 MB. Please choose a smaller one.'
    }
  },
  mailbox: {
    title: 'Mailbox of families and teachers',
    short: 'Mailbox',
    lead: 'Here arrives what Lotse sends: to made-up families and to the support team. The page refreshes itself.',
    filter: 'Only to',
    all: 'all addresses',
    show: 'Show',
    to: 'to {{to}}',
    from: 'from {{from}}',
    empty: 'No mail yet',
    emptyText:
      'As soon as Lotse sends something it stands here. Write as a family, then the first one comes.',
    choose: 'Choose a mail on the left.',
    gone: 'This mail does not exist (any more).',
    reply: 'Reply',
    back: 'All mails',
    attachments: 'Attachments: {{names}}'
  },
  queue: 'Matters'
}
export default en

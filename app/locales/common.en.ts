import type de from './common.de.ts'

const en: typeof de = {
  product: 'Lotse',
  titleWith: '{{title}} – Lotse',
  skip: 'To the content',
  save: 'Save',
  cancel: 'Cancel',
  nav: {
    label: 'Main menu',
    queue: 'Matters',
    board: 'Overview',
    students: 'Students',
    team: 'Support team',
    guides: 'Guides',
    loans: 'Loan devices',
    automatic: 'Automatic mails',
    signOut: 'Sign out'
  },
  connectionLost:
    'No connection. What you have written stays here. Lotse goes on as soon as the network is back.',
  mailbox: {
    refused:
      'The mailbox does not let us in. Mails do not arrive at the moment. The server says: “{{words}}”',
    down: 'The mailbox cannot be reached. Mails do not arrive at the moment, nothing is lost. The reason: {{words}}',
    silent: 'The mailbox was last read {{when}}. New mails do not arrive at the moment, nothing is lost.',
    never:
      'The mailbox has never been read. Mails do not arrive, nothing is lost. Please tell the administrator.'
  },
  outbox: {
    refused:
      'The server for outgoing mail does not let us in. Answers do not go out at the moment, none is lost. The server says: “{{words}}”',
    down: 'The server for outgoing mail cannot be reached. Answers do not go out at the moment, none is lost. The reason: {{words}}',
    silent: 'Sending stands still. Answers do not go out at the moment, none is lost.',
    stuck: 'Mails have been waiting for more than ten minutes to be sent. None is lost.',
    deferred:
      'The server for outgoing mail does not accept our mails at the moment. Lotse keeps trying, none is lost.'
  },
  error: {
    notFoundTitle: 'This page does not exist.',
    notFound: 'The link may be old or not copied in full. Nothing is lost.',
    forbiddenTitle: 'You may not do this here.',
    elsewhereTitle: 'That was too late',
    brokenTitle: 'Something went wrong here.',
    broken: 'Nothing is lost. Load the page again. If that does not help, tell the administrator.',
    reload: 'Load again',
    home: 'To the matters'
  }
}

export default en

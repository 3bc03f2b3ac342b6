import type de from './automatic.de.ts'

const en: typeof de = {
  title: 'Automatic mails',
  lead: 'These mails got no request of their own. None is lost: the original is with each of them.',
  list: 'All',
  aside: 'newest first',
  caption: 'Mails without a request of their own',
  kind: 'Kind',
  reason: 'Why',
  when: 'Received',
  original: 'Original',
  kinds: {
    'auto-reply': 'absence note',
    bounce: 'returned mail',
    bulk: 'circular',
    'own-loop': 'our own mail',
    duplicate: 'twice',
    unreadable: 'unreadable'
  },
  why: {
    'auto-reply': 'A machine has answered.',
    bounce: 'A server says that a mail did not arrive.',
    bulk: 'Sent to many at once.',
    'own-loop': 'We have sent it ourselves.',
    duplicate: 'The same mail had arrived before.',
    unreadable: 'Lotse could not read it.'
  },
  ticket: 'with request #{{number}}',
  load: 'Get it ({{size}} kB)',
  loadOf: 'Get the original of the mail of {{when}}, {{size}} kB',
  readAgain: 'Have it read again',
  readAgainOf: 'Have the mail of {{when}} read again',
  older: 'Show older ones',
  gone: 'deleted after its period',
  sameAsFirst: 'same as the first one',
  emptyTitle: 'Nothing automatic',
  empty:
    'Absence notes, circulars, mails that came twice and unreadable ones will stand here. Each with its reason and the original.'
}
export default en

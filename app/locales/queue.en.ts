import type de from './queue.de.ts'

const en: typeof de = {
  view: { offered: 'For me', mine: 'Mine', open: 'All', waiting: 'Waiting', done: 'Done' },
  lists: 'Lists',
  listOf: '{{view}}: matters',
  search: 'Search',
  mailbox: {
    read: 'Mailbox last read {{ago}}',
    never: 'The mailbox has never been read',
    fine: 'The mailbox is being read.',
    trouble: 'The mailbox is not being read at the moment.'
  },
  time: { oclock: '{{time}}', at: 'at {{time}}', onDay: 'on {{day}}' },
  due: {
    running: 'Lesson running',
    still: '{{minutes}} min left',
    in: 'next lesson in',
    minutes: '{{minutes}} min'
  },
  group: {
    now: 'Now',
    nowDesk: 'Now',
    next: 'Before the next lesson',
    nextIn: 'Next lesson in {{in}}',
    today: 'Later today',
    tomorrow: 'Tomorrow',
    later: '{{day}}',
    none: 'No lesson',
    resting: 'Later',
    followed: 'You follow',
    aside: 'Not with the support team',
    closed_today: 'Done today',
    closed_before: 'Done earlier'
  },
  card: {
    unknownSender: 'Unknown sender',
    openSince: 'Child not clear yet, since {{since}}',
    noSubject: 'No subject',
    unreadable: 'Unreadable mail',
    andMore_one: '{{name}} and one more',
    andMore_other: '{{name}} and {{count}} more',
    subject: '“{{subject}}”',
    urgent: 'JETZT in the subject',
    urgentAside: 'JETZT in the subject',
    dueLead: 'answer by',
    closed: 'done {{when}}',
    nobody: 'nobody yet',
    nobodyOffered: 'Nobody yet. Also offered to {{names}}.',
    yours: 'With you since {{since}}',
    taken: '{{name}} took it {{when}}',
    you: 'you',
    unclear: 'not clear'
  },
  empty: {
    offered: 'Nobody is waiting for you right now.',
    mine: 'You have no open matter.',
    open: 'Nothing is open right now.',
    waiting: 'We are not waiting for any family.',
    done: 'Nothing is done yet.'
  },
  emptyHint: {
    offered: 'Matters for your devices appear here by themselves. Most come shortly before the lessons.',
    mine: 'What you take stays here until it is done.',
    open: 'New matters appear here by themselves. Most come shortly before the lessons.',
    waiting: 'What you have answered waits here for the next message of the family.',
    done: 'Recent matters that are done stand here and can be opened again.'
  },
  emptyAll_one: 'Look at one other matter',
  emptyAll_other: 'Look at all {{count}} open matters',
  pick: {
    free: 'Choose a matter on the left. This one is free next:',
    none: 'Choose a matter on the left.'
  },
  keys: {
    title: 'All keys',
    close: 'Close',
    all: 'all keys',
    j: 'next',
    k: 'back',
    c: 'take',
    r: 'reply',
    long: {
      j: 'next matter in the list',
      k: 'previous matter in the list',
      Enter: 'open the matter',
      c: 'take the matter',
      r: 'reply',
      '/': 'search for a child, class or number',
      '?': 'this help'
    }
  }
}

export default en

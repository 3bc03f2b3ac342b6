import type de from './queue.de.ts'

const en: typeof de = {
  view: { offered: 'For me', mine: 'Mine', open: 'All', waiting: 'Waiting', done: 'Done' },
  lists: 'Lists',
  listOf: '{{view}}: matters',
  search: 'Search',
  quiet: {
    night: 'No notifications are sent between 18 and 8.',
    weekend: 'No notifications are sent at the weekend.',
    holiday: 'No notifications are sent in the holidays.'
  },
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
    unclear: 'not clear',
    mayClose: 'reliable: can be closed',
    mentioned: 'You are mentioned'
  },
  mentioned: {
    in_one: 'You are mentioned in one matter:',
    in_other: 'You are mentioned in {{count}} matters:',
    more: 'and {{count}} more'
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
  filter: {
    title: 'Filter',
    active: 'Filtered',
    views: 'Your views',
    device: 'Device',
    level: 'Class level',
    whose: 'With whom',
    any: 'all',
    mine: 'with me',
    nobody: 'with nobody',
    apply: 'Apply',
    reset: 'Show without filter',
    name: 'Name of the view',
    keep: 'Keep this view',
    manage: 'Rename or delete views',
    ignored: 'Lotse does not know these parts of the address and has left them out: {{parts}}'
  },
  views: {
    title: 'Your views',
    lead: 'Filtered lists that you have kept. Only you see them here; you can pass on the address of a view.',
    none: 'You have not kept a view yet. Filter a list of matters and give it a name.',
    open: 'Open',
    newName: 'New name',
    rename: 'Rename',
    delete: 'Delete',
    deleteOf: 'Delete the view “{{name}}”',
    problem: {
      noName: 'Give the view a name.',
      longName: 'The name has 40 characters at most.',
      taken: 'Another of your views has that name.',
      too_many: 'You have 20 views already. Delete one first.'
    }
  },
  keys: {
    all: 'all keys',
    j: 'next',
    k: 'back',
    c: 'take',
    r: 'reply'
  }
}

export default en

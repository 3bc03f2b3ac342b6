import type de from './incidents.de.ts'

/** Shared incidents: the same trouble for many. */
const en: typeof de = {
  banner: {
    confirmed: 'Shared incident since {{since}}: {{title}}.',
    look: 'Look',
    proposed: 'Since {{since}} many have the same trouble. Is it a shared incident?',
    reported: 'Somebody on the support team reported trouble at {{since}}. Does it affect many?',
    decide: 'Look and decide'
  },
  title: 'Shared incidents',
  pageTitle: 'Shared incident of {{when}}',
  lead: 'The same trouble for many: one answer for all, and the lessons count for nobody.',
  list: 'All',
  caption: 'Shared incidents, newest first',
  none: 'None so far',
  noneText: 'Lotse proposes one when many children fail in one lesson or many mails say the same.',
  heads: { what: 'What', since: 'Began', state: 'State', tickets: 'Requests' },
  state: {
    proposed: 'Waits for a decision',
    confirmed: 'Goes on',
    dismissed: 'Was none',
    ended: 'Solved {{when}}'
  },
  noProblem: 'Problem not clear yet',
  unnamed: 'A shared incident?',
  report: 'Report an incident',
  reportHint: 'You notice yourself that nothing works for many? Begin an incident. No mail goes out yet.',
  why: {
    lesson: 'Three or more children failed anew in one lesson.',
    group: 'In one group every seventh child or more failed anew.',
    burst: 'Eight or more mails in 20 minutes say the same: {{problem}}.',
    person: 'Somebody of the team reported it.'
  },
  since: 'Began: {{when}}',
  decide: 'Decide',
  decideAside: 'Mail goes out only once you confirm.',
  name: 'What is wrong?',
  nameHint: 'Short, for the team and the families. For example: Zoom is down',
  words: 'Text to the families',
  wordsHint: 'Plain and short, no names. Families of another language read a line in theirs above it.',
  lessons: 'These lessons count for nobody',
  lesson: '{{time}}, {{group}}: {{failed}} of {{members}} failed',
  lessonQuiet: '{{time}}, {{group}}',
  lessonCancelled: 'cancelled',
  noLessons: 'No lesson has begun since.',
  keepLessons: 'Keep these lessons',
  tickets: 'These requests belong to it',
  ticket: '#{{number}}, {{problem}}, class {{klasse}}',
  ticketPlain: '#{{number}}, {{problem}}',
  because: { problem: 'the same problem', lesson: 'failed in one of the lessons' },
  noTickets: 'No open request fits at the moment.',
  confirm: 'Confirm and tell the families',
  dismiss: 'This is no incident',
  over: 'Somebody decided otherwise before. No mail went out.',
  linked: 'Linked requests',
  linkedAside: 'These families got the text.',
  linkedState: { open: 'family has written', waiting: 'waits', done: 'done' },
  linkedNone: 'No request is linked.',
  add: 'Link more and tell them',
  more: 'May belong to it as well',
  told: 'This is what the families read',
  end: 'End the incident',
  endAside: 'All linked families read this text. Requests nobody wrote about since are done with it.',
  endWords: 'Text at the end',
  endButton: 'End it and tell the families',
  withoutAddress_one: 'For one request Lotse knows no address. Please phone them.',
  withoutAddress_other: 'For {{count}} requests Lotse knows no address. Please phone them.',
  saved: 'Saved. The families get the mail now.',
  error: {
    title: 'Please write what is wrong. Nothing is lost.',
    titleLong: 'At most 80 characters. Please shorten it.',
    words: 'Please write the families a sentence.',
    wordsLong: 'At most 2000 characters. Please shorten it.'
  },
  onTicket: 'Belongs to the shared incident: {{title}}.',
  linkThis: 'Link to the incident “{{title}}”'
}

export default en

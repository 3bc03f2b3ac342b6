import type de from './ticket.de.ts'
import call from './ticket-call.en.ts'
import event from './ticket-events.en.ts'

const en: typeof de = {
  title: 'Matter #{{number}}',
  more: 'More',
  back: 'Matters',
  cancel: 'Cancel',
  someone: 'the family',
  theFamily: 'The family',
  unknownSender: 'Unknown sender',
  openChild: 'Child not clear yet',
  quoted: '“{{text}}”',
  unreadable: 'Unreadable mail',
  noSubject: 'No subject',
  mayClose_one: '{{names}} is reliable again.',
  mayClose_other: '{{names}} are reliable again.',
  mayCloseNow: 'Close the matter',
  doneStatus: 'Done. The status of the child changes only with good lessons.',
  urgent: 'JETZT (now) was in the subject.',
  lessonRuns: 'The lesson is running.',
  maybe: 'May belong to',
  dueLead: 'answer by',
  keepTicks: 'Keep the ticks',
  guideGone: 'no longer there',
  sentGuide: 'Guide “{{title}}”',
  holder: {
    nobody: 'nobody yet',
    you: 'with you since {{since}}',
    other: '{{name}} took it {{when}}.',
    calling: 'On the phone right now.',
    nextFree: 'To the next free matter',
    done: 'done {{when}}'
  },
  act: {
    claim: 'Take it',
    reply: 'Reply',
    call: 'Call',
    callWho: 'Call {{who}}',
    handOver: 'Hand over',
    release: 'Give back',
    close: 'Done',
    reopen: 'Open again',
    more: 'More …'
  },
  moreActs: {
    antworten: 'Reply',
    notiz: 'Internal note',
    anruf: 'Call',
    weitergeben: 'Hand over',
    schliessen: 'Done',
    mehr: 'Later, follow, tags …'
  },
  rest: {
    free: 'Nobody has it yet. Take it, then you can answer.',
    reply: 'Answer right away',
    replyAgain: 'Answer once more',
    note: 'Internal note'
  },
  event,
  call,
  mail: {
    run_one: '1 more mail.',
    run_other: '{{count}} more mails.',
    runAll: 'Show all',
    'auto-reply': 'Automatic reply from {{who}}',
    bounce: 'A mail server reports: {{what}}',
    noText: '(This mail has no readable text.)',
    unreadable: 'Lotse could not read this mail.',
    download: 'Download the original',
    designed: 'View the original',
    forwarded: 'Show the forwarded mail',
    stranger: 'We do not know this address here. It has been sent nothing of the conversation so far.'
  },
  size: { kb: '{{n}} kB', mb: '{{n}} MB' },
  delivery: {
    queued: 'not sent yet',
    sending: 'being sent',
    deferred: 'not sent yet: {{reason}}',
    sent: 'sent',
    failed: 'not delivered: {{reason}}',
    unknown: 'may not have arrived: {{reason}}',
    noReason: 'The server gave no reason.'
  },
  read: {
    how: 'How was this read?',
    original: 'Download the original (.eml)',
    noReason: 'No reason is on record.',
    noChild: 'child not clear',
    findChild: 'Find the child',
    noDevice: 'device not clear',
    noProblem: 'problem not clear',
    remembered: 'Last time it was: {{problem}}, {{how}}.',
    corrected: 'corrected by {{name}}, {{day}}',
    other: { kind: 'Another child', geraet: 'Another device', problem: 'Another problem' },
    field: {
      acknowledgement: 'Acknowledgement',
      kind: 'Kind of mail',
      ticket: 'Matter',
      students: 'Child',
      platform: 'Device',
      problem: 'Problem',
      language: 'Language',
      urgent: 'Urgent',
      answer: 'Answer',
      sender: 'Sender',
      stranger: 'Take care',
      bounce: 'Delivery',
      folded: 'Folded away',
      masked: 'Secrets',
      attachments: 'Attachments',
      warnings: 'Notes',
      unreadable: 'Unreadable'
    }
  },
  said: {
    ok: 'It worked',
    now: 'It works now',
    degraded: 'Worked, with drop-outs',
    failed: 'It did not work',
    excused: 'Was not there',
    lesson: '{{what}} (lesson at {{time}})',
    forLesson: '“Right” records it as the family’s answer for this lesson.',
    forNow: '“Right” records that it works again. The next lesson shows whether it lasts.',
    noChild: 'First it must be known which child this is about.',
    unclear: 'Not clear. Which is right?',
    none: 'Says nothing about it'
  },
  side: {
    label: 'The child',
    more: 'More about {{name}}',
    tried: 'Tried',
    earlier: 'Earlier matters',
    closed: 'done {{day}}',
    stillOpen: 'open',
    openHint: 'We do not know yet which child it is about.',
    lessons: 'Lessons',
    noLessons: 'none planned',
    device: 'Device',
    loan: 'Loan',
    loanSince: '{{device}}, since {{day}}',
    siblings: 'Siblings',
    people: 'Family',
    writingOnly: 'please write only',
    toCall: 'Call',
    missing_one: 'One more good lesson, then reliable.',
    missing_other: '{{count}} more good lessons, then reliable.'
  },
  tried: {
    call: {
      solved: 'call, solved',
      not_solved: 'call, not solved',
      not_reached: 'call, not reached',
      wrong_number: 'call, wrong number',
      call_back: 'call, will call back',
      loan: 'call, school device',
      other: 'call, other device'
    },
    guide: 'guide “{{title}}” sent'
  },
  draft: {
    saved: 'draft kept at {{time}}',
    failed: 'draft not kept yet, we go on trying',
    another:
      'not saved: somebody else is signed in in this browser now. Your text stays here until you sign in again.',
    long: 'not saved: the text is too long, at most 200,000 characters fit. It stays in this browser. Please shorten it.'
  },
  newer: {
    title: '{{who}} wrote {{when}}:',
    read: 'Read'
  },
  whom: {
    legend: 'Who gets the answer?',
    unknown: 'unknown address',
    warning: 'The newest message came from an address we do not know. Check who gets the answer.'
  },
  answer: {
    stale:
      'The family has written again meanwhile. Read the message above. Your text is still here: if it still fits, send it.',
    taken: '{{name}} has taken the matter. Your answer was not sent, your text is still here.',
    empty: 'Write a line or put in a guide.',
    no_address: 'This matter has no mail address. Call, or write a note.',
    not_involved: 'This address has nothing to do with this matter. Choose once more who gets the answer.',
    secret:
      'Your answer seems to hold an access code or a password. That does not belong into a mail. Take it out, or tap “Send as it is”.',
    filesTooLarge:
      'Together the files are larger than 10 MB. They were not attached, your text is still here. Send fewer or smaller files.',
    long: 'The answer is too long to send. Please shorten it.'
  },
  noAddress: {
    title: 'This matter has no mail address.',
    unreadable: 'Download the original above: it may say who wrote. Keep what you find out as a note.',
    call: 'Call, or keep what you find out as a note.',
    none: 'Ask the school office how to reach the family, and keep it as a note.'
  },
  note: {
    empty: 'The note is still empty.',
    long: 'The note is too long: at most {{most}} characters fit. Please shorten it.'
  },
  guide: {
    add: 'Put in a guide',
    other: 'Another guide',
    insert: 'Put in',
    insertOf: 'Put in {{title}}',
    helpedTimes_one: 'helped once',
    helpedTimes_other: 'helped {{count}} times',
    remove: 'take out',
    checked: 'checked on {{day}}',
    unchecked: 'not checked yet',
    all: 'More guides',
    fitting: 'For this device',
    others: 'For other devices',
    named: '{{device}}: {{title}}',
    choose: 'Please choose',
    platform: {
      windows: 'Windows',
      mac: 'Mac',
      android: 'Android',
      ios: 'iPad/iPhone',
      chromeos: 'Chromebook',
      browser: 'browser',
      all: 'all devices'
    }
  },
  handOver: {
    title: 'Hand over',
    to: 'To whom?',
    choose: 'Please choose',
    here: 'is there',
    tried: 'What was tried?',
    triedHint: 'One line is enough. Only the support team reads it.',
    send: 'Hand over',
    who: 'Choose who gets the matter.',
    long: 'That is too long. One line is enough.',
    notYours: 'That did not work: you do not have the matter, or it has been done meanwhile.'
  },
  close: {
    title: 'Done',
    status: 'This does not change the connection status of the child. Good lessons do.',
    helped: 'What helped?',
    hint: 'May stay empty. It helps to find the right guide next time.',
    other: 'something else',
    unknown: 'don’t know',
    words: 'What was it?',
    long: 'That is too long. One sentence is enough.',
    stale:
      'The family has written again meanwhile. The request is still open: read the message. If it is done all the same, tap once more.',
    taken: '{{by}} has this request. It is still open: ask {{by}}, or tell the administration.',
    send: 'Close the matter'
  },
  device: {
    title: 'Which device does the child use?',
    hint: 'The device of the child, not the phone of the parents.',
    ask: {
      send: 'Ask the family by mail',
      hint: 'It gets a link with five devices. One tap of the family is enough.',
      already: 'The family has been asked today already.',
      taken: 'Somebody else has the matter. Only who has it asks the family.',
      no_address: 'We know no address of this family. It is best to ask on the phone.',
      limit: 'Too many automatic mails leave at the moment. Try again in an hour.'
    }
  },
  problem: {
    title: 'What is it about?',
    label: 'Problem',
    hint: 'The guides follow from it.',
    choose: 'Please choose',
    send: 'Note it'
  },
  child: {
    title: 'Which child is it about?',
    search: 'Name or class',
    hint: 'At least three letters',
    tooShort: 'Please enter at least three letters.',
    find: 'Search',
    none: 'No child is called “{{search}}”. Perhaps the name is spelled differently.',
    this: 'This child',
    thisOf: 'This child: {{name}}',
    also: 'This one too',
    alsoOf: 'This child too: {{name}}',
    more_one: 'And one more child. Enter more of the name.',
    more_other: 'And {{count}} more. Enter more of the name.'
  }
}

export default en

import type de from './family.de.ts'

const en: typeof de = {
  title: {
    ticket: 'Your request {{number}} – {{school}}',
    lesson: 'Did the video lesson work? – {{school}}',
    gone: 'This link is no longer valid – {{school}}'
  },
  about: { ticket: 'Help with the video lesson, number {{number}}', plain: 'Help with the video lesson' },
  frame: {
    skip: 'To the content',
    languages: 'Language',
    help: 'Help',
    reply: 'Just reply to our mail.',
    phone: 'Phone:',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    imprint: 'Imprint'
  },
  said: { done: 'Done:', next: 'Next:' },
  team: 'Our support team',
  head: {
    arrived: 'Your request has arrived.',
    taken: '{{name}} is taking care of your request.',
    answered: '{{name}} has answered you.',
    called: '{{name}} has talked to you on the phone.',
    closed: 'Your request is closed.',
    lesson: 'We would like to ask you something.',
    nothing: 'We have no question for you right now.'
  },
  step: {
    arrived: 'Your message arrived {{when}}.',
    watched: 'We are still watching the connection.',
    taken: '{{name}} has taken it.',
    offered: 'The support team has received it.',
    answerBy: 'Your answer comes by {{by}}.',
    answerSoon: 'Your answer comes as soon as possible.',
    answered: 'The answer came {{when}} by mail.',
    called: 'We talked on the phone {{when}}.',
    tryIt: 'Please try the next lesson.',
    closed: 'Closed {{when}}.',
    call: 'We may call you. Our number is often withheld then.'
  },
  guideAgain: 'Read the guide again: {{title}}',
  device: {
    question: 'Which device does your child use?',
    hint: 'The device your child uses for the video lesson.',
    ios: 'iPad or iPhone',
    iosSmall: 'by Apple',
    android: 'Phone or tablet with Android',
    androidSmall: 'for example Samsung, Xiaomi',
    windows: 'Computer with Windows',
    windowsSmall: 'laptop or PC',
    mac: 'Mac by Apple',
    macSmall: 'MacBook or iMac',
    other: 'Something else',
    otherSmall: 'or I do not know',
    again: 'Please tap one of the five devices.',
    change: 'It is another device'
  },
  lesson: {
    question: 'Did the video lesson work for {{child}} {{when}}?',
    klasse: 'Class {{klasse}}',
    ok: 'Yes, without problems',
    degraded: 'Yes, but with interruptions',
    failed: 'No',
    excused: 'My child did not take part',
    send: 'Send answer',
    choose: 'Please choose an answer first.',
    later: 'You can change your answer until the next lesson ({{next}}).',
    laterOpen: 'You can change your answer until the next lesson.',
    closed: 'The next lesson has begun. We ask you again after it.'
  },
  solved: {
    question: 'Does it work now?',
    hint: 'When you have tried it, tell us here.',
    yes: 'Yes, it works again',
    no: 'No, not yet',
    later: 'I will know after the next lesson',
    closed: 'This request has moved on. Just write to us.'
  },
  slots: {
    title: 'When may we call? – {{school}}',
    question: 'When may we call you?',
    hint: 'The call takes about 15 minutes. Please have the device next to you.',
    send: 'Send time',
    choose: 'Please choose a time first.',
    taken: 'This time is already taken. Please choose another one.',
    past: 'This time has passed. Please choose another one.',
    begun: 'The chosen time has begun. It cannot be changed any more.',
    closed: 'This request is closed. Just write to us.',
    stands: 'We will call you {{when}}.',
    change: 'You can change the time until it begins.',
    thanks: 'Thank you. We will call you {{when}}.',
    noneTitle: 'Does none of them suit you?',
    noneHint: 'Tell us when it suits you, for example “Wednesday from 4 pm”.',
    none: 'None of them suits',
    noneFree: 'None of these times is free any more.'
  },
  child: {
    question: 'Which child needs help?',
    hint: 'This helps us find the right answer faster.',
    firstName: 'First name',
    klasse: 'Class',
    choose: 'Please choose',
    send: 'Continue',
    again: 'Please write the first name and choose the class.'
  },
  wishes: {
    title: 'Questions and calls – {{school}}',
    link: 'No more questions, or no calls?',
    head: 'What would you like?',
    questions: 'May we ask after a video lesson whether it worked?',
    ask: 'Yes, you may ask',
    stop: 'No, please no more questions',
    calls: 'May we call you?',
    call: 'Yes, you may call',
    write: 'No, please only write',
    hint: 'This is for your family. You can change it here at any time.',
    send: 'Save',
    thanks: 'Thank you. We will keep to it.',
    again: 'This has not been saved yet. Please send it again in a minute.',
    stopped: 'You get no more questions from us.'
  },
  message: {
    title: 'Would you like to write to us?',
    hint: 'One or two sentences are enough.',
    send: 'Send message',
    empty: 'Please write something in the field first.',
    long: 'The text is too long. Please shorten it to {{most}} characters.'
  },
  thanks: {
    child: 'Thank you. We noted the child and the class.',
    yes: 'Thank you. Good that it works again.',
    no: 'Thank you for telling us. We keep working on it.',
    later: 'Thank you. We will ask you after the next lesson.',
    device: 'Thank you. We know now: {{device}}.',
    answer: 'Thank you for your answer.',
    message: 'Thank you. Your message has arrived.',
    link: 'Thank you. If we have your mail address, the new link arrives in a few minutes.'
  },
  gone: {
    expired: 'This link is no longer valid.',
    expiredText: 'For safety a link is valid for 7 days only. Nothing is lost.',
    renew: 'Send a new link',
    renewHint: 'We send it only to the mail address that we have of you.',
    unknown: 'We do not know this link.',
    unknownText: 'Perhaps it was not copied in full. Nothing is lost.',
    write: 'Just write us a mail:'
  }
}
export default en

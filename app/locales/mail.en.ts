import type de from './mail.de.ts'
import returned from './returned.en.ts'

const en: typeof de = {
  subject: {
    recall: '[{{school}}] Please return the school device',
    welcome: 'You are in the support team',
    welcomeHost: 'You have been added to Lotse',
    ack: '[{{school}} #{{number}}] We got your message – help with the video lesson',
    reply: '[{{school}} #{{number}}] Answer about the video lesson',
    notify: '#{{number}}: {{problem}}, {{platform}}',
    follow: '#{{number}}: new message',
    notifyMany: '{{count}} matters are waiting for you',
    mention: 'Mentioned in #{{number}}',
    incident_opened: '[{{school}} #{{number}}] A problem for many families',
    incident_closed: '[{{school}} #{{number}}] The problem is solved',
    code: 'Your code for Lotse: {{code}}',
    host: 'Who was there today? ({{date}})',
    hostQuestion: 'A question about your video lesson',
    hostReminder: 'Who was there? A small reminder',
    daily: 'Today in Lotse',
    askDevice: '[{{school}} #{{number}}] Which device does your child use?',
    returned: 'Not sent: your answer to #{{number}}',
    returnedPlain: 'Not sent: your answer',
    withoutFiles: 'Sent without attachments: your answer to #{{number}}',
    ask: '[{{school}} #{{number}}] Did the video lesson work?',
    askPlain: '[{{school}}] Did the video lesson work?',
    slots: '[{{school}} #{{number}}] When may we call?',
    renewed: '[{{school}} #{{number}}] Your new link',
    renewedPlain: '[{{school}}] Your new link'
  },
  greeting: 'Hello,',
  ack: {
    arrived: 'We got your message. Your number is {{number}}.',
    answerBy: 'A teacher of our support team answers you by {{due}}.',
    answerSoon: 'A teacher of our support team answers you as soon as possible.',
    call: 'We may call you. Our number is often withheld then.',
    ask: 'Please tell us briefly: {{questions}}',
    askDevice: 'Which device does your child use?',
    askChild: 'Which child, which class?',
    follow: 'See here how far we are:',
    orReply: 'Or just reply to this mail.',
    urgent: 'Is the lesson running right now? Write JETZT in the subject.'
  },
  reply: {
    signature: '{{name}}, support team {{school}}',
    guideHeading: 'How to do it: {{title}}',
    follow: 'Did it work? You can tell us here:',
    orReply: 'Or just reply to this mail.'
  },
  follow: {
    lead: 'The family has written in request #{{number}}, which you follow.',
    why: 'You get this mail because you follow the request. There one tap ends it.'
  },
  notify: {
    lead: 'A matter is waiting for somebody who knows this device.',
    number: 'Number: {{number}}',
    platform: 'Device: {{platform}}',
    problem: 'Problem: {{problem}}',
    level: 'Class level: {{level}}',
    due: 'Due: {{due}}',
    open: 'Look at it and take it:',
    leadMany: '{{count}} matters are waiting for you.',
    openMany: 'Look at them and take them:',
    answer: 'Just reply to this mail: your text goes to the family.',
    answerMany:
      'Do you want to answer one family right away? Begin with its number, for example: #{{number}}',
    token: 'Reference: {{token}}',
    why: 'You get this mail because you have switched on “I am here” in Lotse.'
  },
  mention: {
    lead: 'An internal note on matter #{{number}} mentions you.',
    open: 'Read the note:',
    noReply: 'Please do not reply to this mail. Write your answer as a note on the matter.'
  },
  daily: {
    waiting_one: 'One matter waits for somebody with your devices.',
    waiting_other: '{{count}} matters wait for somebody with your devices.',
    own_one: 'One of your matters is open.',
    own_other: '{{count}} of your matters are open.',
    open: 'To the list:',
    stop: 'Stop this summary:'
  },
  askDevice: {
    question: 'Which device does your child use for the video conference?',
    link: 'Please answer here with one tap:',
    orReply: 'Or simply answer this mail, for example: iPad.'
  },
  returned,
  code: {
    lead: 'Your code to sign in to Lotse is:',
    valid: 'It is valid for 10 minutes, only in the browser in which you asked for it.',
    notYou: 'You did not try to sign in? Then just delete this mail.'
  },
  welcome: {
    lead: 'You now belong to the support team for video lessons ({{school}}).',
    leadHost:
      'Your school ({{school}}) helps families with their video lessons by Lotse. You have been added as a teacher.',
    signIn: 'This is how you get in:',
    code: 'Enter {{address}} there. You get a code with 6 digits by mail. You need no password.'
  },
  host: {
    lead: 'Who was in your video lessons today? One tap is enough if everybody was there.',
    lesson: '{{time}}: {{group}}',
    leadTestDay: 'Today is a test day. Please tick who has arrived in your video lesson.',
    questions_one:
      'And a question about a child from an earlier lesson: was it there, perhaps under another name or in the wrong room?',
    questions_other:
      'And {{count}} questions about children from an earlier lesson: were they there, perhaps under another name or in the wrong room?',
    reminder:
      'We still miss the report about your last video lessons. Without it we do not know who needs help. If everybody was there, one tap is enough. These are the lessons of today:',
    open: 'Report today:',
    openQuestion: 'Answer here:',
    valid: 'The link is valid today only, and for your lessons only.'
  },
  ask: {
    question: 'Did the video lesson work for {{child}} {{when}}?',
    link: 'Please answer here with one tap:',
    orReply: 'Or just reply to this mail: yes or no.',
    stop: 'You do not want such questions any more? Reply with the word stop.'
  },
  recall: {
    lead_one: 'You have borrowed a device from us. Please return it now.',
    lead_other: 'You have borrowed {{count}} devices from us. Please return them now.',
    device: '{{number}} ({{child}})',
    deviceWith: '{{number}} with {{accessories}} ({{child}})',
    until: 'By {{day}} at the latest.',
    where: 'Where and when: {{place}}',
    data: 'Save what you still need before. We delete everything on the device afterwards.',
    orReply: 'Is that not possible? Simply reply to this mail.'
  },
  slots: {
    lead: 'We did not reach you on the phone. When may we call?',
    link: 'Please choose a time here:',
    orReply: 'Does none of them suit you? Just reply to this mail. Our number is often withheld.'
  },
  renewed: {
    link: 'Here is your new link:',
    valid: 'It is valid for 7 days. You can also just reply to this mail.'
  },
  privacy: 'Privacy: {{url}}',
  problemUnknown: 'not clear yet',
  platformUnknown: 'device not clear',
  levelUnknown: 'unknown'
}

export default en

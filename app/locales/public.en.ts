import type de from './public.de.ts'

const en: typeof de = {
  help: 'Help',
  reply: 'Just write us a mail:',
  phone: 'Phone: {{phone}}',
  other: 'Deutsch',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  imprint: 'Imprint',
  missing:
    'Something is missing here: {{what}}. The school’s administration fills it in, in the settings of Lotse.',
  what: {
    controller: 'who is responsible (name and address of the school)',
    responsible: 'who is responsible for these pages',
    officer: 'how to reach the data protection officer',
    authority: 'which supervisory authority is in charge',
    retention: 'how long the school keeps the data',
    accessibilityContact: 'to whom barriers are reported',
    enforcement: 'which enforcement body is in charge'
  },
  datenschutz: {
    title: 'Privacy',
    lead: 'Lotse helps families whose child does not get into the school’s video lessons. Here you read what happens with your data.',
    controller: 'Who is responsible?',
    officer: 'Data protection officer',
    purpose: 'What for, and on which basis?',
    purposeText:
      'The school processes the data so that all children can take part in lessons by video. This is part of its public task (Art. 6(1)(e) GDPR with the school law of the state).',
    dataTitle: 'Which data are these?',
    data1: 'first name, last name, class and groups of the child',
    data2: 'name, mail address, phone number and language of the people who write for the child',
    data3: 'your mails and messages to the support team, our answers and short notes about calls',
    data4: 'the device of the child and whether the video lessons worked',
    data5: 'devices borrowed from the school',
    notData: 'Lotse needs no dates of birth, marks or health data. Please do not write us any.',
    who: 'Who sees them?',
    whoText:
      'The support team of teachers and the school’s administration. Teachers of video lessons see the names of their groups. The provider of the school’s mailbox carries the mails.',
    notShared: 'We do not pass the data on. These pages load nothing from other servers and count nobody.',
    retention: 'How long?',
    links: 'Links in our mails',
    linksText:
      'A link is valid for 7 days. Whoever has it sees first name and class of the child and can answer for the family. Please do not pass it on.',
    cookies: 'Cookies',
    cookiesText: 'Families get no cookies. Only teachers who sign in get one for that.',
    rights: 'Your rights',
    rightsText:
      'You can ask for access, correction, deletion or restriction, and object to the processing. Write to the school or to the data protection officer. You can also complain to the supervisory authority:',
    duty: 'You do not have to write to us. Without child and device we can help less well.'
  },
  barrierefreiheit: {
    title: 'Accessibility',
    lead: 'Everybody should be able to use these pages. They are built by the rules WCAG 2.2 (level AA).',
    done: 'What has been done',
    done1: 'The pages for families need no JavaScript and work in any browser.',
    done2: 'Everything works with the keyboard and with a screen reader.',
    done3: 'Text can be enlarged. Light and dark follow your device.',
    done4: 'The family page speaks eight languages, also from right to left.',
    limits: 'What has not been checked yet',
    limitsText:
      'There has been no check by an independent body. Nobody who speaks the other languages from home has checked them yet.',
    report: 'Report a barrier',
    enforcement: 'Enforcement body',
    writing: 'You would rather not use the phone? Write it to us. Then we only write.'
  },
  impressum: {
    title: 'Imprint',
    provider: 'Who offers these pages',
    responsible: 'Responsible for the content',
    contact: 'Contact',
    software: 'The software is called Lotse.'
  },
  guide: {
    all: 'All devices',
    browser: 'In the browser',
    pick: 'Which device?',
    checked: 'Last checked on {{date}}.',
    unchecked: 'Not checked by the school yet. Names may differ on your device.',
    more: 'It does not work? Just write to us.',
    onlyGerman: 'This guide is there in German only.',
    forChild: 'For children',
    forFamily: 'For parents',
    gone: {
      title: 'This guide is not here right now',
      text: 'Perhaps the school is rewriting it. Just write to us and we will help you.'
    }
  }
}
export default en

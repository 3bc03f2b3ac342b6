import type de from './guides.de.ts'

/** The guides as the school works on them: list, editor, exchange with other schools. */
const en: typeof de = {
  title: 'Guides',
  lead: 'What families can do about a problem. The texts belong to your school.',
  found_one: 'One guide',
  found_other: '{{count}} guides',
  none: 'No guide matches. Try another word or fewer filters.',
  search: 'Search',
  any: 'all',
  filter: {
    label: 'Search guides',
    q: 'Word or code',
    code: 'Problem',
    platform: 'Device',
    audience: 'For whom',
    language: 'Language',
    show: 'Show',
    old: 'not checked for 90 days',
    unpublished: 'not yet published'
  },
  audience: { family: 'Families', student: 'Children', teacher: 'Teachers', internal: 'Support team' },
  languages: { de: 'German', en: 'English' },
  platform: {
    windows: 'Windows',
    mac: 'Mac',
    android: 'Android',
    ios: 'iPad/iPhone',
    chromeos: 'Chromebook',
    browser: 'Browser',
    all: 'all devices'
  },
  state: {
    draft: 'draft',
    withdrawn: 'not published',
    unchecked: 'not checked yet',
    checked: 'checked on {{day}}'
  },
  export: 'Save guides',
  exportText: 'A file for another school. It holds the texts only, no names.',
  toImport: 'Take over guides',
  exchange: 'Share with other schools',
  back: 'All guides',
  edit: {
    text: 'Text',
    titleField: 'Heading',
    steps: 'Steps',
    stepsHint: 'One line is one step: one action, at most 15 words. At the end: what one sees then.',
    note: 'Note for the support team',
    noteHint: 'Families do not see it.',
    save: 'Save draft',
    look: 'Show preview',
    saved: 'Saved. Families see the text as soon as an admin publishes it.',
    draftBy: 'Draft by {{name}}, {{when}}. The text before it is still published.',
    draft: 'Draft of {{when}}. The text before it is still published.',
    errors: 'The text is not saved yet. It stands below, nothing is lost.'
  },
  error: {
    noTitle: 'The heading is missing.',
    noSteps: 'Write at least one step.',
    manySteps: 'Too many steps. At most 30 fit.',
    tooLong: 'That is too long. Please shorten it.',
    control: 'The text holds invisible characters. Type that part again.',
    markup: 'The text holds HTML (a < before a word). Write plain text.',
    variable: 'There is no variable {{name}}. Those that exist stand below the text.'
  },
  conflict: {
    title: 'Somebody was quicker',
    text: 'While you were writing, somebody changed this guide. Your text is still in the form. Here is the other one.',
    hint: 'Bring both together and save again: then your text holds.'
  },
  variables: {
    title: 'Variables',
    text: 'Lotse fills in these words when it shows or sends a guide. Today they say:',
    empty: 'has no value today'
  },
  preview: {
    title: 'Preview',
    page: 'As the family sees it',
    mail: 'As it stands in the mail',
    heading: 'How it works: {{title}}'
  },
  check: {
    title: 'Checked',
    last: 'Last checked on {{day}} by {{name}}.',
    lastDay: 'Last checked on {{day}}.',
    never: 'Not checked yet: nobody at the school has followed the steps on a device.',
    today: 'Checked today'
  },
  publish: {
    title: 'Publish',
    blocking: 'This has to change first:',
    hints: 'This is only a hint:',
    clear: 'Nothing is in the way.',
    done: 'Published. This is what families see.',
    nothing: 'The text is published. There is no newer draft.',
    send: 'Publish',
    withdraw: 'Take back',
    withdrawText: 'Families no longer see the guide then. The text stays.',
    admin: 'An admin can publish it.',
    refused: 'Not published. The text is saved, nothing is lost.',
    changed: 'Somebody has changed the text meanwhile. Read it, then publish.',
    open: 'Open the page for families'
  },
  finding: {
    unknownVariable: 'There is no variable “{{part}}”.',
    emptyVariable: 'The variable “{{part}}” has no value today. The family would read a gap.',
    longTitle: 'The heading is too long. At most {{part}} characters.',
    longStep: 'This step has more than 15 words: “{{part}}”',
    manySteps: 'Too many steps. At most {{part}}.',
    address: 'Here is an address. Use a variable: “{{part}}”',
    notHttps: 'Here is a link without https. Use the variable of the learning platform: “{{part}}”',
    number: 'Here is a phone number or meeting ID. Take it out: “{{part}}”',
    staffName: 'Here is the name of a teacher. Take it out: “{{part}}”',
    otherLanguage: 'This guide exists in one language only.',
    unchecked: 'Nobody has checked the steps on a device yet.',
    nothingSeen: 'No step says what one sees or hears afterwards.'
  },
  versions: {
    title: 'Earlier texts',
    none: 'Earlier texts stand here once one has been replaced.',
    line: 'until {{when}}, replaced by {{name}}',
    plain: 'until {{when}}',
    restore: 'Bring back as a draft'
  },
  import: {
    title: 'Take over guides',
    lead: 'From the file of another school. First you see what changes. Nothing is written before that.',
    file: 'File',
    fileHint: 'A file that Lotse has saved (.json).',
    show: 'Show what changes',
    counts: '{{fresh}} new, {{changed}} different, {{same}} the same',
    ours: 'keep ours',
    take: 'take over',
    oursTitle: 'Ours: {{title}}',
    theirs: 'New: {{title}}',
    state: { new: 'new', changed: 'different' },
    send: 'Take over the chosen ones',
    nothing: 'Everything in the file is like that here already. There is nothing to take over.',
    after: 'Your texts so far are kept as earlier texts.',
    refused: 'cannot be taken over:',
    done_one: 'One guide taken over. It counts as not checked yet.',
    done_other: '{{count}} guides taken over. They count as not checked yet.',
    done_zero: 'Nothing taken over. All is as before.',
    error: {
      noFile: 'Choose a file first.',
      tooBig: 'The file is too large: more than 900 kB. Nothing was changed.',
      control: 'The file holds invisible characters. Nothing was changed. {{where}}',
      notJson: 'The file cannot be read: it is not JSON, or it is cut off. Nothing was changed.',
      notOurs: 'This is no file with guides from Lotse. Nothing was changed.',
      version: 'The file comes from another version of Lotse. Nothing was changed.',
      markup: 'Guide number {{where}} holds HTML. Nothing was changed.',
      shape: 'The file has another shape than expected, at guide number {{where}}. Nothing was changed.',
      twice: 'The same guide stands twice in the file: {{where}}. Nothing was changed.',
      secret: 'The file holds an address or number: “{{where}}”. Nothing was changed.'
    }
  }
}
export default en

import type de from './components.de.ts'
import { platformNames } from './platforms.ts'

/** English words of the design language; the same keys as the German ones. */
const en: typeof de = {
  face: {
    unknown: 'unknown',
    failing: 'cannot get in',
    blocked: 'waiting for a device or internet',
    unstable: 'shaky',
    trial: 'on trial',
    reliable: 'reliable',
    stale: 'not seen for a while',
    exempt: 'does not take part'
  },
  blocker: {
    no_device: 'waiting for a device',
    no_internet: 'waiting for internet',
    device_conflict: 'two children, one device',
    other: 'waiting (other reason)'
  },
  beside: {
    weak_lately: 'bumpy lately',
    quiet: 'not seen for a while',
    family_only: 'confirmed by the family only',
    shaky: 'shaky',
    needs_day: 'one more day is needed'
  },
  mark: {
    ok: 'good',
    fam: 'good, says the family',
    weak: 'with dropouts',
    bad: 'did not work',
    split: 'disputed',
    open: 'not seen',
    void: 'does not count',
    excused: 'excused',
    none: 'no report',
    next: 'still to come'
  },
  marks: {
    summary: 'Last two weeks: {{list}}',
    nothing: 'no lesson yet',
    part: '{{count}} {{word}}'
  },
  streak: '{{good}} of {{needed}}',
  weekday: { 1: 'Mo', 2: 'Tu', 3: 'We', 4: 'Th', 5: 'Fr', 6: 'Sa', 0: 'Su' },
  dayOfMonth: '{{day}}',
  device: {
    ...platformNames('en'),
    loan: '{{device}} (on loan)'
  },
  bar: {
    find: 'Search',
    search: 'Child, word, number',
    search_label: 'Search: child, word, class or number of a matter',
    account: '{{initials}}: {{name}}, settings and sign out',
    account_short: 'Settings and sign out',
    lists: 'Lists',
    menu: 'Menu'
  },
  presence: {
    label: 'Who is here now',
    short: 'Here now:',
    nobody: '{{device}} nobody',
    here: 'I am here',
    until: 'until {{time}}'
  },
  slip: { claim: 'Take it', nobody: 'nobody yet', next: 'next lesson' },
  row: { free: 'free', you: 'you', open_child: 'child still open', calling: 'on the phone' },
  thread: {
    label: 'Conversation',
    quote_one: 'Show quoted mail and signature, {{count}} line',
    quote_other: 'Show quoted mail and signature, {{count}} lines',
    internal: '{{who}}, internal:'
  },
  mention: { label: 'Whom do you mean?' },
  guess: {
    label: 'Read from the mail',
    reads: 'Lotse reads:',
    why: 'why?',
    why_of: 'Why {{what}}?',
    right: 'right',
    right_of: '{{what}} is right'
  },
  answer: {
    reply: 'Answer',
    note: 'Internal note',
    call: 'Record a call',
    lines: 'Your lines',
    guide: 'Inserted guide',
    to: 'to',
    send_reply: 'Send',
    send_note: 'Note it',
    send_call: 'Record'
  },
  side: { child: 'The child', tried: 'Tried', earlier: 'Earlier requests' },
  ticks: '{{done}} of {{all}}',
  call: {
    back: 'Request',
    relation: '{{relation}} of',
    anyway: 'Show number anyway',
    reveal: 'Show number',
    wrote: 'What the family wrote',
    question: 'How did it end?',
    one_tap: 'One tap is enough; a call back also needs the time.',
    outcome: {
      solved: 'solved',
      not_solved: 'not solved',
      not_reached: 'not reached',
      wrong_number: 'wrong number',
      call_back: 'Call back at …'
    },
    back_at: 'Call back at',
    note_back: 'Note the call back'
  },
  thumb: 'What now?',
  kids: {
    caption: 'Children whose connection is not reliable yet',
    child: 'Child',
    status: 'Status, since',
    weeks: 'Two weeks',
    device: 'Device',
    carer: 'Cared for by',
    next: 'Next lesson',
    step: 'Next step',
    nobody: 'nobody yet'
  },
  group: { heads: '{{count}} of {{all}} children not reliable yet' },
  chart: {
    title: 'Not reliable yet on {{count}} school days: {{list}}',
    caption: 'Children not reliable yet by school day and status',
    table: 'Numbers as a table',
    day: 'Day',
    total: 'together',
    band: '{{from}} to {{to}}',
    blocked_lines: { 1: 'waiting for a', 2: 'device or internet' }
  },
  fortnight: { time: 'Time', no_lesson: 'no lesson' },
  dispute: 'against',
  form: { errors: 'Please look again', error: 'Error:' },
  trouble: { next: 'What you can do now', technical: 'Message for the technician' },
  host: {
    question: 'Was everybody there and did the technology work?',
    all: 'All there',
    not_all: 'Not all …',
    except: 'all but',
    send: 'All others were there',
    was: 'What was the matter with {{name}}?',
    not_seen: 'not seen',
    failed: 'could not get in',
    sound: 'no sound',
    picture: 'no picture',
    dropped: 'thrown out',
    degraded: 'dropouts',
    tick: 'Test day: please tick who was there.',
    send_ticks: 'Send the list',
    excused: 'excused',
    ours: 'Our fault (room, waiting room, time limit)'
  },
  mailbox: { read: 'Mailbox last read {{ago}}' }
}
export default en

import type de from './host.de.ts'

const en: typeof de = {
  title: 'Your video lessons today',
  skip: 'To the lessons',
  hello: 'Hello, {{name}}',
  intro_one: '{{day}}. Your video lesson.',
  intro_other: '{{day}}. Your {{count}} video lessons.',
  none: 'The timetable has no video lesson of yours for {{day}}.',
  info: '{{children}} children, until {{time}}',
  notBegun: 'Begins at {{time}}. After that you report here with one tap.',
  heldBy: '{{name}} holds this lesson today. You need not report anything.',
  heldByNobody: 'This lesson was taken off you today. You need not report anything.',
  cancelled: 'This lesson was cancelled. You need not report anything.',
  incident: 'Shared incident: this lesson counts for nobody. You can report all the same.',
  empty: 'Nobody belongs to this group on this day.',
  reportedAll: 'Reported at {{time}}: all there. Thank you.',
  reported: 'Reported at {{time}}: all there but {{count}}. Thank you.',
  named: '{{name}}: {{was}}',
  namedOurs: '{{name}}: {{was}}, our fault',
  allReported: 'Everything reported. Thank you.',
  change: 'Change the report',
  foot: 'This is about the technology only. It is not an attendance list.',
  until: 'You can change it until this evening.',
  privacy: 'Privacy',
  question: {
    title_one: 'One more question',
    title_other: '{{count}} more questions',
    ask: 'Was {{name}} there, perhaps under another name or in the wrong room?',
    ok: 'Yes, was there',
    wrong_room: 'Was in the wrong room',
    failed: 'Could not get in',
    not_seen: 'No, not seen',
    excused: 'Was excused',
    send: 'Send answer',
    saved: 'Saved: {{answer}}. Thank you. You can change it until this evening.',
    choose: 'Please choose an answer first.',
    closed: 'This question has settled itself meanwhile. Nothing was changed.'
  },
  refused: {
    unknown_lesson: 'This lesson does not exist. Nothing was reported.',
    other_host: 'Somebody else holds this lesson today. Nothing was reported.',
    other_day: 'This lesson is not of today. Nothing was reported.',
    cancelled: 'This lesson was cancelled. Nothing was reported.',
    not_begun: 'This lesson has not begun yet. Please report after it.',
    not_member:
      'One child does not belong to this group, or no longer to the school. Nothing was reported. What else you chose still stands here, please send it again.',
    nobody_ticked:
      'Nobody is ticked. Nothing was reported. If really nobody was there, choose for one child what was the matter.',
    told_meanwhile:
      'Meanwhile another report stands here. Your new choice is not saved yet. Send it again, then it counts.',
    nobody_named: 'Please tap the children with whom something was the matter. Or “All there”.'
  },
  gone: {
    title: 'This link is no longer valid.',
    text: 'A link is valid on its day only. On the next day with video lessons you get a new one.',
    late: 'Your report arrived after the day was over. It was not saved.',
    unknownTitle: 'We do not know this link.',
    unknownText: 'Perhaps it was not copied in full. Please open it from the mail again.',
    write: 'Questions? Just write to us:'
  }
}
export default en

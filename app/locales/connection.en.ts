import type connectionDe from './connection.de.ts'

/** Reasons, tasks and rules of the connection status in English; the same codes and placeholders as the German. */
const connectionEn: typeof connectionDe = {
  reasons: {
    no_device: 'waiting for a device',
    no_internet: 'waiting for internet',
    device_conflict: 'two children, one device',
    other: 'waiting (another reason)',
    start: 'not seen yet: {{streak}} of {{needed}} good lessons',
    new_phase: 'new video system: {{streak}} of {{needed}} good lessons',
    new_device: 'another device, not seen with it yet: {{streak}} of {{needed}} good lessons',
    back: 'takes part again: {{streak}} of {{needed}} good lessons',
    bad_lesson: 'did not get in to the lesson {{on}}',
    family_report: 'family reports: does not work (since {{since}})',
    after_help: 'on trial: {{streak}} of {{needed}} good lessons, after help',
    works_again: 'on trial: {{streak}} of {{needed}} good lessons, works again by itself',
    after_blocker: 'on trial: {{streak}} of {{needed}} good lessons, the obstacle is gone',
    after_device: 'on trial: {{streak}} of {{needed}} good lessons, with another device',
    two_weak: 'on trial: {{streak}} of {{needed}} good lessons, bumpy twice',
    enough_good: 'reliable since {{since}}',
    needs_day: 'one more day is still missing',
    weak_lately: 'bumpy lately',
    quiet: 'not seen for a while',
    family_only: 'confirmed by the family only',
    shaky: 'shaky: repeated relapses'
  },
  wayBack: {
    light: 'A single slip: {{needed}} good lessons are enough after it.',
    full: 'Needed after it: {{needed}} good lessons on {{days}} days.'
  },
  forFamily: 'We are still keeping an eye on the connection.',
  tasks: {
    help: 'Cannot get in: please help',
    find_cause: 'Keeps relapsing: find the cause',
    check: 'No result for days: please ask',
    ask_family: 'Did the video conference work?',
    ask_host: 'Was {{Vorname}} there, perhaps under another name or in the wrong room?',
    ask_blocker: 'Is the reason still there?'
  },
  silentGroup: 'Nobody reports for {{Gruppe}}',
  tenLines: [
    'Video lessons are counted, not tickets. A closed ticket changes no status.',
    'A lesson is **good**, **bumpy** (there, but with dropouts, or the statements contradict each other) or **bad** (not in, or unusable).',
    'It does not count if the child was excused, if the school or the platform was at fault, or if nobody knows anything.',
    'New: **reliable** after 2 good lessons.',
    'A bad lesson or the message “it does not work”: **cannot get in**, somebody helps.',
    'Helped, or working again: **on trial**. After 4 good lessons on at least 2 days: reliable.',
    'After a single slip 2 are enough, if 8 lessons in a row were good before it.',
    'A bumpy lesson: on trial the count begins again. Who is reliable stays so the first time; at the second, before 4 good ones followed: on trial.',
    'Device or internet is missing: **waiting** until the reason is gone, then on trial. Who does not take part is not counted.',
    'Time alone changes no status. New device or new video system: who was reliable shows it again with 2 good lessons.'
  ]
}

export default connectionEn

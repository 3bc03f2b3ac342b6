import type de from './ticket-call.de.ts'

const en: typeof de = {
  line: '<b>{{who}}</b> called: {{outcome}}.',
  outcome: {
    solved: 'solved',
    not_solved: 'not solved',
    not_reached: 'not reached',
    wrong_number: 'wrong number',
    call_back: 'call back {{when}}',
    loan: 'borrows a school device',
    other: 'uses another device now'
  },
  instead: 'Call {{who}} instead',
  noNumber: 'We have no phone number. Ask for it in your answer.',
  notYours: '{{name}} has the matter. Only whoever has it sees the number.',
  hideOwn: 'How to hide your own number',
  hideHow:
    'iPhone: Settings, Apps, Phone, “Show My Caller ID” off. Android: Phone app, Settings, Calls, “Caller ID” to “Hide number”. Or dial *31# before the number.',
  ask: 'Ask first: is the device (<b>{{device}}</b>) beside you, and is it not the phone we are talking on?',
  askDevice: 'Ask first: which device does your child use for the video conference?',
  extra: 'Write a note on the call',
  note: 'Note on the call',
  error: {
    time: 'At what time should we call back? Enter the time and tap “Note the call back”.',
    outcome: 'Tap one of the five outcomes.',
    hours: 'We call on school days from 8 to 18. Please enter another time. Nothing is lost.',
    loan: 'Which school device is it? Choose number and device. Nothing is lost.',
    device: 'Which device is it now? Please choose it. Nothing is lost.',
    device_out:
      'This school device is not free: another child has it, or it is broken or retired. Please check the number. Nothing is lost.',
    no_child: 'Choose the child first. Your note is still here.',
    closed:
      'The request is done meanwhile. Your call and your note are kept there, nothing else has changed.',
    taken:
      '{{name}} has taken the request. Your call and your note are kept there, nothing else has changed.',
    long: 'The note is too long. Please shorten it.'
  }
}

export default en

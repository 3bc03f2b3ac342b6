import type de from './call.de.ts'

const en: typeof de = {
  questions: 'Questions',
  asked: '{{done}} of {{all}}',
  keep: 'Note',
  ownWords: 'In own words',
  heard: 'Heard by {{by}}',
  supposed: '(supposed)',
  said: 'Asked on the phone',
  kept: 'Your call is noted.',
  toTicket: 'To the request',
  expected: 'Call back {{when}}',
  quiet: {
    writing_only: 'This family wants contact in writing only. Call only if there is no other way.',
    wish: 'The family has named another time for calls.',
    night: 'These are no calling hours. We call on school days from 8 to 18.',
    no_school_day: 'Today is no school day. We call on school days from 8 to 18.'
  },
  swap: {
    title: 'Exchange or lend a device',
    child: 'For which child?',
    platform: 'Which device is it now?',
    choose: 'Please choose',
    other: 'Uses this device now',
    free: 'Free school device',
    number: 'Number of the school device',
    elseNumber: 'Or number of another school device',
    loan: 'Borrows a school device'
  },
  slots: {
    twice: 'Two calls did not get through.',
    offer: 'Ask by mail when it suits',
    title: 'When does it suit?',
    lead: '{{who}} gets a mail with these three times and chooses one. Please check them first.',
    time: 'Time {{n}}',
    send: 'Send mail',
    error: {
      three: 'Please enter three different times. Nothing was sent.',
      hours: 'One time is outside calling hours: school days, 8 to 18. Nothing was sent.',
      past: 'One time has passed. Nothing was sent.',
      far: 'One time is more than 7 days ahead, the link is not valid that long. Nothing was sent.',
      taken: 'Somebody else has taken the request. Nothing was sent.',
      closed: 'The request is done. Nothing was sent.',
      limit: 'This family has had many mails today. Nothing was sent.',
      no_address: 'We have no mail address of the family that we know.',
      writing_only: 'This family wants contact in writing only. Do not ask for a call, answer by mail.'
    }
  }
}
export default en

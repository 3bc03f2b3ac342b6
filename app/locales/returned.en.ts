import type de from './returned.de.ts'

/** Mails that give a volunteer's answer back. Each reason is one sentence. */
const en: typeof de = {
  lead: 'Your answer to #{{number}} did not go to the family.',
  leadPlain: 'Your answer did not go to the family.',
  why: {
    unknown_token: 'Lotse cannot tell which notification you have answered.',
    forwarded: 'You have forwarded the notification, not answered it.',
    wrong_address: 'The answer came from {{address}}, it is only sent from your address in Lotse: {{own}}.',
    not_yours: 'This notification went to {{name}}, it can only be answered from there.',
    left: 'You no longer belong to the support team.',
    not_proved: 'Our mail server could not confirm that the mail really comes from you.',
    absent: 'Your text reads like an absence note.',
    answered_return: 'You have answered a mail that came back, which belongs to no family.',
    no_number:
      'The notification named several matters ({{numbers}}), and your text does not name exactly one number.',
    other_number: 'Your text names another number than the notification.',
    empty: 'Below the quote and the signature no text of yours was left.',
    only_files: 'Your mail had attachments only, and Lotse cannot send attachments.',
    secret: 'Your text probably contains a passcode, and that should not stand in a mail.',
    contact: 'Your text names a phone number or your mail address.',
    unknown_writer: 'Somebody Lotse does not know wrote last: please choose who gets the answer.',
    barred: 'This address is no longer told anything about a child: please look before you send.',
    closed: 'The matter has been done for a long time.',
    gone: 'The matter does not exist any more.',
    taken: '{{name}} has taken the matter.',
    stale: 'There is a newer message of the family that you have not seen yet.',
    no_address: 'There is no mail address for this matter.'
  },
  open: 'Open the matter, you can go on there:',
  openMany: 'Reply to the notification once more and begin with the number. Or open your list:',
  kept: {
    draft: 'Your text is there as a draft.',
    note: 'Your text is there as an internal note.',
    ticket: 'Your text is there.'
  },
  yours: 'Your text:',
  yoursNone: 'Your mail contained no text.',
  notHere: 'Replies to this mail go to nobody.',
  masked: 'Lotse does not show passcodes. They still stand in the mail you sent.',
  files: {
    lead: 'Your answer to #{{number}} went to the family, but without the attachments.',
    why: 'Lotse cannot send attachments. Not sent: {{names}}.',
    what: 'They are still in the mail you sent. Describe the picture to the family, or use a guide:'
  },
  note: {
    why: 'By mail, not sent to the family: {{why}}',
    sent: 'Answered by mail. Not sent along: {{names}}',
    files: 'Attachments: {{names}}'
  }
}

export default en

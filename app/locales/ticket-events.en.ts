import type de from './ticket-events.de.ts'

const en: typeof de = {
  ticket_acknowledged: { you: 'Lotse confirmed that it arrived.', who: 'Lotse confirmed that it arrived.' },
  ticket_claimed: { you: 'You took it.', who: '<b>{{who}}</b> took it.' },
  ticket_released: { you: 'You gave it back.', who: '<b>{{who}}</b> gave it back.' },
  ticket_offered_knows_platform: {
    you: 'Lotse offered it to {{names}}: here, familiar with the device, and with the fewest open matters.',
    who: 'Lotse offered it to {{names}}: here, familiar with the device, and with the fewest open matters.'
  },
  ticket_offered_platform_unknown: {
    you: 'Lotse offered it to {{names}}, everybody who is here: the device is not clear yet.',
    who: 'Lotse offered it to {{names}}, everybody who is here: the device is not clear yet.'
  },
  ticket_offered_nobody_knows: {
    you: 'Lotse offered it to {{names}}, everybody who is here: none of them knows this device.',
    who: 'Lotse offered it to {{names}}, everybody who is here: none of them knows this device.'
  },
  ticket_offered_nobody_here: {
    you: 'Lotse offered it to {{names}}: nobody of the support team was here.',
    who: 'Lotse offered it to {{names}}: nobody of the support team was here.'
  },
  ticket_offered_none: {
    you: 'Lotse could not offer it to anybody: nobody was here. It is in the list for all.',
    who: 'Lotse could not offer it to anybody: nobody was here. It is in the list for all.'
  },
  ticket_lapsed_idle: {
    you: 'It is free again: {{name}} did not get to it for two hours.',
    who: 'It is free again: {{name}} did not get to it for two hours.'
  },
  ticket_lapsed_lesson_near: {
    you: 'It is free again: the next lesson begins in 20 minutes, and {{name}} had not got to it.',
    who: 'It is free again: the next lesson begins in 20 minutes, and {{name}} had not got to it.'
  },
  ticket_widened_all_experts: {
    you: 'Nobody has taken it for 15 minutes. Lotse also offered it to {{names}}, everybody who is here and knows the device.',
    who: 'Nobody has taken it for 15 minutes. Lotse also offered it to {{names}}, everybody who is here and knows the device.'
  },
  ticket_widened_everybody_here: {
    you: 'Nobody has taken it for 15 minutes. Lotse also offered it to {{names}}, everybody who is here.',
    who: 'Nobody has taken it for 15 minutes. Lotse also offered it to {{names}}, everybody who is here.'
  },
  ticket_widened: {
    you: 'Nobody has taken it for 15 minutes. Lotse also offered it to {{names}}.',
    who: 'Nobody has taken it for 15 minutes. Lotse also offered it to {{names}}.'
  },
  ticket_escalated: {
    you: 'Nobody has taken it for 15 minutes. Lotse told the administration: {{names}}.',
    who: 'Nobody has taken it for 15 minutes. Lotse told the administration: {{names}}.'
  },
  ticket_asked_device: {
    you: 'The family was asked by mail which device it is.',
    who: 'The family was asked by mail which device it is.'
  },
  ticket_handed_over: {
    you: 'You handed it over to <b>{{name}}</b>.',
    who: '<b>{{who}}</b> handed it over to <b>{{name}}</b>.'
  },
  ticket_slots_offered: {
    you: 'You asked by mail when a call suits.',
    who: '<b>{{who}}</b> asked by mail when a call suits.'
  },
  ticket_call_missed: {
    you: 'The agreed call was not made. The request is waiting for you again.',
    who: 'The agreed call was not made. The request is open again.'
  },
  ticket_slot_chosen: {
    you: 'The family has chosen: call {{when}}.',
    who: 'The family has chosen: call {{when}}.'
  },
  ticket_closed: { you: 'You closed it.', who: '<b>{{who}}</b> closed it.' },
  ticket_reopened: { you: 'You opened it again.', who: '<b>{{who}}</b> opened it again.' },
  ticket_snoozed: {
    you: 'You put it off until later.',
    who: '<b>{{who}}</b> put it off until later.'
  },
  ticket_woken_time: {
    you: 'It is back: the time has come.',
    who: 'It is back: the time has come.'
  },
  ticket_woken_news: {
    you: 'It is back: there is something new.',
    who: 'It is back: there is something new.'
  },
  ticket_woken_person: {
    you: 'You took it up again.',
    who: '<b>{{who}}</b> took it up again.'
  },
  ticket_woken_closed: {
    you: 'It is not put off any more.',
    who: 'It is not put off any more.'
  },
  ticket_merged_from: {
    you: 'You merged #{{number}} into this request.',
    who: '<b>{{who}}</b> merged #{{number}} into this request.'
  },
  ticket_merged_into: {
    you: 'You merged it into #{{number}}.',
    who: '<b>{{who}}</b> merged it into #{{number}}.'
  },
  ticket_split_into: {
    you: 'You split off #{{number}}.',
    who: '<b>{{who}}</b> split off #{{number}}.'
  },
  ticket_split_from: {
    you: 'You split it off #{{number}}.',
    who: '<b>{{who}}</b> split it off #{{number}}.'
  },
  'ticket_set_aside_P-41': {
    you: 'You reported a stranger in the room. The admins know.',
    who: '<b>{{who}}</b> reported a stranger in the room. The admins know.'
  },
  'ticket_set_aside_P-42': {
    you: 'You said: not technical. The admins have it.',
    who: '<b>{{who}}</b> said: not technical. The admins have it.'
  },
  ticket_brought_back: {
    you: 'You brought it back to the list.',
    who: '<b>{{who}}</b> brought it back to the list.'
  },
  ticket_platform: {
    you: 'You noted the device: {{what}}.',
    who: '<b>{{who}}</b> noted the device: {{what}}.'
  },
  ticket_problem: {
    you: 'You noted the problem: {{what}}.',
    who: '<b>{{who}}</b> noted the problem: {{what}}.'
  },
  ticket_student: { you: 'You noted the child.', who: '<b>{{who}}</b> noted the child.' },
  ticket_incident: {
    you: 'You linked it to a shared incident.',
    who: '<b>{{who}}</b> linked it to a shared incident.'
  },
  ticket_answer_not_delivered: {
    you: 'An answer did not arrive. The matter is open again.',
    who: 'An answer did not arrive. The matter is open again.'
  },
  ticket_answer_returned: {
    you: 'An answer by mail did not go to the family, but back to {{name}}.',
    who: 'An answer by mail did not go to the family, but back to {{name}}.'
  },
  family_questions_stop: {
    you: 'The family wants no more questions after the lessons. It can be changed on the page of the child.',
    who: 'The family wants no more questions after the lessons. It can be changed on the page of the child.'
  },
  family_questions_ask: {
    you: 'The family wants to be asked again after all.',
    who: 'The family wants to be asked again after all.'
  },
  family_contact_way_write: {
    you: 'The family wants to be reached in writing only.',
    who: 'The family wants to be reached in writing only.'
  },
  family_contact_way_call: {
    you: 'The family may be called again.',
    who: 'The family may be called again.'
  },
  family_stop_wished: {
    you: 'A parent whose tie to a child has ended wants no more questions. Please decide that on the page of the child.',
    who: 'A parent whose tie to a child has ended wants no more questions. Please decide that on the page of the child.'
  },
  lesson_answered: {
    you: 'The family said how the lesson went.',
    who: 'The family said how the lesson went.'
  },
  ticket_folded_sender: {
    you: 'This sender writes very much. Further mails stand here, each in full.',
    who: 'This sender writes very much. Further mails stand here, each in full.'
  },
  ticket_folded_echo: {
    you: 'Many mails name the same number and come from changing addresses, perhaps from another helpdesk. Further ones stand here, each in full.',
    who: 'Many mails name the same number and come from changing addresses, perhaps from another helpdesk. Further ones stand here, each in full.'
  },
  ticket_folded_thread: {
    you: 'Very many mails come in for this request. That is why Lotse does not offer it again.',
    who: 'Very many mails come in for this request. That is why Lotse does not offer it again.'
  },
  mail_suppressed_ack_machine: {
    you: 'No acknowledgement: nobody reads automatic mails there.',
    who: 'No acknowledgement: nobody reads automatic mails there.'
  },
  mail_suppressed_ack_own_address: {
    you: 'No acknowledgement: the mail comes from our own address.',
    who: 'No acknowledgement: the mail comes from our own address.'
  },
  mail_suppressed_ack_echo: {
    you: 'No acknowledgement: we have answered another address about this number already.',
    who: 'No acknowledgement: we have answered another address about this number already.'
  },
  mail_suppressed_ack_storm: {
    you: 'No further acknowledgements: there are very many mails.',
    who: 'No further acknowledgements: there are very many mails.'
  },
  mail_suppressed_ack_recipient: {
    you: 'No acknowledgement: this address got one a short while ago.',
    who: 'No acknowledgement: this address got one a short while ago.'
  },
  mail_suppressed_ack_ticket: {
    you: 'No further acknowledgement for this request.',
    who: 'No further acknowledgement for this request.'
  },
  mail_suppressed_ack_all: {
    you: 'No acknowledgement: too many mails at once.',
    who: 'No acknowledgement: too many mails at once.'
  },
  mail_suppressed_ack_barred: {
    you: 'No acknowledgement: this address is no longer told anything about the child.',
    who: 'No acknowledgement: this address is no longer told anything about the child.'
  },
  mail_suppressed_ask_barred: {
    you: 'No question by mail: this address is no longer told anything about the child.',
    who: 'No question by mail: this address is no longer told anything about the child.'
  },
  mail_suppressed_notify: {
    you: 'The support team got no mail of its own about this: too many at once. The request is in the list.',
    who: 'The support team got no mail of its own about this: too many at once. The request is in the list.'
  },
  mail_suppressed_ask: {
    you: 'The family was not asked by mail once more: too many mails at once.',
    who: 'The family was not asked by mail once more: too many mails at once.'
  },
  mail_suppressed_returned: {
    you: 'A mail back to the support team was not sent: too many at once.',
    who: 'A mail back to the support team was not sent: too many at once.'
  },
  mail_suppressed_alarm: {
    you: 'A warning was not sent: too many at once.',
    who: 'A warning was not sent: too many at once.'
  },
  mail_suppressed_host: {
    you: 'A link for a teacher was not sent: too many at once.',
    who: 'A link for a teacher was not sent: too many at once.'
  },
  mail_suppressed_code: {
    you: 'A sign-in code was not sent: too many at once.',
    who: 'A sign-in code was not sent: too many at once.'
  }
}

export default en

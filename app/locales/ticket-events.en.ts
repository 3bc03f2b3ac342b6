import type de from './ticket-events.de.ts'

const en: typeof de = {
  ticket_acknowledged: { you: 'Lotse confirmed that it arrived.', who: 'Lotse confirmed that it arrived.' },
  ticket_claimed: { you: 'You took it.', who: '<b>{{who}}</b> took it.' },
  ticket_released: { you: 'You gave it back.', who: '<b>{{who}}</b> gave it back.' },
  ticket_lapsed_idle: {
    you: 'It is free again: {{name}} did not get to it.',
    who: 'It is free again: {{name}} did not get to it.'
  },
  ticket_lapsed_lesson_near: {
    you: 'It is free again: the next lesson begins soon.',
    who: 'It is free again: the next lesson begins soon.'
  },
  ticket_handed_over: {
    you: 'You handed it over to <b>{{name}}</b>.',
    who: '<b>{{who}}</b> handed it over to <b>{{name}}</b>.'
  },
  ticket_widened: {
    you: 'Lotse offered it to more colleagues.',
    who: 'Lotse offered it to more colleagues.'
  },
  ticket_escalated: { you: 'Lotse told the admin.', who: 'Lotse told the admin.' },
  ticket_closed: { you: 'You closed it.', who: '<b>{{who}}</b> closed it.' },
  ticket_reopened: { you: 'You opened it again.', who: '<b>{{who}}</b> opened it again.' },
  ticket_platform: {
    you: 'You noted the device: {{what}}.',
    who: '<b>{{who}}</b> noted the device: {{what}}.'
  },
  ticket_problem: {
    you: 'You noted the problem: {{what}}.',
    who: '<b>{{who}}</b> noted the problem: {{what}}.'
  },
  ticket_student: { you: 'You noted the child.', who: '<b>{{who}}</b> noted the child.' },
  ticket_answer_not_delivered: {
    you: 'An answer did not arrive. The matter is open again.',
    who: 'An answer did not arrive. The matter is open again.'
  },
  ticket_answer_returned: {
    you: 'An answer by mail did not go to the family, but back to {{name}}.',
    who: 'An answer by mail did not go to the family, but back to {{name}}.'
  },
  lesson_answered: {
    you: 'The family said how the lesson went.',
    who: 'The family said how the lesson went.'
  }
}

export default en

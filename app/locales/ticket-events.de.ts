/** What happened to a ticket, one sentence each: by the reader (`you`), by anybody else (`who`). */
export default {
  ticket_acknowledged: { you: 'Lotse hat den Eingang bestätigt.', who: 'Lotse hat den Eingang bestätigt.' },
  ticket_claimed: { you: 'Sie haben übernommen.', who: '<b>{{who}}</b> hat übernommen.' },
  ticket_released: { you: 'Sie haben es zurückgegeben.', who: '<b>{{who}}</b> hat es zurückgegeben.' },
  ticket_lapsed_idle: {
    you: 'Es ist wieder frei: {{name}} kam nicht dazu.',
    who: 'Es ist wieder frei: {{name}} kam nicht dazu.'
  },
  ticket_lapsed_lesson_near: {
    you: 'Es ist wieder frei: Die nächste Stunde beginnt bald.',
    who: 'Es ist wieder frei: Die nächste Stunde beginnt bald.'
  },
  ticket_handed_over: {
    you: 'Sie haben es an <b>{{name}}</b> weitergegeben.',
    who: '<b>{{who}}</b> hat es an <b>{{name}}</b> weitergegeben.'
  },
  ticket_widened: {
    you: 'Lotse hat es mehr Kolleginnen und Kollegen angeboten.',
    who: 'Lotse hat es mehr Kolleginnen und Kollegen angeboten.'
  },
  ticket_escalated: {
    you: 'Lotse hat der Verwaltung Bescheid gesagt.',
    who: 'Lotse hat der Verwaltung Bescheid gesagt.'
  },
  ticket_closed: { you: 'Sie haben es erledigt.', who: '<b>{{who}}</b> hat es erledigt.' },
  ticket_reopened: { you: 'Sie haben es wieder geöffnet.', who: '<b>{{who}}</b> hat es wieder geöffnet.' },
  ticket_platform: {
    you: 'Sie haben das Gerät festgehalten: {{what}}.',
    who: '<b>{{who}}</b> hat das Gerät festgehalten: {{what}}.'
  },
  ticket_problem: {
    you: 'Sie haben das Problem festgehalten: {{what}}.',
    who: '<b>{{who}}</b> hat das Problem festgehalten: {{what}}.'
  },
  ticket_student: {
    you: 'Sie haben das Kind festgehalten.',
    who: '<b>{{who}}</b> hat das Kind festgehalten.'
  },
  ticket_answer_not_delivered: {
    you: 'Eine Antwort kam nicht an. Das Anliegen ist wieder offen.',
    who: 'Eine Antwort kam nicht an. Das Anliegen ist wieder offen.'
  },
  ticket_answer_returned: {
    you: 'Eine Antwort per Mail ging nicht an die Familie, sondern zurück an {{name}}.',
    who: 'Eine Antwort per Mail ging nicht an die Familie, sondern zurück an {{name}}.'
  },
  lesson_answered: {
    you: 'Die Familie hat gesagt, wie die Stunde war.',
    who: 'Die Familie hat gesagt, wie die Stunde war.'
  }
}

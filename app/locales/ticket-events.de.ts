/** What happened to a ticket, one sentence each: by the reader (`you`), by anybody else (`who`). */
export default {
  ticket_acknowledged: { you: 'Lotse hat den Eingang bestätigt.', who: 'Lotse hat den Eingang bestätigt.' },
  ticket_claimed: { you: 'Sie haben übernommen.', who: '<b>{{who}}</b> hat übernommen.' },
  ticket_released: { you: 'Sie haben es zurückgegeben.', who: '<b>{{who}}</b> hat es zurückgegeben.' },
  ticket_offered_knows_platform: {
    you: 'Lotse hat es {{names}} angeboten: da, mit dem Gerät vertraut und gerade am freiesten.',
    who: 'Lotse hat es {{names}} angeboten: da, mit dem Gerät vertraut und gerade am freiesten.'
  },
  ticket_offered_platform_unknown: {
    you: 'Lotse hat es {{names}} angeboten, allen, die da sind: Das Gerät ist noch unklar.',
    who: 'Lotse hat es {{names}} angeboten, allen, die da sind: Das Gerät ist noch unklar.'
  },
  ticket_offered_nobody_knows: {
    you: 'Lotse hat es {{names}} angeboten, allen, die da sind: Niemand davon kennt dieses Gerät.',
    who: 'Lotse hat es {{names}} angeboten, allen, die da sind: Niemand davon kennt dieses Gerät.'
  },
  ticket_offered_nobody_here: {
    you: 'Lotse hat es {{names}} angeboten: Vom Support-Team war niemand da.',
    who: 'Lotse hat es {{names}} angeboten: Vom Support-Team war niemand da.'
  },
  ticket_offered_none: {
    you: 'Lotse konnte es niemandem anbieten: Es war niemand da. Es steht in der Liste für alle.',
    who: 'Lotse konnte es niemandem anbieten: Es war niemand da. Es steht in der Liste für alle.'
  },
  ticket_lapsed_idle: {
    you: 'Es ist wieder frei: {{name}} kam zwei Stunden lang nicht dazu.',
    who: 'Es ist wieder frei: {{name}} kam zwei Stunden lang nicht dazu.'
  },
  ticket_lapsed_lesson_near: {
    you: 'Es ist wieder frei: Die nächste Stunde beginnt in 20 Minuten, und {{name}} kam noch nicht dazu.',
    who: 'Es ist wieder frei: Die nächste Stunde beginnt in 20 Minuten, und {{name}} kam noch nicht dazu.'
  },
  ticket_widened_all_experts: {
    you: 'Seit 15 Minuten hat es niemand übernommen. Lotse hat es auch {{names}} angeboten, allen, die da sind und das Gerät kennen.',
    who: 'Seit 15 Minuten hat es niemand übernommen. Lotse hat es auch {{names}} angeboten, allen, die da sind und das Gerät kennen.'
  },
  ticket_widened_everybody_here: {
    you: 'Seit 15 Minuten hat es niemand übernommen. Lotse hat es auch {{names}} angeboten, allen, die da sind.',
    who: 'Seit 15 Minuten hat es niemand übernommen. Lotse hat es auch {{names}} angeboten, allen, die da sind.'
  },
  ticket_widened: {
    you: 'Seit 15 Minuten hat es niemand übernommen. Lotse hat es auch {{names}} angeboten.',
    who: 'Seit 15 Minuten hat es niemand übernommen. Lotse hat es auch {{names}} angeboten.'
  },
  ticket_escalated: {
    you: 'Seit 15 Minuten hat es niemand übernommen. Lotse hat der Verwaltung Bescheid gesagt: {{names}}.',
    who: 'Seit 15 Minuten hat es niemand übernommen. Lotse hat der Verwaltung Bescheid gesagt: {{names}}.'
  },
  ticket_asked_device: {
    you: 'Die Familie wurde per Mail gefragt, welches Gerät es ist.',
    who: 'Die Familie wurde per Mail gefragt, welches Gerät es ist.'
  },
  ticket_handed_over: {
    you: 'Sie haben es an <b>{{name}}</b> weitergegeben.',
    who: '<b>{{who}}</b> hat es an <b>{{name}}</b> weitergegeben.'
  },
  ticket_slots_offered: {
    you: 'Sie haben per Mail gefragt, wann ein Anruf passt.',
    who: '<b>{{who}}</b> hat per Mail gefragt, wann ein Anruf passt.'
  },
  ticket_call_missed: {
    you: 'Der vereinbarte Anruf kam nicht zustande. Das Anliegen wartet wieder auf Sie.',
    who: 'Der vereinbarte Anruf kam nicht zustande. Das Anliegen ist wieder offen.'
  },
  ticket_slot_chosen: {
    you: 'Die Familie hat gewählt: Anruf {{when}}.',
    who: 'Die Familie hat gewählt: Anruf {{when}}.'
  },
  ticket_closed: { you: 'Sie haben es erledigt.', who: '<b>{{who}}</b> hat es erledigt.' },
  ticket_reopened: { you: 'Sie haben es wieder geöffnet.', who: '<b>{{who}}</b> hat es wieder geöffnet.' },
  ticket_snoozed: {
    you: 'Sie haben es auf später gelegt.',
    who: '<b>{{who}}</b> hat es auf später gelegt.'
  },
  ticket_woken_time: {
    you: 'Es ist wieder da: Die Zeit ist um.',
    who: 'Es ist wieder da: Die Zeit ist um.'
  },
  ticket_woken_news: {
    you: 'Es ist wieder da: Es gibt etwas Neues.',
    who: 'Es ist wieder da: Es gibt etwas Neues.'
  },
  ticket_woken_person: {
    you: 'Sie haben es zurückgeholt.',
    who: '<b>{{who}}</b> hat es zurückgeholt.'
  },
  ticket_woken_closed: {
    you: 'Es liegt nicht mehr auf später.',
    who: 'Es liegt nicht mehr auf später.'
  },
  ticket_merged_from: {
    you: 'Sie haben #{{number}} mit diesem Anliegen zusammengeführt.',
    who: '<b>{{who}}</b> hat #{{number}} mit diesem Anliegen zusammengeführt.'
  },
  ticket_merged_into: {
    you: 'Sie haben es mit #{{number}} zusammengeführt.',
    who: '<b>{{who}}</b> hat es mit #{{number}} zusammengeführt.'
  },
  ticket_split_into: {
    you: 'Sie haben #{{number}} abgeteilt.',
    who: '<b>{{who}}</b> hat #{{number}} abgeteilt.'
  },
  ticket_split_from: {
    you: 'Sie haben es von #{{number}} abgeteilt.',
    who: '<b>{{who}}</b> hat es von #{{number}} abgeteilt.'
  },
  'ticket_set_aside_P-41': {
    you: 'Sie haben eine fremde Person im Raum gemeldet. Die Verwaltung weiß Bescheid.',
    who: '<b>{{who}}</b> hat eine fremde Person im Raum gemeldet. Die Verwaltung weiß Bescheid.'
  },
  'ticket_set_aside_P-42': {
    you: 'Sie haben gesagt: nicht technisch. Die Verwaltung hat es.',
    who: '<b>{{who}}</b> hat gesagt: nicht technisch. Die Verwaltung hat es.'
  },
  ticket_brought_back: {
    you: 'Sie haben es in die Liste zurückgeholt.',
    who: '<b>{{who}}</b> hat es in die Liste zurückgeholt.'
  },
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
  ticket_incident: {
    you: 'Sie haben es mit einer gemeinsamen Störung verbunden.',
    who: '<b>{{who}}</b> hat es mit einer gemeinsamen Störung verbunden.'
  },
  ticket_answer_not_delivered: {
    you: 'Eine Antwort kam nicht an. Das Anliegen ist wieder offen.',
    who: 'Eine Antwort kam nicht an. Das Anliegen ist wieder offen.'
  },
  ticket_answer_returned: {
    you: 'Eine Antwort per Mail ging nicht an die Familie, sondern zurück an {{name}}.',
    who: 'Eine Antwort per Mail ging nicht an die Familie, sondern zurück an {{name}}.'
  },
  family_questions_stop: {
    you: 'Die Familie möchte keine Fragen nach den Stunden mehr. Ändern lässt sich das beim Kind.',
    who: 'Die Familie möchte keine Fragen nach den Stunden mehr. Ändern lässt sich das beim Kind.'
  },
  family_questions_ask: {
    you: 'Die Familie möchte doch wieder gefragt werden.',
    who: 'Die Familie möchte doch wieder gefragt werden.'
  },
  family_contact_way_write: {
    you: 'Die Familie möchte nur schriftlich erreicht werden.',
    who: 'Die Familie möchte nur schriftlich erreicht werden.'
  },
  family_contact_way_call: {
    you: 'Die Familie darf wieder angerufen werden.',
    who: 'Die Familie darf wieder angerufen werden.'
  },
  family_stop_wished: {
    you: 'Ein Elternteil, dessen Bezug zu einem Kind beendet ist, möchte keine Fragen mehr. Bitte entscheiden Sie das beim Kind.',
    who: 'Ein Elternteil, dessen Bezug zu einem Kind beendet ist, möchte keine Fragen mehr. Bitte entscheiden Sie das beim Kind.'
  },
  lesson_answered: {
    you: 'Die Familie hat gesagt, wie die Stunde war.',
    who: 'Die Familie hat gesagt, wie die Stunde war.'
  },
  ticket_folded_sender: {
    you: 'Dieser Absender schreibt sehr viel. Weitere Mails stehen hier, jede ganz.',
    who: 'Dieser Absender schreibt sehr viel. Weitere Mails stehen hier, jede ganz.'
  },
  ticket_folded_echo: {
    you: 'Viele Mails nennen dieselbe Nummer und kommen von wechselnden Adressen, vielleicht von einem anderen Hilfesystem. Weitere stehen hier, jede ganz.',
    who: 'Viele Mails nennen dieselbe Nummer und kommen von wechselnden Adressen, vielleicht von einem anderen Hilfesystem. Weitere stehen hier, jede ganz.'
  },
  ticket_folded_thread: {
    you: 'Zu diesem Anliegen kommen sehr viele Mails. Lotse bietet es deshalb nicht noch einmal an.',
    who: 'Zu diesem Anliegen kommen sehr viele Mails. Lotse bietet es deshalb nicht noch einmal an.'
  },
  mail_suppressed_ack_machine: {
    you: 'Keine Eingangsbestätigung: Dort liest niemand automatische Mails.',
    who: 'Keine Eingangsbestätigung: Dort liest niemand automatische Mails.'
  },
  mail_suppressed_ack_own_address: {
    you: 'Keine Eingangsbestätigung: Die Mail kommt von unserer eigenen Adresse.',
    who: 'Keine Eingangsbestätigung: Die Mail kommt von unserer eigenen Adresse.'
  },
  mail_suppressed_ack_echo: {
    you: 'Keine Eingangsbestätigung: Zu dieser Nummer haben wir schon einer anderen Adresse geantwortet.',
    who: 'Keine Eingangsbestätigung: Zu dieser Nummer haben wir schon einer anderen Adresse geantwortet.'
  },
  mail_suppressed_ack_storm: {
    you: 'Keine weiteren Eingangsbestätigungen: Es sind sehr viele Mails.',
    who: 'Keine weiteren Eingangsbestätigungen: Es sind sehr viele Mails.'
  },
  mail_suppressed_ack_recipient: {
    you: 'Keine Eingangsbestätigung: Diese Adresse hat vor kurzem schon eine bekommen.',
    who: 'Keine Eingangsbestätigung: Diese Adresse hat vor kurzem schon eine bekommen.'
  },
  mail_suppressed_ack_ticket: {
    you: 'Keine weitere Eingangsbestätigung zu diesem Anliegen.',
    who: 'Keine weitere Eingangsbestätigung zu diesem Anliegen.'
  },
  mail_suppressed_ack_all: {
    you: 'Keine Eingangsbestätigung: Zu viele Mails auf einmal.',
    who: 'Keine Eingangsbestätigung: Zu viele Mails auf einmal.'
  },
  mail_suppressed_ack_barred: {
    you: 'Keine Eingangsbestätigung: Diese Adresse bekommt keine Auskunft mehr über das Kind.',
    who: 'Keine Eingangsbestätigung: Diese Adresse bekommt keine Auskunft mehr über das Kind.'
  },
  mail_suppressed_ask_barred: {
    you: 'Keine Frage per Mail: Diese Adresse bekommt keine Auskunft mehr über das Kind.',
    who: 'Keine Frage per Mail: Diese Adresse bekommt keine Auskunft mehr über das Kind.'
  },
  mail_suppressed_notify: {
    you: 'Das Support-Team bekam dazu keine eigene Mail: zu viele auf einmal. Das Anliegen steht in der Liste.',
    who: 'Das Support-Team bekam dazu keine eigene Mail: zu viele auf einmal. Das Anliegen steht in der Liste.'
  },
  mail_suppressed_ask: {
    you: 'Die Familie wurde nicht noch einmal per Mail gefragt: zu viele Mails auf einmal.',
    who: 'Die Familie wurde nicht noch einmal per Mail gefragt: zu viele Mails auf einmal.'
  },
  mail_suppressed_returned: {
    you: 'Eine Rückmail an das Support-Team wurde nicht geschickt: zu viele auf einmal.',
    who: 'Eine Rückmail an das Support-Team wurde nicht geschickt: zu viele auf einmal.'
  },
  mail_suppressed_alarm: {
    you: 'Eine Warnung wurde nicht geschickt: zu viele auf einmal.',
    who: 'Eine Warnung wurde nicht geschickt: zu viele auf einmal.'
  },
  mail_suppressed_host: {
    you: 'Ein Link an eine Lehrkraft wurde nicht geschickt: zu viele auf einmal.',
    who: 'Ein Link an eine Lehrkraft wurde nicht geschickt: zu viele auf einmal.'
  },
  mail_suppressed_code: {
    you: 'Ein Anmeldecode wurde nicht geschickt: zu viele auf einmal.',
    who: 'Ein Anmeldecode wurde nicht geschickt: zu viele auf einmal.'
  }
}

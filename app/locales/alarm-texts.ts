import type { NoticeKind, WatchedPart } from '../domain/words.ts'

/** What the admin is told by the second way when the post falls silent, and when it is back. */
type AlarmTexts = {
  title: Record<NoticeKind, string>
  lead: Record<NoticeKind, string>
  what: Record<NoticeKind, string>
  trouble: Record<WatchedPart, string>
  over: Record<WatchedPart, string>
  since(when: string): string
}

const de: AlarmTexts = {
  title: {
    alarm: 'Lotse meldet eine Störung der Post',
    reminder: 'Die Post ist noch immer gestört',
    recovered: 'Die Post läuft wieder'
  },
  lead: {
    alarm: 'Die Post von Lotse ist gestört:',
    reminder: 'Die Post von Lotse ist noch immer gestört:',
    recovered: 'Das ist wieder in Ordnung:'
  },
  what: {
    alarm: 'Keine Mail geht verloren. Bitte sehen Sie nach. Was der Server sagt, steht auf der Übersicht:',
    reminder: 'Keine Mail geht verloren. Bitte sehen Sie nach. Was der Server sagt, steht auf der Übersicht:',
    recovered: 'Sie müssen nichts tun. Wie es jetzt steht, sehen Sie auf der Übersicht:'
  },
  trouble: {
    mailbox: 'Das Postfach wird nicht gelesen.',
    intake: 'Aus neuen Mails werden keine Anliegen.',
    outbox: 'Der Server für ausgehende Mails ist nicht erreichbar oder lässt uns nicht hinein.',
    waiting: 'Mails warten länger als zehn Minuten auf den Versand.',
    deferred: 'Der Server für ausgehende Mails nimmt unsere Mails gerade nicht an.'
  },
  over: {
    mailbox: 'Das Postfach wird wieder gelesen.',
    intake: 'Aus neuen Mails werden wieder Anliegen.',
    outbox: 'Der Server für ausgehende Mails ist wieder erreichbar.',
    waiting: 'Alle fälligen Mails sind verschickt.',
    deferred: 'Der Server für ausgehende Mails nimmt unsere Mails wieder an.'
  },
  since: (when) => `(gestört seit ${when})`
}

const en: AlarmTexts = {
  title: {
    alarm: 'Lotse reports trouble with mail',
    reminder: 'Mail is still in trouble',
    recovered: 'Mail works again'
  },
  lead: {
    alarm: 'The mail of Lotse is in trouble:',
    reminder: 'The mail of Lotse is still in trouble:',
    recovered: 'This works again:'
  },
  what: {
    alarm: 'No mail is lost. Please have a look. What the server says stands on the overview:',
    reminder: 'No mail is lost. Please have a look. What the server says stands on the overview:',
    recovered: 'There is nothing to do. How things stand is on the overview:'
  },
  trouble: {
    mailbox: 'The mailbox is not being read.',
    intake: 'New mails do not become requests.',
    outbox: 'The server for outgoing mail cannot be reached or does not let us in.',
    waiting: 'Mails have been waiting for more than ten minutes to be sent.',
    deferred: 'The server for outgoing mail does not accept our mails at the moment.'
  },
  over: {
    mailbox: 'The mailbox is being read again.',
    intake: 'New mails become requests again.',
    outbox: 'The server for outgoing mail can be reached again.',
    waiting: 'All mails that were due have been sent.',
    deferred: 'The server for outgoing mail accepts our mails again.'
  },
  since: (when) => `(in trouble since ${when})`
}

export const ALARM_TEXTS = { de, en }

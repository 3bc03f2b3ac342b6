import type de from './timetable.de.ts'

/** The weekly timetable and a single day of it. */
export default {
  title: 'Timetable',
  lead: 'From the timetable Lotse makes the video lessons of the next four weeks. Holidays stay free. What is over does not change.',
  saved: 'Saved. The video lessons of the next four weeks are there.',
  list: 'Week',
  listAside: 'One line for each video lesson. You can copy cells from a table and paste them here.',
  label: 'Group; day; time; teacher; subject',
  hint: 'For example: 5a; Mon; 8:30–9:00; Hoffmann; German. Teacher and subject may be missing.',
  save: 'Save the timetable',
  nothingChanged: 'Nothing has been changed yet.',
  moreProblems_one: 'And one more line.',
  moreProblems_other: 'And {{count}} more lines.',
  problem: {
    parts: 'Line {{line}}: something is missing (“{{text}}”). Put semicolons between group, day and time.',
    group: 'Line {{line}}: Lotse does not know this group (“{{text}}”).',
    day: 'Line {{line}}: the day cannot be read (“{{text}}”). Write Mon, Tue, Wed, Thu or Fri.',
    time: 'Line {{line}}: the time cannot be read (“{{text}}”). Write for example 8:30–9:00.',
    order: 'Line {{line}}: the end is before the beginning (“{{text}}”).',
    host: 'Line {{line}}: Lotse does not know this teacher (“{{text}}”).',
    hosts: 'Line {{line}}: several teachers have this name (“{{text}}”). Write the mail address.',
    twice: 'Line {{line}}: this video lesson is there twice (“{{text}}”).',
    overlap: 'Line {{line}}: the group has a video lesson at that time already (“{{text}}”).',
    many: 'These are more than 1,500 lines.',
    empty:
      'The field was empty. That would cancel all video lessons. Below is again what is saved. For single days there is “Single days”.'
  },
  groups: 'Groups',
  groupsAside: 'This is how the groups are written.',
  noGroups: 'There are no groups yet. Import the list of students first.',
  days: 'Single days',
  daysAside: 'Here you cancel a video lesson or enter another teacher for it.',
  day: 'Video lessons on {{day}}',
  noLessons: 'There is no video lesson on this day.',
  dayLead: 'What you change here holds for this day only.',
  testDay: {
    hint: 'Test day: on their page the teachers tick who was there, instead of reporting exceptions only.',
    is: 'This day is a test day. The teachers tick who was there.',
    on: 'Make it a test day',
    off: 'No test day any more'
  },
  move: {
    title: 'Move a video lesson',
    way: 'Move it to another time',
    back: 'To the day',
    head: 'Move {{lesson}}',
    to: 'New time',
    aside:
      'At the old time the video lesson then stands as “cancelled”. Lotse writes nothing about it to the families.',
    day: 'Day',
    time: 'Start',
    timeHint: 'The video lesson lasts as long as before.',
    do: 'Move',
    problem: {
      unknown: 'This video lesson does not exist any more. Nothing was changed.',
      incident: 'This video lesson belongs to a shared incident. Change it there.',
      begun: 'This video lesson has already begun. It stays where it is.',
      past: 'This time has passed. Choose a later one.',
      late: 'Then the video lesson would last beyond midnight. Choose an earlier time.',
      free_day: 'There is no school on this day. Choose another one.',
      overlap: 'The group already has a video lesson at this time. Choose another time.',
      moved: 'This video lesson has been moved already. Open it on its new day.',
      time: 'Write the start as a time, for example 10:30.',
      bad_day: 'Lotse does not know this day. Choose one from the calendar.',
      past_day: 'This day has passed. Choose a later one.'
    }
  },
  before: 'Day before',
  after: 'Day after',
  toWeek: 'To the timetable',
  host: 'Teacher',
  nobody: 'nobody',
  state: 'Video lesson',
  held: 'takes place',
  cancelled: 'is cancelled',
  incident: 'shared incident',
  incidentText: 'This video lesson belongs to a shared incident. Change it there.',
  begun: 'has begun',
  saveLesson: 'Save',
  savedLesson: 'Saved.',
  goneLesson: 'This video lesson does not exist any more. Nothing was changed.'
} satisfies typeof de

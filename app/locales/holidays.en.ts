import type de from './holidays.de.ts'

/** The days without school. */
export default {
  title: 'Holidays',
  lead: 'On these days Lotse sends no notifications and asks no family. Due times without a lesson fall on the next school day.',
  saved: 'Saved.',
  list: 'List',
  listAside: 'Saturdays and Sundays are always free and need not be here.',
  label: 'Days without school, one line each',
  hint: 'For example: 21.12.2026 – 06.01.2027 Christmas holidays. A single day: 03.10.2026.',
  save: 'Save the list',
  nothingChanged: 'Nothing has been changed yet.',
  problem: {
    date: 'Line {{line}} cannot be read: “{{text}}”. Write the date with day, month and year.',
    order: 'Line {{line}}: it ends before it begins (“{{text}}”).',
    long: 'Line {{line}} would be longer than ten weeks (“{{text}}”). Is the year right?',
    many: 'These are more than 300 lines.',
    file: 'There are no whole days in this file. Choose a calendar file (.ics). Your list is unchanged.'
  },
  file: 'Calendar file',
  fileAside: 'Many states offer their holidays as a file. What is in the list stays.',
  fileLabel: 'File (.ics)',
  fileSend: 'Add from the file'
} satisfies typeof de

import type de from './phase.de.ts'

export default {
  title: 'Video system',
  since: '{{system}}, since {{day}}.',
  none: 'There is none yet.',
  done: {
    gespeichert: 'Saved.',
    begonnen: 'The status of all children starts anew. You can take it back until this evening.',
    zurueck: 'Taken back. The status of all children is as it was before.'
  },
  words: 'Details',
  wordsAside: 'Guides name the page with the rooms. The status of the children does not change here.',
  system: 'Name',
  systemHint: 'As your families call it.',
  url: 'Page with the rooms',
  urlHint: 'For example: https://lernen.schule.example. May stay empty.',
  save: 'Save',
  errors: {
    system: 'Write what the video system is called.',
    long: 'This is too long. Please shorten it.',
    url: 'This is not the address of a page. It begins with https://.',
    sure: 'Tick the box if you are sure. Nothing has changed yet.'
  },
  other: 'Another video system',
  otherAside: 'A connection that worked with the old system says nothing about the new one.',
  toNew: 'Begin with another one',
  takeBackText: 'The video system is new today. Was that a mistake?',
  takeBack: 'Take it back',
  newTitle: 'Begin with another video system',
  newLead: 'So far: {{before}}. Press the button on the first day with the new system.',
  newWords: 'The new video system',
  newAside: 'It counts from this morning. Today’s lessons already count for the new system.',
  sure_one:
    'Yes, the status of the one child starts anew. {{reliable}} is reliable now and has to be seen anew. What is written down stays.',
  sure_other:
    'Yes, the status of all {{count}} children starts anew. {{reliable}} are reliable now and have to be seen anew. What is written down stays.',
  begin: 'Begin today'
} satisfies typeof de

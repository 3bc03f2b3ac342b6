import type de from './refusals.de.ts'

const en: typeof de = {
  notFound: 'This page does not exist.',
  adminOnly: 'This is for administrators.',
  foreignForm: 'This request came from another site.',
  tooLarge: 'This is too large. Please shorten the text or send a smaller file.',
  badForm: 'The form was incomplete. Nothing was changed. Please load the page anew.',
  numberHidden: 'You see numbers only while the child has an open matter that is free or yours.',
  filesHidden: 'This matter is done. Its files are for those who had it and for administrators.',
  undoTooLate: 'The answer is already on its way. Write to the family again if something is wrong.',
  draftTooLong:
    'The text is too long: at most 200,000 characters fit. It was not saved. Go back, it is still there, and shorten it.',
  draftOfAnother:
    'Somebody else is signed in in this browser now. The text was not saved. Sign in again to go on.',
  otherPlatforms: 'Only administrators change the devices of others.',
  unknownPlatform: 'Lotse does not know this device.',
  alreadyDone: 'This request is done already. Open it again, then you can take it.',
  aside: 'This request is with the administration. Only they read it and work on it.',
  merged: 'This request was merged with another one. Nothing is lost, it goes on there:',
  chooseChild: 'Please choose a child.',
  chooseTaking: 'Please choose “takes part” or “does not take part”.',
  chooseStep: 'Please choose a step of the guide.',
  chooseDevice: 'Please choose one of the devices.',
  chooseAnswer: 'Please choose one of the suggested answers.',
  chooseProblem: 'Please choose a problem from the list.',
  choosePresence: 'Please choose “here” or “not here”.',
  chooseLanguage: 'Please choose German or English.'
}

export default en

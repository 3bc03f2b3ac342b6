import type de from './signed-out.de.ts'

const en: typeof de = {
  title: 'You are signed out',
  lead: 'What you typed is not saved yet, and nothing is lost: copy the text below, sign in in a new window and paste it there.',
  leadEmpty: 'Nothing is lost. Sign in and press the button once more.',
  typed: 'Your text',
  signIn: 'Sign in in a new window'
}

export default en

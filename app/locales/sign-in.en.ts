import type de from './sign-in.de.ts'

const en: typeof de = {
  title: 'Sign in',
  address: 'Your school mail address',
  addressHint: 'We send you a code with 6 digits. It is valid for 10 minutes.',
  addressProblem: {
    address: 'This is not a mail address. Please check the spelling.',
    tooMany: 'Too many attempts. Please try again in an hour.'
  },
  send: 'Send code',
  staffOnly: 'For teachers only. Families need no account, a mail is enough.',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  imprint: 'Imprint',
  codeTitle: 'Enter the code',
  code: 'Code with 6 digits',
  codeHint: 'The code is in the mail we have just sent. No mail? Then the address is not on the list.',
  signIn: 'Sign in',
  again: 'Ask for a new code',
  problem: {
    sixDigits: 'The code has 6 digits. Please check what you typed.',
    wrong: 'This code is not right. Please check the digits.',
    expired: 'This code is no longer valid. Please ask for a new one.',
    tooMany: 'Too many attempts. Please try again in an hour.'
  },
  demo: {
    title: 'To try it out: sign in as',
    admin: 'Administration',
    platform: { windows: 'Windows', mac: 'Mac', android: 'Android', ios: 'iPad/iPhone' }
  }
}

export default en

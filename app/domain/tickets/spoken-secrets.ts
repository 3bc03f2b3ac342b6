/** What an answer seems to give away: the way into a lesson, or a login. */
export type SpokenSecret = 'meeting' | 'login'

const MEETING = [
  /[?&]pwd=/iu,
  /\b(?:kenncode|meeting[- ]?passwor[td]|passcode|zugangscode|meeting[- ]?id)\b\s*(?:ist|lautet|:|=)?\s*\S*\d/iu
]
const LOGIN = /\b(?:passwort|kennwort|password|pin|einmalcode)\b\s*(?:ist|lautet|heißt|is|:|=)\s*\S+/iu

/**
 * Whether these words hold something that does not belong into a mail (people.md, DP-12). A guess that warns and never
 * blocks: "Setzen Sie das Passwort zurück" is none.
 */
export function spokenSecret(text: string): SpokenSecret | null {
  if (MEETING.some((sign) => sign.test(text))) return 'meeting'
  return LOGIN.test(text) ? 'login' : null
}

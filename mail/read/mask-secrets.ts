import { looksSecret } from './looks-secret.ts'

export const MASK = '•••'

/** More different passwords than this are no mail; those found in place are masked anyway. */
const MAX_VALUES = 100

export type Secrets = {
  /** Values to take out wherever they stand. */
  values: string[]
  /** Kinds found, in German, never the values. */
  kinds: string[]
  /** The texts searched, with what was found in place masked. */
  masked: ReadonlyMap<string, string>
}

const LABEL =
  'kenncode|meeting-?kenncode|kennwort|passwort|meeting-?passwort|zugangs-?code|zugriffscode|zugangskennwort|einwahlcode|raum-?code|meeting-?code|teilnehmer-?code|access code|passcode|passcod|password|meeting password|pass ?code|pin|pwd?|sicherheitsschlüssel|host-?key|hauptschlüssel|şifre|parola|пароль|код доступа|код доступу|hasło|kod dostępu|parolă|cod de acces|كلمة المرور|رمز المرور|رمز الدخول'
const PARAMETER =
  'pwd|passwd|password|passwort|passcode|kenncode|kennwort|access_?code|mtid|pin|pw|tk|token|hash'
/** A word between label and password that is none: what the password is for. */
const FOR_WHAT = '(?:\\s+(?:für|fürs|zum|zur|zu|von|vom|des|der|for)(?:\\s+[\\p{L}-]{1,20}){1,2})?'

/** What people write behind "Passwort:" that is no password. */
const NO_PASSWORD =
  'falsch|vergessen|ungültig|unbekannt|fehlt|keine?s?|nein|nicht|geht|siehe|steht|erforderlich|eingeben|richtig|stimmt|wrong|incorrect|invalid|unknown|none|required|forgotten|unknown|yanlış|неверный|błędne|greșită'

const MIXED_GROUP = '(?=[a-z]{0,4}\\d)(?=\\d{0,4}[a-z])[a-z\\d]{3,5}'

type Rule = { kind: string | null; pattern: RegExp; needsSecretLook: boolean }

/** In every pattern the group `head` stays and the group `secret` is masked. */
const RULES: Rule[] = [
  {
    kind: 'Link mit Kenncode',
    pattern: new RegExp(`(?<head>[?&;#](?:amp;)?(?:${PARAMETER})=)(?<secret>[^\\s&"'<>#•]{3,200})`, 'giu'),
    needsSecretLook: false
  },
  {
    // The same inside a link that a mail provider has wrapped.
    kind: 'Link mit Kenncode',
    pattern: new RegExp(
      `(?<head>%(?:25)*(?:3F|26|23)(?:${PARAMETER})%(?:25)*3D)(?<secret>(?:(?!%(?:25)*26)[^\\s&"'<>#•]){3,200})`,
      'giu'
    ),
    needsSecretLook: false
  },
  {
    kind: 'Link mit Kenncode',
    pattern: /(?<head>teams\.microsoft\.com\/meet\/\d+\?p=)(?<secret>[^\s&"'<>#•]{3,100})/giu,
    needsSecretLook: false
  },
  // Our own answer link opens a ticket's page; it is masked without a word, every reply quotes one.
  {
    kind: null,
    pattern: /(?<head>https?:\/\/[^\s<>"'()]{1,200}?\/a\/)(?<secret>[A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/gu,
    needsSecretLook: false
  },
  {
    kind: 'Einwahl-Kenncode',
    pattern: /(?<head>\+?\d[\d ]{4,20},{1,4}\d{6,14}#(?:,|\s|#)*\*?)(?<secret>\d{4,12})(?=#)/gu,
    needsSecretLook: false
  },
  {
    kind: 'Einwahl-Kenncode',
    pattern: /(?<head>(?:#,{1,6}\*?|,\*))(?<secret>\d{4,12})(?=#)/gu,
    needsSecretLook: false
  },
  {
    // "123 456", "48 19 27", "1234-5678": in even groups, as people read a number out.
    kind: 'Kenncode',
    pattern: new RegExp(
      `(?<head>(?<![\\p{L}])(?:${LABEL})(?:\\s*(?:[:=]|->|→|[–—-](?=\\s))|\\s+(?:ist|lautet|war|heißt|is|was))?[*_\\s„"'(]{1,5})(?<secret>\\d{3}(?:[ -]\\d{3}){1,3}|\\d{2}(?:[ -]\\d{2}){2,4}|\\d{4}(?:[ -]\\d{4}){1,2})(?![ -]?\\d|:\\d)`,
      'giu'
    ),
    needsSecretLook: false
  },
  {
    // "ab12 cd34": groups that each hold a letter and a digit.
    kind: 'Kenncode',
    pattern: new RegExp(
      `(?<head>(?<![\\p{L}])(?:${LABEL})\\s*[:=]\\s{0,3}["„']?)(?<secret>${MIXED_GROUP}(?:[ -]${MIXED_GROUP}){1,3})(?![\\p{L}\\p{N}])`,
      'giu'
    ),
    needsSecretLook: false
  },
  {
    kind: 'Kenncode',
    pattern: new RegExp(
      `(?<head>(?<![\\p{L}])(?:${LABEL})(?: \\([^()\\n]{1,30}\\))?[*_]*\\s*(?:[:=]|->|→|[–—-](?=\\s))[*_]*\\s{0,3}[*_„"']*)(?<secret>(?:[^\\s<>"'„“*_,;•]|_(?=[\\p{L}\\p{N}])){3,64})`,
      'giu'
    ),
    needsSecretLook: true
  },
  {
    kind: 'Kenncode',
    pattern: new RegExp(
      `(?<head>(?<![\\p{L}])(?:${LABEL})${FOR_WHAT}\\s+(?:(?:ist|lautet|war|heißt|is|was)\\s*:?\\s+)?[„"']?)(?<secret>[^\\s<>"'„“,;•]{4,64})`,
      'giu'
    ),
    needsSecretLook: true
  },
  {
    // "Code" alone is also what an error shows, in four digits or as 104 103: a sign or a verb has to stand between.
    kind: 'Kenncode',
    pattern:
      /(?<head>(?<![\p{L}\p{N}-])(?<!(?:fehler|error|meldung)\P{L}{1,3})(?:code|kod|код|cod)(?:\s*[:=]|\s+(?:ist|lautet|is))\s{0,3})(?<secret>(?!104)(?=[^\s<>"']*\d)[\p{L}\p{N}]{5,12})(?![\p{L}\p{N}])/giu,
    needsSecretLook: true
  },
  {
    kind: 'Zugangsdaten',
    pattern:
      /(?<head>(?<!\p{L})(?:login|zugang|zugangsdaten|anmeldung|benutzer(?:name)?|user(?:name)?)\s*:\s{0,3}[^\s<>"'•]{2,60}\s?[/|,;]\s?)(?<secret>[^\s<>"'„“,;•]{4,64})/giu,
    needsSecretLook: true
  },
  {
    // Nothing but label and word on the line: then even a plain word is the password.
    kind: 'Kenncode',
    pattern: new RegExp(
      `(?<head>^[ \\t>*•-]*(?:[\\p{L}-]{1,20} ){0,2}(?:${LABEL})[*_]*[ \\t]*:[ \\t*_]{0,3})(?<secret>(?!(?:${NO_PASSWORD})(?!\\p{L}))[\\p{L}]{4,32})(?=[*_ \\t]*$)`,
      'gimu'
    ),
    needsSecretLook: false
  }
]

/** Without one of these no rule can match: one look instead of a dozen at most texts. */
const HINT = new RegExp(
  `${LABEL}|code|kod|код|cod|login|zugang|anmeldung|user|benutzer|(?:${PARAMETER})(?:=|%(?:25)*3D)|/a/|/meet/|\\d#|,\\*`,
  'iu'
)

/** Finds meeting passwords, passcodes and dial-in codes in texts (mail.md, Secrets). */
export function findSecrets(texts: string[]): Secrets {
  const values = new Set<string>()
  const kinds = new Set<string>()
  const masked = new Map<string, string>()
  for (const text of new Set(texts)) {
    const result = replaceSecrets(text, (kind, value) => {
      if (kind !== null) kinds.add(kind)
      const compact = value.replace(/(?<=\w)[ -](?=\w)/g, '')
      if (compact !== value && looksSecret(compact, false)) values.add(value).add(compact)
      // A plain word in place of a password stays where it stands: elsewhere it is a word, or a child's name.
      if (value.length >= 4 && looksSecret(value, false)) values.add(value)
    })
    masked.set(text, result)
  }
  // The longest first, so that one value inside another does not cut it.
  return {
    values: [...values].slice(0, MAX_VALUES).sort((a, b) => b.length - a.length),
    kinds: [...kinds],
    masked
  }
}

/** The text with secrets masked: those found in place, and the values already known wherever they stand. */
export function maskSecrets(text: string, secrets: Secrets): string {
  const masked = secrets.masked.get(text) ?? replaceSecrets(text, () => undefined)
  return secrets.values.length === 0 ? masked : masked.replace(asWords(secrets.values), MASK)
}

function replaceSecrets(text: string, found: (kind: string | null, value: string) => void): string {
  let masked = text
  if (!HINT.test(text)) return masked
  for (const { kind, pattern, needsSecretLook } of RULES) {
    masked = masked.replace(pattern, (...args) => {
      const [whole] = args as [string]
      const { head = '', secret = '' } = args.at(-1) as Record<string, string>
      const value = needsSecretLook ? secret.replace(/[.!?)]+$/, '') : secret
      if (needsSecretLook && !looksSecret(value, /[:=]/.test(head))) return whole
      found(kind, value)
      return whole.slice(0, head.length) + MASK + whole.slice(head.length + value.length)
    })
  }
  return masked
}

function asWords(values: string[]): RegExp {
  const escaped = values.map((value) => value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}

/** Codes of a delivery report (RFC 3463, IANA's list) that call for something to be done, most exact first. */
const MEANINGS: readonly [code: RegExp, words: string][] = [
  [/^[45]\.1\.[0-368]$/, 'Die Adresse gibt es nicht.'],
  [/^[45]\.1\.10$/, 'Die Adresse gibt es nicht.'],
  [/^[45]\.2\.1$/, 'Das Postfach ist abgeschaltet.'],
  [/^[45]\.2\.2$/, 'Das Postfach ist voll.'],
  [/^[45]\.(2\.3|3\.4)$/, 'Die Mail ist zu groß.'],
  [/^[45]\.4\./, 'Der Server war nicht zu erreichen.'],
  [/^[45]\.7\./, 'Der Server weist Mails von uns ab.']
]

/** Why a mail of ours came back, for a reader who knows no codes; the code stays, for the provider's helpdesk. */
export function whyReturned(status: string | null): string {
  const known = MEANINGS.find(([code]) => code.test(status ?? ''))?.[1]
  const words = known ?? 'Der Server des Empfängers schickte sie zurück.'
  return status ? `${words} (${status})` : words
}

/** What is wrong with the way to the server, by the codes of Node and imapflow. */
const WRONG: Record<string, string> = {
  ECONNREFUSED: 'An dieser Adresse nimmt gerade niemand an',
  ENOTFOUND: 'Den Servernamen gibt es nicht',
  EAI_AGAIN: 'Der Servername lässt sich gerade nicht nachschlagen',
  EHOSTUNREACH: 'Zum Server führt gerade kein Weg',
  ENETUNREACH: 'Zum Server führt gerade kein Weg',
  ECONNRESET: 'Der Server hat die Verbindung abgebrochen',
  ETIMEDOUT: 'Der Server antwortet nicht',
  ETIMEOUT: 'Der Server antwortet nicht mehr',
  CONNECT_TIMEOUT: 'Der Server antwortet nicht',
  GREETING_TIMEOUT: 'Der Server nimmt an, sagt aber nichts',
  UPGRADE_TIMEOUT: 'Der Server antwortet nicht auf STARTTLS'
}

/**
 * Words for a line that did not come about, with the program's own behind them for whoever mends it. A program guesses at the
 * cause ("maybe should use TLS?"); in words of ours it is only what was seen.
 *
 * @returns undefined if the code tells nothing of the line
 */
export const lineWords = (code: unknown): string | undefined => {
  const words = WRONG[String(code)]
  return words && `${words}. (${String(code)})`
}

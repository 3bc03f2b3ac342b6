/** No access token. `refused`: an admin has to do something; `down`: the endpoint does not answer, later it may. */
export class TokenError extends Error {
  override name = 'TokenError'
  constructor(
    readonly state: 'refused' | 'down',
    /** For people. */
    message: string,
    options?: ErrorOptions
  ) {
    super(message, options)
  }
}

/** What an admin does about each answer of the endpoint (RFC 6749 section 5.2). */
const TO_DO: Record<string, string> = {
  invalid_grant:
    'Die Zustimmung für das Postfach ist abgelaufen oder widerrufen. Bitte als Postfach noch einmal zustimmen, das neue Token als OAUTH_REFRESH_TOKEN eintragen und Lotse neu starten.',
  invalid_client:
    'OAUTH_CLIENT_ID oder OAUTH_CLIENT_SECRET stimmt nicht oder ist abgelaufen. Bitte beim Anbieter nachsehen, eintragen und Lotse neu starten.',
  unauthorized_client:
    'Die Anwendung darf sich so nicht anmelden. Bitte ihre Berechtigungen beim Anbieter prüfen.',
  invalid_scope:
    'OAUTH_SCOPE passt nicht zu dem, dem zugestimmt wurde. Bitte berichtigen und Lotse neu starten.'
}

/**
 * Words for an error answer of the token endpoint.
 *
 * @param code `error` of the answer, such as `invalid_grant`
 * @param said its own description, if it gave one
 */
export function refusedToken(code: string, said: string | undefined, cause?: unknown): TokenError {
  const answer = [code, firstLine(said)].filter(Boolean).join(': ')
  const toDo = TO_DO[code] ?? 'Bitte die OAUTH-Angaben prüfen.'
  return new TokenError(
    'refused',
    `Der Anmeldedienst gibt keinen Zugang (${answer}). ${toDo} Mails gehen nicht verloren, sie warten.`,
    { cause }
  )
}

export const tokenEndpointDown = (why: string, cause?: unknown): TokenError =>
  new TokenError(
    'down',
    `Der Anmeldedienst für das Postfach antwortet nicht (${firstLine(why)}). Lotse versucht es weiter. Mails gehen nicht verloren, sie warten.`,
    { cause }
  )

/** Microsoft's descriptions go on with trace numbers over several lines. */
const firstLine = (text = ''): string => (text.split(/[\r\n]/)[0] ?? '').trim().slice(0, 200)

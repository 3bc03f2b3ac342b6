/** What is wrong with a certificate, by the codes of Node's TLS. */
const WRONG: Record<string, string> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'es hat sich selbst ausgestellt',
  SELF_SIGNED_CERT_IN_CHAIN: 'es kommt von einer Stelle, die dieser Rechner nicht kennt',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'es kommt von einer Stelle, die dieser Rechner nicht kennt',
  UNABLE_TO_GET_ISSUER_CERT: 'es kommt von einer Stelle, die dieser Rechner nicht kennt',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'es kommt von einer Stelle, die dieser Rechner nicht kennt',
  CERT_HAS_EXPIRED: 'es ist abgelaufen',
  CERT_NOT_YET_VALID: 'es gilt noch nicht',
  ERR_TLS_CERT_ALTNAME_INVALID: 'es gilt für einen anderen Servernamen',
  CERT_REVOKED: 'es wurde widerrufen'
}

/** The sentences of OpenSSL and Node for the same, where a library keeps the code for itself. */
const SAID: ReadonlyArray<[RegExp, string]> = [
  [/self[- ]signed certificate in/i, 'SELF_SIGNED_CERT_IN_CHAIN'],
  [/self[- ]signed certificate/i, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  [/unable to (verify|get)/i, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  [/certificate has expired/i, 'CERT_HAS_EXPIRED'],
  [/not yet valid/i, 'CERT_NOT_YET_VALID'],
  [/altnames/i, 'ERR_TLS_CERT_ALTNAME_INVALID']
]

/**
 * Words for a line that could not be made safe, with what the admin does; undefined if the error tells of something else. Without
 * encryption and a certificate that holds Lotse gives no password away, so there is no fallback.
 */
export function tlsWords(code: unknown, message: string): string | undefined {
  if (/starttls/i.test(message))
    return `Der Mailserver bietet keine Verschlüsselung (STARTTLS) an. Unverschlüsselt meldet sich Lotse nicht an. Bitte Port und TLS in den Einstellungen prüfen. (${message})`
  const known = String(code) in WRONG ? String(code) : SAID.find(([said]) => said.test(message))?.[1]
  if (known === undefined) return undefined
  return `Das Zertifikat des Mailservers lässt sich nicht prüfen: ${WRONG[known]}. Bitte Servername und Zertifikat prüfen; für eine eigene Stelle gibt es IMAP_CA_FILE und SMTP_CA_FILE. (${message})`
}

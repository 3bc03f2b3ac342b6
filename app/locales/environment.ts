/** What each variable of the environment expects, for the one sentence that stops a start. */
const de: Record<string, string> = {
  SCHOOL_NAME: 'den Namen der Schule, wie Familien ihn lesen',
  BASE_URL: 'die Adresse, unter der Lotse erreichbar ist, zum Beispiel https://hilfe.schule.example',
  SUPPORT_ADDRESS: 'die Mailadresse, an die Familien schreiben, zum Beispiel hilfe@schule.example',
  SUPPORT_PLUS_ADDRESSES:
    '„true“, wenn Mails an hilfe+irgendetwas@schule.example im selben Postfach ankommen, sonst „false“',
  IMAP_HOST: 'den Namen des Servers, auf dem das Postfach liegt',
  IMAP_PORT: 'eine Portnummer von 1 bis 65535 (üblich: 993)',
  IMAP_USER: 'den Benutzernamen des Postfachs',
  IMAP_AUTH: '„password“ (üblich) oder „oauth2“ (Microsoft 365, Google)',
  IMAP_PASSWORD: 'das Kennwort des Postfachs',
  IMAP_TLS: '„implicit“ (üblich, Port 993), „starttls“ (Port 143) oder „none“ (nur auf diesem Rechner)',
  IMAP_PROCESSED_FOLDER: 'den Namen des Ordners für gelesene Mails (nicht den Posteingang)',
  IMAP_CA_FILE: 'eine lesbare PEM-Datei mit dem Zertifikat der eigenen Stelle, oder nichts',
  SMTP_HOST: 'den Namen des Servers für ausgehende Mails',
  SMTP_PORT: 'eine Portnummer von 1 bis 65535 (üblich: 465 oder 587)',
  SMTP_USER: 'den Benutzernamen für ausgehende Mails',
  SMTP_AUTH: '„password“ (üblich) oder „oauth2“ (Microsoft 365, Google)',
  SMTP_PASSWORD: 'das Kennwort für ausgehende Mails',
  SMTP_TLS: '„implicit“ (Port 465), „starttls“ (Port 587) oder „none“ (nur auf diesem Rechner)',
  SMTP_CA_FILE: 'eine lesbare PEM-Datei mit dem Zertifikat der eigenen Stelle, oder nichts',
  ALARM_SMTP_HOST:
    'den Namen des Servers, über den Alarme gehen (ein anderer Anbieter als der des Postfachs), zusammen mit ALARM_TO',
  ALARM_SMTP_PORT: 'eine Portnummer von 1 bis 65535 (üblich: 465 oder 587)',
  ALARM_SMTP_USER: 'den Benutzernamen für Alarme',
  ALARM_SMTP_PASSWORD: 'das Kennwort für Alarme',
  ALARM_SMTP_TLS: '„implicit“ (Port 465), „starttls“ (Port 587) oder „none“ (nur auf diesem Rechner)',
  ALARM_SMTP_CA_FILE: 'eine lesbare PEM-Datei mit dem Zertifikat der eigenen Stelle, oder nichts',
  ALARM_FROM: 'die Mailadresse, von der Alarme kommen',
  ALARM_TO: 'eine oder mehrere Mailadressen für Alarme, mit Komma getrennt, zusammen mit ALARM_SMTP_HOST',
  ALARM_WEBHOOK_URL: 'eine Adresse, die mit https:// beginnt (http:// nur auf diesem Rechner)',
  METRICS_TOKEN: 'mindestens 16 Zeichen, oder nichts',
  OAUTH_TOKEN_URL:
    'die https-Adresse, bei der es Zugangstokens gibt, zum Beispiel https://oauth2.googleapis.com/token',
  OAUTH_CLIENT_ID: 'die Kennung der Anwendung beim Anbieter des Postfachs',
  OAUTH_CLIENT_SECRET: 'das Geheimnis der Anwendung, oder nichts',
  OAUTH_REFRESH_TOKEN: 'das Refresh-Token, das der Anbieter nach der Zustimmung für das Postfach gab',
  OAUTH_SCOPE: 'die Berechtigungen, mit Leerzeichen getrennt, oder nichts',
  MAILS_PER_MINUTE: 'eine ganze Zahl von 1 bis 600',
  DATA_DIR: 'den Ordner, in dem Lotse alles aufbewahrt und in den es schreiben darf',
  SESSION_SECRET: 'mindestens 32 zufällige Zeichen',
  ADMIN_ADDRESS: 'die Mailadresse der ersten Verwaltungsperson',
  HOST: '„127.0.0.1“ (nur dieser Rechner), „0.0.0.0“ (alle, zum Beispiel im Container) oder eine andere IP-Adresse',
  PORT: 'eine Portnummer von 1 bis 65535',
  DEMO_SMTP_PORT: 'eine Portnummer von 1 bis 65535',
  DEMO_IMAP_PORT: 'eine Portnummer von 1 bis 65535',
  TZ: 'eine Zeitzone wie Europe/Berlin'
}

const en: Record<string, string> = {
  SCHOOL_NAME: 'the name of the school as families read it',
  BASE_URL: 'the address at which Lotse can be reached, for example https://hilfe.schule.example',
  SUPPORT_ADDRESS: 'the mail address families write to, for example hilfe@schule.example',
  SUPPORT_PLUS_ADDRESSES:
    '“true” if mails to help+anything@schule.example arrive in the same mailbox, else “false”',
  IMAP_HOST: 'the name of the server that holds the mailbox',
  IMAP_PORT: 'a port number from 1 to 65535 (usual: 993)',
  IMAP_USER: 'the user name of the mailbox',
  IMAP_AUTH: '“password” (usual) or “oauth2” (Microsoft 365, Google)',
  IMAP_PASSWORD: 'the password of the mailbox',
  IMAP_TLS: '“implicit” (usual, port 993), “starttls” (port 143) or “none” (on this machine only)',
  IMAP_PROCESSED_FOLDER: 'the name of the folder for mails that were read (not the inbox)',
  IMAP_CA_FILE: 'a readable PEM file with the certificate of the own authority, or nothing',
  SMTP_HOST: 'the name of the server for outgoing mails',
  SMTP_PORT: 'a port number from 1 to 65535 (usual: 465 or 587)',
  SMTP_USER: 'the user name for outgoing mails',
  SMTP_AUTH: '“password” (usual) or “oauth2” (Microsoft 365, Google)',
  SMTP_PASSWORD: 'the password for outgoing mails',
  SMTP_TLS: '“implicit” (port 465), “starttls” (port 587) or “none” (on this machine only)',
  SMTP_CA_FILE: 'a readable PEM file with the certificate of the own authority, or nothing',
  ALARM_SMTP_HOST:
    'the name of the server that alarms go through (another provider than the mailbox’s), together with ALARM_TO',
  ALARM_SMTP_PORT: 'a port number from 1 to 65535 (usual: 465 or 587)',
  ALARM_SMTP_USER: 'the user name for alarms',
  ALARM_SMTP_PASSWORD: 'the password for alarms',
  ALARM_SMTP_TLS: '“implicit” (port 465), “starttls” (port 587) or “none” (on this machine only)',
  ALARM_SMTP_CA_FILE: 'a readable PEM file with the certificate of the own authority, or nothing',
  ALARM_FROM: 'the mail address that alarms come from',
  ALARM_TO: 'one or more mail addresses for alarms, with commas between, together with ALARM_SMTP_HOST',
  ALARM_WEBHOOK_URL: 'an address that begins with https:// (http:// on this machine only)',
  METRICS_TOKEN: 'at least 16 characters, or nothing',
  OAUTH_TOKEN_URL:
    'the https address that gives access tokens, for example https://oauth2.googleapis.com/token',
  OAUTH_CLIENT_ID: 'the id of the application at the mailbox’s provider',
  OAUTH_CLIENT_SECRET: 'the secret of the application, or nothing',
  OAUTH_REFRESH_TOKEN: 'the refresh token that the provider gave after the consent for the mailbox',
  OAUTH_SCOPE: 'the permissions, separated by spaces, or nothing',
  MAILS_PER_MINUTE: 'a whole number from 1 to 600',
  DATA_DIR: 'the folder in which Lotse keeps everything and may write',
  SESSION_SECRET: 'at least 32 random characters',
  ADMIN_ADDRESS: 'the mail address of the first administrator',
  HOST: '“127.0.0.1” (this machine only), “0.0.0.0” (all, for example in a container) or another IP address',
  PORT: 'a port number from 1 to 65535',
  DEMO_SMTP_PORT: 'a port number from 1 to 65535',
  DEMO_IMAP_PORT: 'a port number from 1 to 65535',
  TZ: 'a time zone such as Europe/Berlin'
}

/** German, unless the shell speaks English (`LANG=en_…`). */
export const environmentTexts = (lang: string) =>
  /^en\b|^en_/i.test(lang)
    ? {
        expected: en,
        otherValue: 'another value',
        missing: (name: string, expected: string) =>
          `The variable ${name} is missing: Lotse expects ${expected}.`,
        wrong: (name: string, expected: string) =>
          `The variable ${name} is not right: Lotse expects ${expected}.`
      }
    : {
        expected: de,
        otherValue: 'einen anderen Wert',
        missing: (name: string, expected: string) =>
          `Die Variable ${name} fehlt: Lotse erwartet ${expected}.`,
        wrong: (name: string, expected: string) =>
          `Die Variable ${name} ist nicht richtig: Lotse erwartet ${expected}.`
      }

/** Builds raw mails for tests: real bytes with CRLF, nothing filled in that is not asked for. */
export function rawMail(headers: Record<string, string>, body: string | Buffer): Buffer {
  const head = Object.entries(headers)
    .map(([key, value]) => `${key}: ${value}\r\n`)
    .join('')
  const bytes = typeof body === 'string' ? Buffer.from(body.replace(/\r?\n/g, '\r\n')) : body
  return Buffer.concat([Buffer.from(`${head}\r\n`), bytes])
}

const SENDER = {
  From: 'Eva Muster <eva.muster@gmx.example>',
  To: 'support@schule.example',
  'Message-ID': '<a1@gmx.example>'
}

export function textMail(text: string, headers: Record<string, string> = {}): Buffer {
  return rawMail(
    {
      ...SENDER,
      Subject: 'Frage',
      ...headers,
      'Content-Type': headers['Content-Type'] ?? 'text/plain; charset=utf-8'
    },
    text
  )
}

export function htmlMail(html: string, headers: Record<string, string> = {}): Buffer {
  return rawMail(
    { ...SENDER, Subject: 'Frage', ...headers, 'Content-Type': 'text/html; charset=utf-8' },
    html
  )
}

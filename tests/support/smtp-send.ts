import { createTransport } from 'nodemailer'

export type SentAs = {
  from?: string
  to: string
  raw: string | Buffer
  auth?: { user: string; pass: string }
}

/** Hands a finished mail to an SMTP server on 127.0.0.1, as a provider would; rejects with the server's words. */
export async function sendRaw(port: number, mail: SentAs): Promise<string> {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    secure: false,
    ignoreTLS: true,
    auth: mail.auth
  })
  try {
    const envelope = { from: mail.from ?? 'familie@post.example', to: mail.to }
    const info = await transport.sendMail({ envelope, raw: mail.raw })
    return info.response
  } finally {
    transport.close()
  }
}

/** A small mail of a family, as bytes; `subject` must be plain ASCII. */
export function familyMail(subject: string, body = 'Der Ton geht nicht.\r\n'): string {
  const headers = [
    'From: Familie Muster <familie@post.example>',
    'To: support@schule.example',
    `Subject: ${subject}`,
    'Date: Mon, 23 Nov 2026 08:12:00 +0100',
    `Message-ID: <${subject.replaceAll(/\W/g, '')}@post.example>`,
    'Content-Type: text/plain; charset=utf-8'
  ]
  return `${headers.join('\r\n')}\r\n\r\n${body}`
}

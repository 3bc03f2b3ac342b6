import { createTransport } from 'nodemailer'
import {
  type DemoLetter,
  demoLetterFolder,
  finishLetter,
  waitingLetters
} from '#app/domain/demo/letter-drop.ts'

const EVERY_MS = 300

/**
 * Sends what visitors of the demo wrote as real mails through the sandbox's own SMTP port, as a family's provider would.
 * A letter stays in the folder until the server has taken it.
 *
 * @returns how to stop
 */
export function carryLetters(
  dataDir: string,
  smtpPort: number,
  say: (line: string) => void = console.error
): () => Promise<void> {
  const folder = demoLetterFolder(dataDir)
  const transport = createTransport({ host: '127.0.0.1', port: smtpPort, secure: false, ignoreTLS: true })
  let round: Promise<void> | null = null
  const timer = setInterval(() => {
    // The next round waits for the last one: no letter is sent twice.
    round ??= carry().finally(() => {
      round = null
    })
  }, EVERY_MS)
  timer.unref()

  async function carry(): Promise<void> {
    for (const { id, letter } of waitingLetters(folder)) {
      try {
        await transport.sendMail(toMail(letter))
      } catch (error) {
        say(`sandbox: letter ${id} waits: ${error instanceof Error ? error.message : String(error)}`)
        return
      }
      finishLetter(folder, id)
    }
  }

  return async () => {
    clearInterval(timer)
    await round
    transport.close()
  }
}

const toMail = ({ from, to, subject, text, inReplyTo, references, attachment }: DemoLetter) => ({
  from,
  to,
  subject,
  text,
  ...(inReplyTo ? { inReplyTo } : {}),
  ...(references.length > 0 ? { references } : {}),
  attachments: attachment
    ? [
        {
          filename: attachment.name,
          contentType: attachment.mime,
          content: Buffer.from(attachment.base64, 'base64')
        }
      ]
    : [],
  // What a visitor types is text, whatever it looks like.
  disableFileAccess: true,
  disableUrlAccess: true
})

/** The part of hoodiecrow-imap 2.1 that the sandbox uses; the package has no types of its own. */
declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net'

  namespace hoodiecrow {
    /** `raw` holds bytes as a binary (latin1) string; `ghost` is set when the message was expunged. */
    type Message = { uid: number; raw: string; flags: string[]; internaldate: string; ghost?: boolean }

    type Mailbox = {
      path: string
      uidvalidity: number
      uidnext: number
      messages: Message[]
    }

    type Folder = Partial<Omit<Mailbox, 'messages'>> & {
      messages?: Array<Partial<Message> & { raw: string }>
      flags?: string[]
      subscribed?: boolean
    }

    type Command = { tag: string; command: string; attributes?: unknown[] }
    type Connection = { send(response: object, description: string, parsed: Command, data: string): void }
    type Handler = (connection: Connection, parsed: Command, data: string, done: () => void) => void

    type Notification = { command: { mailboxCopy?: Message[] }; mailbox: Mailbox }

    type Options = {
      plugins?: string[]
      users?: Record<string, { password: string }>
      storage?: Record<string, object>
    }

    type ImapServer = {
      server: Server
      messageHandlers: Array<(server: ImapServer, message: Message, mailbox: Mailbox) => void>
      getCommandHandler(name: string): Handler | false
      getMailbox(path: string): Mailbox | undefined
      appendMessage(mailbox: string, flags: string[], internaldate: Date, raw: string): { message: Message }
      on(event: 'notify', listener: (notification: Notification) => void): void
    }
  }

  function hoodiecrow(options: hoodiecrow.Options): hoodiecrow.ImapServer
  export = hoodiecrow
}

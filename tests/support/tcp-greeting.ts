import { connect } from 'node:net'

/** Does a server on this port of 127.0.0.1 say something by itself within a second? IMAP and SMTP servers do when ready. */
export function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const answer = (value: boolean) => {
      socket.destroy()
      resolve(value)
    }
    socket.setTimeout(1_000, () => answer(false))
    socket.once('error', () => answer(false))
    socket.once('data', () => answer(true))
    socket.once('close', () => resolve(false))
  })
}

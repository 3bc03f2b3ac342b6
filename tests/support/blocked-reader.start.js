// The reader's thread, which a mail with "X-Block: 500" keeps busy for 500 ms, as a mail made for it would.
import { parentPort } from 'node:worker_threads'

const listen = parentPort.on.bind(parentPort)
parentPort.on = (event, handle) =>
  listen(event, (raw) => {
    const ms = Buffer.from(raw)
      .toString('latin1')
      .match(/^X-Block: (\d+)/m)?.[1]
    if (ms) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(ms))
    handle(raw)
  })
await import('../../mail/receive/mail-reader.start.js')

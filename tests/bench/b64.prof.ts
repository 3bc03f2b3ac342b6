
import { decodeTransfer } from '#mail/read/transfer-encoding.ts'
import { randomBytes } from 'node:crypto'
const old = (bytes: Buffer) => { const text = bytes.toString('latin1'); const odd = /[^A-Za-z0-9+/=_\-\s]/; return Buffer.from(odd.test(text) ? text.replace(/[^A-Za-z0-9+/=_-]/g, '') : text, 'base64') }
let bad = 0
for (let i = 0; i < 40; i++) {
  const n = 700_000 + Math.floor(Math.random() * 4_000_000)
  let text = randomBytes(n).toString('base64')
  if (i % 3 === 0) text = text.replace(/.{76}/g, '$&\r\n')
  if (i % 4 === 1) text = text.replace(/.{61}/g, '$&\n ')
  if (i % 5 === 2) text = text.replace(/.{997}/g, '$&!*\u00e9')
  if (i % 7 === 3) text = text.replace(/=+$/, '')
  if (i % 8 === 4) text = text.slice(0, 500_000) + '==' + text.slice(500_000)
  if (i % 8 === 5) text = text.slice(0, -1_200) + '=' + text.slice(-1_200)
  if (i % 8 === 6) text = text + '\r\n--\r\nGesendet mit'
  const bytes = Buffer.from(text, 'latin1')
  if (!decodeTransfer(bytes, 'base64').equals(old(bytes))) { bad++; console.log('differs', i, n, i % 3, i % 4, i % 5, i % 7, i % 8) }
}
console.log('bad', bad)

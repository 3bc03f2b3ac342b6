import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillSampleSchool } from '#app/domain/sample/fill-sample-school.ts'
import { openMigrated } from '#db/migrate.ts'
import { startDovecot } from '#tests/support/dovecot.ts'
import { SAMPLE_SCHOOL } from '#tests/support/sample-school.ts'
const N = Number(process.argv[2] ?? 4)
const dovecot = await startDovecot()
const dataDir = mkdtempSync(join(tmpdir(), 's2-large-'))
const db = openMigrated(dataDir); fillSampleSchool(db, { seed: 1, now: new Date(), school: SAMPLE_SCHOOL }); db.$client.close()
for (let n = 1; n <= N; n++) {
  const photo = randomBytes(41_000_000 + n).toString('base64').replace(/.{76}/g, '$&\r\n')
  const raw = `From: Familie ${n} <f${n}@post.example>\r\nTo: ${SAMPLE_SCHOOL.supportAddress}\r\nSubject: Foto ${n}\r\nMessage-ID: <large${n}@post.example>\r\nDate: Wed, 25 Nov 2026 08:00:0${n} +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nKein Ton auf dem iPad ${n}.\r\n--b\r\nContent-Type: image/jpeg; name="a.jpg"\r\nContent-Disposition: attachment; filename="a${n}.jpg"\r\nContent-Transfer-Encoding: base64\r\n\r\n${photo}\r\n--b--\r\n`
  dovecot.deliver(SAMPLE_SCHOOL.supportAddress, raw)
  if (n === 1) console.log('bytes', raw.length)
}
const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'intake-process.ts'), JSON.stringify({ part: 'intake', count: N, dataDir, port: dovecot.port, maildir: dovecot.maildir(SAMPLE_SCHOOL.supportAddress) })], { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } })
await new Promise((r) => child.once('exit', r))
await dovecot.stop(); rmSync(dataDir, { recursive: true, force: true })
process.exit(0)

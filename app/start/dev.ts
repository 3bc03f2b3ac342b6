import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './parts.ts'

/**
 * `npm run dev`: the demo with pages that follow the source. A change in app or mail starts everything again with the
 * data kept; the build takes a few seconds.
 */
let demo = start()
let timer: NodeJS.Timeout | undefined

function start() {
  return spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'app/start/demo.ts'), '--keep'], {
    cwd: ROOT,
    stdio: 'inherit'
  })
}

for (const folder of ['app', 'db', 'mail']) {
  watch(join(ROOT, folder), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      demo.once('exit', () => {
        demo = start()
      })
      demo.kill('SIGTERM')
    }, 300)
  })
}
process.once('SIGINT', () => demo.once('exit', () => process.exit(0)))

import { readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
// esbuild: the mail process as one file starts in a third of a second, and the laboratory starts it thousands of times.
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** Native code is not bundled. */
const NATIVE = ['better-sqlite3', 'sharp', 'heic-convert', 'pino']

export type ProcessFiles = {
  /** mail/main.ts and all it needs. */
  main: string
  /** crash-preload.ts, for `node --import`. */
  preload: string
}

/** Bundles the mail process, its threads and the preload into `folder`. Nothing of the product is changed. */
export async function buildProcess(folder: string): Promise<ProcessFiles> {
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  await build({
    absWorkingDir: ROOT,
    entryPoints: {
      main: 'mail/main.ts',
      'crash-preload': 'tests/mail/lab/crash-preload.ts',
      ...threads()
    },
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    external: NATIVE,
    // The same library with a smaller table: the large one is most of the start, and no fault here depends on a language.
    alias: { tinyld: 'tinyld/light' },
    // What is written as CommonJS still calls `require`.
    banner: {
      js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);"
    },
    logLevel: 'warning'
  })
  return { main: join(folder, 'main.js'), preload: join(folder, 'crash-preload.js') }
}

/** A thread begins with `NAME.start.js`, which loads tsx and then `NAME.thread.ts`: bundled, the thread itself stands in its place. */
function threads(): Record<string, string> {
  const files = readdirSync(join(ROOT, 'mail'), { recursive: true, encoding: 'utf8' })
  const found = files.filter((file) => file.endsWith('.thread.ts'))
  return Object.fromEntries(
    found.map((file) => [
      (file.split(/[\\/]/).at(-1) ?? file).replace('.thread.ts', '.start'),
      join('mail', file)
    ])
  )
}

import { fileURLToPath } from 'node:url'
import type { Part } from './supervise.ts'

/** Folder of the project: everything is started from there, wherever the command was typed. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export const WEB: Part = { name: 'web', entry: 'app/start/web.ts', readyLine: /^web ready/m }
export const MAIL: Part = {
  name: 'mail',
  entry: 'mail/main.ts',
  readyLine: /ready/m,
  // glibc keeps a heap for every thread otherwise, and after the first large mail it takes all others from these heaps, which
  // give nothing back (mallopt(3), "dynamic mmap threshold").
  env: {
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '1000000',
    MALLOC_TRIM_THRESHOLD_: '1000000'
  }
}
export const WATCH: Part = { name: 'watch', entry: 'mail/alarm/main.ts', readyLine: /ready/m }
export const SANDBOX: Part = { name: 'sandbox', entry: 'mail/sandbox/main.ts', readyLine: /^sandbox ready/m }

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Every test of the house except the browser story; run through `tests/run.ts`, which counts them. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Two cores: more workers only make the real servers slow. Waits are long, because a busy machine is no fault.
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    env: { TZ: 'Europe/Berlin' }
  }
})

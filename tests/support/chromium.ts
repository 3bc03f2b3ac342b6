import { type Browser, chromium } from 'playwright-core'
import { requirePart } from './parts.ts'

/** What keeps Debian's Chromium quiet: no calls home, no QUIC, and no sandbox, because tests may run as root in a container. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

/** A headless Chromium from Debian's package (or from CHROMIUM_PATH). The caller closes it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: requirePart('chromium'), args: FLAGS })
}

// A thread does not inherit tsx from its process, so it cannot begin with a TypeScript file (tsx.is/dev-api).
import { register } from 'tsx/esm/api'

register()
await import('./mail-reader.thread.ts')

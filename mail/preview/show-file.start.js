// Plain JavaScript, because Node alone starts no TypeScript file (tsx.is/dev-api).
import { register } from 'tsx/esm/api'

register()
await import('./show-file.process.ts')

import { HOSTILE_STRUCTURES } from './hostile-structures.ts'
import { HOSTILE_PAGES, HOSTILE_WORDS } from './hostile-words.ts'
import type { HostileMail } from './make-mail.ts'

/** Every mail that was made to break the reader. */
export const HOSTILE: HostileMail[] = [...HOSTILE_STRUCTURES, ...HOSTILE_PAGES, ...HOSTILE_WORDS]

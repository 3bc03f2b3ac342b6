/**
 * Do two children of one household sit before the same device? Pure.
 */
import { foldText } from '../../intake/fold-text.ts'
import type { ChildPlatform } from '../../words.ts'

/** What is known of a child's device. */
export type ChildDevice = {
  firstName: string
  platform: ChildPlatform
  /** "iPad der Schwester" */
  deviceNote: string
  /** A school device is the child's own while it is out. */
  hasLoan: boolean
  /** Somebody has recorded that two children have one device. */
  inConflict: boolean
}

/** `same`: somebody has said so. `maybe`: the same kind of device, and nothing says whose it is. */
export type Sharing = 'same' | 'maybe' | 'no'

// Folded words: of whom else the device is, and that it is the child's own.
const OF_SIBLING = /\b(schwester|bruder|brueder|geschwister|familien\w*|familie|gemeinsam\w*|geteilt\w*)\b/
const OWN = /\b(eigen\w*|nur fuer)\b/

/** The first line that fits decides. */
export function sharesDevice(a: ChildDevice, b: ChildDevice): Sharing {
  if (a.inConflict || b.inConflict) return 'same'
  if (a.platform === 'unknown' || b.platform === 'unknown' || a.platform !== b.platform) return 'no'
  const [one, other] = [foldText(a.deviceNote.trim()), foldText(b.deviceNote.trim())]
  if (one !== '' && one === other && !OWN.test(one)) return 'same'
  if (a.hasLoan || b.hasLoan) return 'no'
  if (names(one, b) || names(other, a)) return 'same'
  if (OWN.test(one) || OWN.test(other)) return 'no'
  return one === '' || other === '' ? 'maybe' : 'no'
}

const names = (note: string, { firstName }: ChildDevice): boolean =>
  OF_SIBLING.test(note) || ` ${note} `.includes(` ${foldText(firstName)} `)

/** What the list of the overview can be filtered and sorted by. Pure: components and the browser may read it. */
import type { Face } from '../connection/face.ts'

/** The faces of the list, most urgent first. */
export const UNRESOLVED_FACES = ['failing', 'blocked', 'unstable', 'trial'] as const satisfies readonly Face[]

const URGENCY: readonly Face[] = UNRESOLVED_FACES
export const urgencyOf = ({ face }: { face: Face }): number => URGENCY.indexOf(face)

/** Every column of the list; `urgent` is the order of the work. */
export const LIST_SORTS = [
  'urgent',
  'child',
  'klasse',
  'status',
  'since',
  'good',
  'device',
  'carer',
  'contact',
  'next',
  'step'
] as const
export type ListSort = (typeof LIST_SORTS)[number]

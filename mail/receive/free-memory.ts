import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** Mails above this leave so much behind that waiting for the collector would cost more memory than the mail itself. */
const WORTH_BYTES = 1024 * 1024

/** A small mail can make as much: 100,000 tags are a tree of objects. Reading a usual mail stays below. */
const WORTH_HEAP_BYTES = 80 * 1024 * 1024

/** What the heap holds for good may be more than that: then collecting after every mail would free nothing and cost more than all else. */
const WORTH_MORE_BYTES = 16 * 1024 * 1024

/** The heap of this thread after it was collected last. */
let keptBytes = 0

/**
 * Gives the memory of a large mail back at once: its bytes lie outside of the heap, where V8 hardly sees them, and would be
 * there still when the next copy is made. Takes some tens of milliseconds; of the calling thread only.
 */
export function freeMemoryOf(bytes: number): void {
  const heap = heapBytes()
  if (bytes <= WORTH_BYTES && heap <= Math.max(WORTH_HEAP_BYTES, keptBytes + WORTH_MORE_BYTES)) return
  collect()
  keptBytes = heapBytes()
}

const heapBytes = (): number => getHeapStatistics().total_heap_size

/** After the start: what was needed only to load the program. */
export function freeMemoryOfStart(): void {
  // What the first round moves to the old objects only the second one lets go.
  collect()
  collect()
}

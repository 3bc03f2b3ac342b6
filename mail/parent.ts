import { fstatSync } from 'node:fs'

/**
 * Calls back when whoever started this process is gone: an orphan would keep ports and leases. A pipe on standard input closes with
 * its writer; a terminal and /dev/null say nothing about a parent.
 */
export function whenParentEnds(stop: () => void): void {
  if (isPipe(0)) process.stdin.on('end', stop).on('error', stop).resume()
}

function isPipe(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor)
    return stat.isFIFO() || stat.isSocket()
  } catch {
    return false
  }
}

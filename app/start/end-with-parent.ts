/** Ends this process when the one that started it is gone: its end of our standard input closes then. */
export function endWithParent(stop: () => void): void {
  if (process.stdin.isTTY) return
  process.stdin.on('end', stop).on('error', stop)
  process.stdin.resume()
}

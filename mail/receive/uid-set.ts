/** UIDs as IMAP writes them, runs as ranges: `1:4,7`. Keeps the command for thousands of mails to one short line. */
export function uidSet(uids: Iterable<number>): string {
  const sorted = [...new Set(uids)].sort((a, b) => a - b)
  const runs: string[] = []
  let first = sorted[0]
  sorted.forEach((uid, at) => {
    if (sorted[at + 1] === uid + 1) return
    runs.push(first === uid ? String(uid) : `${first}:${uid}`)
    first = sorted[at + 1]
  })
  return runs.join(',')
}

const PREFIX =
  /^\s*(?:aw|antw|antwort|re|wg|wtr|weitergeleitet|fw|fwd|sv|vs|rv|rif|r|tr|ynt|ilt|odp|pd|отв|пер|на)\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s*[:：]\s*/i
const AUTOMATIC =
  /^\s*(?:automatische(?:r|s)? (?:antwort|beantwortung|rückantwort)|abwesenheits(?:notiz|nachricht|meldung|benachrichtigung)?|abwesend|nicht im büro|autoreply|auto-?reply|automatic reply|auto(?:matic)? response|auto|out of (?:the )?office(?: autoreply)?|ooo|unzustellbar|nicht zustellbar|undeliverable|undelivered|zustellung verzögert|verzögert|delayed|gelesen|ungelesen gelöscht|lesebestätigung|read|not read|read receipt|urlaub)\s*[:：]\s*/i
const TAG = /\[[^\][#]{0,30}#\s?(\d{1,9})\]\s*/
const BARE_NUMBER = /(?:^|[\s(])#(\d{1,9})(?=$|[\s),.;:!?–-])/
const FORWARD =
  /^\s*(?:wg|wtr|weitergeleitet|fw|fwd|ilt|rv|tr|пер|pd)\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*[:：]/i

export type ReadSubject = {
  /** Without reply, forward and automatic words in front, and without our tag. */
  clean: string
  /** Our ticket's number as `[KGN #123]`, or as a bare `#123`; null if there is none. */
  number: number | null
  /** The first word in front says that the mail was forwarded (WG, Fwd). */
  isForward: boolean
}

/** Reads a decoded subject (mail.md, Threading). The number is a hint only: it lets nobody into a ticket. */
export function readSubject(subject: string): ReadSubject {
  let clean = subject.trim()
  for (let last = ''; last !== clean; ) {
    last = clean
    clean = clean.replace(PREFIX, '').replace(AUTOMATIC, '').replace(TAG, ' ').replace(/\s+/g, ' ').trim()
  }
  const number = TAG.exec(subject)?.[1] ?? BARE_NUMBER.exec(subject)?.[1]
  return { clean, number: number === undefined ? null : Number(number), isForward: FORWARD.test(subject) }
}

/** A tap on the number says that a call began; nothing but an outcome says that it ended. Longer than this nobody talks. */
const CALL_LASTS_MS = 60 * 60_000

/** "Anruf läuft": a call that began is believed for an hour, then it was forgotten and not held. */
export const isCalling = (callingSince: Date | null, now: Date): boolean =>
  callingSince !== null && now.getTime() - callingSince.getTime() < CALL_LASTS_MS

const ANSWER_LINK = /https?:\/\/[^\s<>"'()[\]{}|\\^`]{1,200}?\/a\/[A-Za-z0-9_-]{16,64}/g

/**
 * Answer links of ours (`https://…/a/TOKEN`) anywhere in the mail, quotes included: evidence of the ticket the mail
 * belongs to. Unmasked, so never shown.
 */
export function answerLinks(...sources: (string | null)[]): string[] {
  const found = sources.flatMap((source) => source?.match(ANSWER_LINK) ?? [])
  return [...new Set(found)]
}

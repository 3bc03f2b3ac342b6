/**
 * The bytes hold neither a header nor a word: there is nothing to show but the raw file.
 * The only error `readMail` throws.
 */
export class UnreadableMailError extends Error {
  override readonly name = 'UnreadableMailError'

  constructor(
    message: string,
    override readonly cause?: unknown
  ) {
    super(message)
  }
}

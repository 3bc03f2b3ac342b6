/** A picture so large that it is most likely made to fill the memory. */
export class TooManyPixelsError extends Error {
  override name = 'TooManyPixelsError'
}

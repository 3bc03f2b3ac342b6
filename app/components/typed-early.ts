/**
 * Tells the page, once it has come to life, what was typed before: on a slow phone somebody may have written a sentence by then, and
 * whoever keeps words with every key has heard none of it.
 */
export function tellTypedEarly(page: Document): void {
  for (const field of page.querySelectorAll('textarea'))
    if (field.value !== field.defaultValue) field.dispatchEvent(new Event('input', { bubbles: true }))
}

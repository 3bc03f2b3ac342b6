/**
 * Tells the page, once it has come to life, what was typed before: on a slow phone somebody may have written a sentence by then, and
 * whoever keeps words with every key has heard none of it. Says on the page that it lives, for style sheets and tests.
 */
export function tellTypedEarly(page: Document): void {
  page.documentElement.dataset.alive = ''
  for (const field of page.querySelectorAll('textarea'))
    if (field.value !== field.defaultValue) field.dispatchEvent(new Event('input', { bubbles: true }))
}

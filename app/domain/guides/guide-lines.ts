/** One step per line, as the editor shows them. A number or dash somebody types before a step is not part of it. */
export const stepsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:\d{1,2}[.)]|[-•*])\s+/, '').trim())
    .filter(Boolean)

/** Control characters that mean nothing in a table (RI-06): all but tab and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/

export const hasControl = (text: string): boolean => CONTROL.test(text)

const withoutControl = (text: string): string =>
  hasControl(text) ? text.replace(new RegExp(CONTROL, 'g'), '') : text

/** RI-06: trimmed, one space between words, a line break counts as a space. */
export const cleanCell = (raw: string): string => withoutControl(raw).replace(/\s+/g, ' ').trim()

/** A cell of phones or mails: its lines, because there a line break separates. */
export const cleanLines = (raw: string): string =>
  withoutControl(raw)
    .split(/[\r\n]+/)
    .map(cleanCell)
    .filter((line) => line !== '')
    .join('\n')

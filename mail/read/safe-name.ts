const MAX_LENGTH = 120

/**
 * A file name that is harmless wherever it is saved: no path, no leading dot, no control or direction characters, none
 * that Windows forbids; the ending is kept. '' if nothing is left.
 */
export function safeName(declared: string): string {
  const name = declared
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
    .replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd]/g, '')
    .replace(/^.*[\\/]/, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const harmless = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name) ? `_${name}` : name
  return shorten(harmless)
}

function shorten(name: string): string {
  const letters = [...name]
  if (letters.length <= MAX_LENGTH) return name
  const ending = /\.[^. ]{1,12}$/.exec(name)?.[0] ?? ''
  return (
    letters
      .slice(0, MAX_LENGTH - [...ending].length)
      .join('')
      .trimEnd() + ending
  )
}

const DEVICE_OR_PROGRAM =
  'iphone|ipad|ipod|apple|mac|outlook|android|samsung|galaxy|huawei|xiaomi|redmi|pixel|nokia|oneplus|sony|motorola|windows|handy|smartphone|mobiltelefon|telefon|tablet|gerät|mobile?|gmx|web\\.de|1&1|telekom|t-online|magenta|freenet|vodafone|yahoo|aol|icloud|gmail|proton|tutanota|tuta|posteo|mailbox|thunderbird|k-9|k9|fairemail|bluemail|spark|aqua mail|mail|app|blackberry|pc'

const SHAPES = [
  new RegExp(
    `^von mein(?:em|er|en)(?:/mein\\w{1,3})? .{0,60}(?:${DEVICE_OR_PROGRAM}).{0,60} (?:gesendet|verschickt|geschickt)$`,
    'i'
  ),
  new RegExp(
    `^(?:gesendet|geschickt|verschickt) (?:von|mit|mit der|über|aus|per|via)\\b.{0,80}(?:${DEVICE_OR_PROGRAM}).{0,60}$`,
    'i'
  ),
  new RegExp(
    `^diese (?:nachricht|e-?mail|mail) wurde (?:von|mit) .{0,80}(?:${DEVICE_OR_PROGRAM}).{0,80}(?:gesendet|verschickt|geschrieben|versendet)$`,
    'i'
  ),
  new RegExp(`^(?:sent|send) (?:from|with|via|using|by) .{0,60}(?:${DEVICE_OR_PROGRAM}).{0,60}$`, 'i'),
  /^(?:kurz )?mobil gesendet(?: von .{0,60})?$/i,
  /^(?:get|download|holen sie sich|laden sie) outlook (?:for|für) .{2,40}$/i,
  /^outlook (?:for|für) (?:ios|android)(?: (?:beziehen|herunterladen|abrufen|.{0,20}))?$/i,
  /^(?:beziehen|laden) sie outlook für (?:ios|android).{0,20}$/i,
  /^envoyé de(?:puis)? mon .{2,40}$/i,
  /^(?:iphone|ipad|samsung|android).{0,40}(?:gönderildi|gesendet)$/i,
  /^отправлено (?:с|из) .{2,40}$/i,
  /^(?:надіслано|відправлено) з .{2,40}$/i,
  /^wysłane? z .{2,40}$/i,
  /^trimis de pe .{2,40}$/i,
  /^virenfrei\.? ?(?:www\.)?avast\.com.*$/i,
  /^(?:yahoo mail: .{0,60}|von yahoo mail (?:auf|für) .{2,30} gesendet)$/i
]

/**
 * Whether a line was written by a phone or a mail program ("Von meinem iPhone gesendet"). Such a line says what the
 * *writer* holds, not what the child uses (product.md, Routing).
 */
export function isProgramLine(line: string): boolean {
  if (line.length > 400) return false
  const text = line
    .replace(/<?https?:\/\/[^\s>]*>?/g, '')
    .replace(/^[\s>*_-]+|[\s*_.!-]+$/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
  return text.length > 0 && text.length <= 140 && SHAPES.some((shape) => shape.test(text))
}

/** The line that by convention parts a text from its signature: two dashes, with or without the space. */
export function isSignatureMark(line: string): boolean {
  return /^--[ \u00a0]?$/.test(line)
}

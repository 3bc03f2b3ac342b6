import libmime from 'libmime'
import type { MimePart } from './mime-parts.ts'
import { safeName } from './safe-name.ts'

/** Names a person understands for parts that only programs know. */
const BY_TYPE: Record<string, string> = {
  'text/calendar': 'Termin.ics',
  'application/ics': 'Termin.ics',
  'text/vcard': 'Kontakt.vcf',
  'text/x-vcard': 'Kontakt.vcf',
  'application/ms-tnef': 'Outlook-Anhang (winmail).dat',
  'application/vnd.ms-tnef': 'Outlook-Anhang (winmail).dat',
  'application/pkcs7-signature': 'Digitale Unterschrift.p7s',
  'application/x-pkcs7-signature': 'Digitale Unterschrift.p7s',
  'application/pkcs7-mime': 'Verschlüsselte Mail.p7m',
  'application/x-pkcs7-mime': 'Verschlüsselte Mail.p7m',
  'application/pgp-signature': 'Digitale Unterschrift.asc',
  'application/pgp-encrypted': 'Verschlüsselung.asc',
  'message/delivery-status': 'Zustellbericht.txt',
  'message/disposition-notification': 'Lesebestätigung.txt',
  'text/rfc822-headers': 'Kopfzeilen der Mail.txt',
  'message/rfc822': 'Angehängte Mail.eml',
  'text/html': 'Anhang.html',
  'text/plain': 'Anhang.txt'
}

/** A name that says nothing, because a program gave it. */
const MEANINGLESS =
  /^(?:winmail\.dat|smime\.p7[sm]|noname|unnamed|untitled|attachment|att\d{3,6}\.(?:txt|htm|dat)|invite\.ics|meeting\.ics)$/i

/** The safe name of a part: the declared one if it says something, otherwise one by its type. */
export function attachmentName(part: MimePart): string {
  const declared = safeName(part.fileName ?? '')
  const isWinmail = /^winmail\.dat$/i.test(declared)
  if (declared !== '' && !MEANINGLESS.test(declared)) return declared
  if (isWinmail) return BY_TYPE['application/ms-tnef'] ?? declared
  return nestedSubject(part) ?? BY_TYPE[part.type] ?? (declared || byKind(part.type))
}

/** An attached mail is known by its subject. */
function nestedSubject(part: MimePart): string | null {
  if (part.type !== 'message/rfc822') return null
  const head =
    part.content
      .subarray(0, 64_000)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? ''
  const subject = /^subject:[ \t]*([^\r\n]*)/im.exec(head)?.[1]?.trim() ?? ''
  const words = safeName(libmime.decodeWords(subject)).slice(0, 60).trim()
  return words === '' ? null : `${words}.eml`
}

function byKind(type: string): string {
  const ending = libmime.detectExtension(type)
  const noun = type.startsWith('image/')
    ? 'Bild'
    : type.startsWith('audio/')
      ? 'Tonaufnahme'
      : type.startsWith('video/')
        ? 'Video'
        : type === 'application/pdf'
          ? 'Dokument'
          : 'Anhang'
  return safeName(`${noun}.${ending}`)
}

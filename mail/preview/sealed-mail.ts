import type { AboutFile } from '#app/domain/previews/preview.ts'

/** Object identifiers 1.2.840.113549.1.7.2 and, for what only a key opens, .3 and 1.9.16.1.23 (RFC 5652, 5083). */
const SIGNED = Buffer.from('2a864886f70d010702', 'hex')
const ENCRYPTED = [Buffer.from('2a864886f70d010703', 'hex'), Buffer.from('2a864886f70d0109100117', 'hex')]

/** S/MIME and PGP say in their first bytes whether they hide the words, wrap them, or stand beside them. Null: neither. */
export function aboutSealed(file: { mime: string; name: string; bytes: Buffer }): AboutFile | null {
  const { mime, name } = file
  if (/pkcs7-signature|pgp-signature/.test(mime) || /\.p7s$/i.test(name)) return { kind: 'signature' }
  const head = file.bytes.subarray(0, 200)
  if (mime === 'application/pgp-encrypted' || head.includes('-----BEGIN PGP MESSAGE-----'))
    return { kind: 'encrypted' }
  if (!/pkcs7-mime/.test(mime) && !/\.p7m$/i.test(name)) return null
  if (ENCRYPTED.some((mark) => head.subarray(0, 64).includes(mark))) return { kind: 'encrypted' }
  return head.subarray(0, 64).includes(SIGNED) ? { kind: 'sealed' } : { kind: 'encrypted' }
}

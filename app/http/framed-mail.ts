// escape-html: the five characters that end a text in HTML, nothing more.
import escapeHtml from 'escape-html'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { MailHtml } from '../domain/previews/mail-html.ts'

/**
 * The policy of a stranger's HTML: it loads nothing but the pictures written into it, runs nothing, sends nothing, has no
 * origin, and stands in a frame of ours only. It holds whatever the sanitiser may miss.
 */
export const MAIL_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"

/** Where such a document is answered; every other address has the policy of our own pages. */
export const isFramedMail = (path: string): boolean => /^\/anliegen\/\d+\/html\/\d+$/.test(path)

/** Header fields for it. Our pages forbid every frame and open links in a group of their own, which no sandbox may have. */
export const framedMailHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: false,
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'sameorigin' }
  })

/** Paper in every theme: mails are written for white. */
const STYLE = `:root{color-scheme:light}html{background:#fff;color:#1d2436}
body{margin:0;padding:16px;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;overflow-wrap:anywhere}
img{max-width:100%;height:auto}table{max-width:100%;border-collapse:collapse}td,th{padding:2px 6px;vertical-align:top;text-align:start}
blockquote{margin:.5em 0;padding-left:.8em;border-left:2px solid #bac9ee}pre{white-space:pre-wrap}
a{color:#2142b2;text-decoration:underline}.lost{padding:0 .4em;border:1px dashed #898073;color:#4f5665}`

/** The document itself. Links go nowhere and say on hover where they would have led. */
export function framedMail(mail: MailHtml, language: 'de' | 'en'): Response {
  const document = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer"><title>${escapeHtml(mail.from)}</title><style>${STYLE}</style></head>
<body dir="auto">${withoutLinks(withPictures(mail))}</body></html>`
  return new Response(document, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': MAIL_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'X-DNS-Prefetch-Control': 'off',
      'Cache-Control': 'no-store'
    }
  })
}

/** A frame without an origin sends no cookie, so the pictures are written into it. */
function withPictures({ html, pictures }: MailHtml): string {
  return html.replace(/<img\b[^>]*>/gi, (tag) => {
    const id = /\ssrc="cid:([^"]*)"/i.exec(tag)?.[1]
    if (id === undefined) return tag
    const picture = pictures.get(unescaped(id))
    if (!picture?.jpeg)
      return `<span class="lost">${/\salt="([^"]+)"/i.exec(tag)?.[1] ?? escapeHtml(picture?.name ?? '…')}</span>`
    return tag.replace(
      /\ssrc="[^"]*"/i,
      () => ` src="data:image/jpeg;base64,${picture.jpeg?.toString('base64')}"`
    )
  })
}

const withoutLinks = (html: string): string =>
  html.replace(/<a\b[^>]*>/gi, (tag) => {
    const to = /\shref="([^"]*)"/i.exec(tag)?.[1]
    return to === undefined ? '<a>' : `<a title="${to}">`
  })

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

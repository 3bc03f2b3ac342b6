import { HELLO, type HostileMail, html, lines, mail, plain } from './make-mail.ts'

/** HTML that asks for more than a page should. */
export const HOSTILE_PAGES: HostileMail[] = [
  { name: '100,000 nested divs', make: () => html(`${'<div>'.repeat(100_000)}${HELLO}`), words: HELLO },
  {
    name: '300 nested divs',
    make: () => html(`${'<div>'.repeat(300)}${HELLO}${'</div>'.repeat(300)}`),
    words: HELLO
  },
  {
    name: '300,000 empty divs',
    make: () => html(`<p>${HELLO}</p>${'<div></div>'.repeat(180_000)}`),
    words: HELLO
  },
  {
    name: '100,000 hidden divs',
    make: () => html(`<p>${HELLO}</p>${'<i hidden>x</i>'.repeat(120_000)}`),
    words: HELLO
  },
  {
    name: 'an attribute of 5 MB',
    make: () => html(`<p style="${'a'.repeat(5_000_000)}">${HELLO}</p>`),
    words: HELLO
  },
  {
    name: 'a style that asks for backtracking',
    make: () => html(`<p style="${'overflow:hidden;height:'.repeat(70_000)}">${HELLO}</p>`),
    words: HELLO
  },
  {
    name: 'a style sheet of 1.5 MB',
    make: () => html(`<style>${'.a,'.repeat(500_000)}{display:none}</style><p>${HELLO}</p>`),
    words: HELLO
  },
  {
    name: 'open tags without an end',
    make: () => html(`<p>${HELLO}</p>${'<'.repeat(1_000_000)}`),
    words: HELLO
  },
  { name: 'open comments', make: () => html(`<p>${HELLO}</p>${'<!--'.repeat(300_000)}`), words: HELLO },
  { name: 'entities', make: () => html(`<p>${HELLO}</p>${'&auml;&#228;&'.repeat(120_000)}`), words: HELLO },
  {
    name: 'a table of 100,000 cells',
    make: () => html(`<p>${HELLO}</p><table>${'<tr><td>a<td>b'.repeat(50_000)}`),
    words: HELLO
  },
  {
    name: 'a list of 100,000 items',
    make: () => html(`<p>${HELLO}</p><ol>${'<li>a'.repeat(100_000)}`),
    words: HELLO
  },
  {
    name: '20,000 quotes',
    make: () => html(`<p>${HELLO}</p>${'<blockquote type=cite>a</blockquote>b'.repeat(20_000)}`),
    words: HELLO
  }
]

/** Words made for the patterns that read them. */
export const HOSTILE_WORDS: HostileMail[] = [
  {
    name: 'spaces before a line end',
    make: () => mail(plain, `${' '.repeat(2_000_000)}x\r\n`),
    words: HELLO
  },
  { name: 'marks of a quote', make: () => mail(plain, lines('>', 2_000_000)), words: HELLO },
  {
    name: '"Am" without an end',
    make: () => mail(plain, lines('Am ', 2_000_000), 'schrieb\r\n'),
    words: HELLO
  },
  { name: '100,000 lines "Von:"', make: () => mail(plain, lines('Von: a\r\n', 2_000_000)), words: HELLO },
  { name: '100,000 lines of dashes', make: () => mail(plain, lines('-----\r\n', 1_000_000)), words: HELLO },
  { name: '100,000 signature marks', make: () => mail(plain, lines('-- \r\n', 500_000)), words: HELLO },
  { name: 'passwords without an end', make: () => mail(plain, lines('kennwort ', 2_000_000)), words: HELLO },
  {
    name: '50,000 different passwords',
    make: () => mail(plain, Array.from({ length: 50_000 }, (_, at) => `Kenncode: aB3${at}xY\r\n`).join('')),
    words: HELLO
  },
  {
    name: '50,000 links',
    make: () =>
      mail(
        plain,
        Array.from(
          { length: 50_000 },
          (_, at) => `https://a.example/a/${String(at).padStart(22, 'x')}\r\n`
        ).join('')
      ),
    words: HELLO
  },
  {
    name: 'an address that asks for backtracking',
    make: () => mail(plain, `${'a@'.repeat(500_000)}\r\n`),
    words: HELLO
  },
  {
    name: 'digits without an end',
    make: () => mail(plain, '0'.repeat(2_000_000), '\r\n', '1 '.repeat(1_000_000)),
    words: HELLO
  },
  {
    name: 'letters with 100,000 marks',
    make: () => Buffer.concat([mail(plain), Buffer.from(`a${'\u0301'.repeat(500_000)}`)]),
    words: HELLO
  },
  {
    name: 'text encoded twice, 5 MB',
    make: () => Buffer.concat([mail(plain), Buffer.from('Ã¼Ã¶'.repeat(600_000))]),
    words: HELLO
  },
  {
    name: 'bytes of two charsets, 5 MB',
    make: () => Buffer.concat([mail(plain), Buffer.from('\xfcb\xc3\xbc '.repeat(1_000_000), 'latin1')]),
    words: HELLO
  },
  {
    name: 'flowed lines, 5 MB',
    make: () =>
      mail(
        `Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n${HELLO}\r\n`,
        lines('> a \r\n', 5_000_000)
      ),
    words: HELLO
  },
  {
    name: 'a bounce with 20,000 addresses',
    make: () =>
      Buffer.from(
        `From: mailer-daemon@post.example\r\nReturn-Path: <>\r\nSubject: Undeliverable: x\r\n${plain}${Array.from({ length: 20_000 }, (_, at) => `<p${at}@post.example> message-id: <${at}aaaaaaaaaaaaaaaaaaaaaaa@schule.example>`).join('\r\n')}`
      ),
    words: HELLO
  }
]

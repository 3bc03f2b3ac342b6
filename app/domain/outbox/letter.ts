// escape-html: five characters, done right by a package that everybody uses.
import escapeHtml from 'escape-html'
import type { Language } from '../words.ts'

/** A mail as a letter: blocks that can be written as plain text and as simple HTML (people.md, LNG-01). */
export type Block =
  | { kind: 'text'; text: string; language?: Language }
  | { kind: 'steps'; title?: string; steps: string[] }
  | { kind: 'link'; lead: string; url: string }
  | { kind: 'big'; text: string }
  | { kind: 'lines'; lines: { language: Language; name: string; text: string }[] }

const dirOf = (language: Language): string => (language === 'ar' ? ' dir="rtl"' : '')

const paragraph = (text: string, attributes = ''): string =>
  `<p${attributes}>${escapeHtml(text).replaceAll('\n', '<br>\n')}</p>`

function blockToText(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'big':
      return block.text
    case 'steps':
      return [block.title, ...block.steps.map((step, index) => `${index + 1}. ${step}`)]
        .filter(Boolean)
        .join('\n')
    case 'link':
      // The address stands bare on its own line: every mail program makes it a link.
      return `${block.lead}\n${block.url}`
    case 'lines':
      return block.lines.map((line) => `${line.name}: ${line.text}`).join('\n')
  }
}

function blockToHtml(block: Block): string {
  switch (block.kind) {
    case 'text':
      return paragraph(block.text, block.language ? ` lang="${block.language}"${dirOf(block.language)}` : '')
    case 'big':
      return `<p style="font-size:28px;letter-spacing:4px"><strong>${escapeHtml(block.text)}</strong></p>`
    case 'steps': {
      const title = block.title ? `<p><strong>${escapeHtml(block.title)}</strong></p>\n` : ''
      return `${title}<ol>\n${block.steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('\n')}\n</ol>`
    }
    case 'link': {
      const url = escapeHtml(block.url)
      return `<p>${escapeHtml(block.lead)}<br>\n<a href="${url}">${url}</a></p>`
    }
    case 'lines':
      return block.lines
        .map((line) =>
          paragraph(`${line.name}: ${line.text}`, ` lang="${line.language}"${dirOf(line.language)}`)
        )
        .join('\n')
  }
}

/** The plain text of a letter: first-class, complete. */
export const letterText = (blocks: Block[]): string => `${blocks.map(blockToText).join('\n\n')}\n`

/** The same letter in one column of HTML: no images, nothing from outside. */
export const letterHtml = (blocks: Block[], language: Language): string =>
  `<!doctype html>\n<html lang="${language}"${dirOf(language)}><head><meta charset="utf-8"></head>` +
  '<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em">\n' +
  `${blocks.map(blockToHtml).join('\n')}\n</body></html>\n`

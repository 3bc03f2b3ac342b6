// sanitize-html: an allow list over a real parser, maintained, runs without a browser's DOM.
import type { ParentNode } from 'domhandler'
import { DomUtils } from 'htmlparser2'
import sanitize from 'sanitize-html'
import { type HidingRules, isHidden } from './html-hidden.ts'
import type { ParsedHtml } from './parse-html.ts'

const TEXT_TAGS = [
  'a',
  'abbr',
  'b',
  'blockquote',
  'br',
  'center',
  'code',
  'del',
  'div',
  'em',
  'font',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'i',
  'img',
  'ins',
  'li',
  'ol',
  'p',
  'pre',
  's',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'u',
  'ul'
]
const TABLE_TAGS = ['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']

/**
 * HTML of a stranger as it may be shown: nothing is loaded from outside, nothing runs, nothing the sender had hidden
 * appears. Pictures of the mail itself stay as `<img src="cid:…">` for the page to fill in. '' if nothing is left.
 */
export function sanitiseHtml({ document, rules }: ParsedHtml, contentIds: ReadonlySet<string>): string {
  // Last reader of the tree, so the hidden elements may be taken out of it.
  removeHidden(document, rules)
  const visible = DomUtils.getOuterHTML(document.children)
  return sanitize(visible, {
    allowedTags: [...TEXT_TAGS, ...TABLE_TAGS],
    allowedAttributes: {
      a: ['href', 'rel', 'target'],
      img: ['src', 'alt', 'width', 'height'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      '*': ['dir', 'lang']
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['cid'] },
    allowedSchemesAppliedToAttributes: ['href', 'src', 'cite'],
    allowProtocolRelative: false,
    allowedStyles: {},
    nestingLimit: 200,
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'noscript',
      'title',
      'svg',
      'math',
      'iframe',
      'object',
      'xml'
    ],
    transformTags: {
      a: sanitize.simpleTransform('a', { rel: 'noopener noreferrer nofollow', target: '_blank' })
    },
    exclusiveFilter: (frame) =>
      frame.tag === 'img' && !contentIds.has(frame.attribs.src?.replace(/^cid:/i, '') ?? '')
  }).trim()
}

/** Level by level: taking elements out one by one searches their neighbours each time. */
function removeHidden(parent: ParentNode, rules: HidingRules): void {
  parent.children = parent.children.filter((child) => child.type !== 'tag' || !isHidden(child, rules))
  for (const child of parent.children) if ('children' in child) removeHidden(child, rules)
}

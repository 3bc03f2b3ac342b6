import type { Element } from 'domhandler'

/** Simple selectors (`.name`, `#name`, `p.name`) that a style sheet of the mail hides. */
export type HidingRules = {
  classes: Set<string>
  ids: Set<string>
  /** Styles looked at before, and whether they hide: a page repeats a few of them on every element. */
  styles: Map<string, boolean>
}

const HIDING = [
  /(^|;)\s*display\s*:\s*none/i,
  /(^|;)\s*visibility\s*:\s*(hidden|collapse)/i,
  /(^|;)\s*mso-hide\s*:\s*all/i,
  /(^|;)\s*opacity\s*:\s*0?\.?0+\s*(!|;|$)/i,
  /(^|;)\s*font-size\s*:\s*[01](\.0*)?\s*(px|pt|em|rem|%)?\s*(!|;|$)/i,
  /(^|;)\s*(max-)?(height|width)\s*:\s*0(px|pt|em|%)?\s*(!|;|$)[\s\S]*overflow\s*:\s*hidden/i,
  /overflow\s*:\s*hidden[\s\S]*(^|;)\s*(max-)?(height|width)\s*:\s*0(px|pt|em|%)?\s*(!|;|$)/i,
  /(^|;)\s*(left|top|right|text-indent|margin-left|margin-top)\s*:\s*-\d{3,}/i,
  /(^|;)\s*color\s*:\s*transparent/i,
  /(^|;)\s*clip\s*:\s*rect\(\s*0/i
]

/** Whether the sender's HTML keeps this element out of sight: such words must not become visible ones. */
export function isHidden(element: Element, rules: HidingRules): boolean {
  if (element.attribs.hidden !== undefined) return true
  const style = element.attribs.style ?? ''
  if (style !== '' && hidesOnce(style, rules)) return true
  if (/(^|;)\s*display\s*:/i.test(style)) return false
  const id = element.attribs.id
  if (id !== undefined && rules.ids.has(id)) return true
  return (element.attribs.class ?? '').split(/\s+/).some((name) => rules.classes.has(name))
}

function hidesOnce(style: string, { styles }: HidingRules): boolean {
  const known = styles.get(style)
  if (known !== undefined) return known
  const isHiding = hides(style)
  styles.set(style, isHiding)
  return isHiding
}

function hides(style: string): boolean {
  // A style that long is no style of a person's mail; only its start is read.
  const readable = style.slice(0, 2000)
  return HIDING.some((pattern) => pattern.test(readable))
}

/** Reads the rules of `<style>` texts. Rules inside @media and the like do not count: they hold for some screens only. */
export function hidingRules(sheets: string[]): HidingRules {
  const rules: HidingRules = { classes: new Set(), ids: new Set(), styles: new Map() }
  for (const sheet of sheets) {
    const plain = withoutAtBlocks(sheet.slice(0, 200_000).replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, ''))
    // Cut at the braces: a pattern over both would try every letter as a beginning.
    for (const rule of plain.split('}')) {
      const [selectors = '', style = ''] = rule.split('{').slice(-2)
      if (!rule.includes('{') || selectors.length > 2_000 || style.length > 2_000) continue
      if (!hides(style)) continue
      for (const selector of selectors.split(',')) {
        const [, mark, name = ''] = /^\s*\w*([.#])([\w-]+)\s*$/.exec(selector) ?? []
        if (mark === '.') rules.classes.add(name)
        if (mark === '#') rules.ids.add(name)
      }
    }
  }
  return rules
}

function withoutAtBlocks(sheet: string): string {
  let kept = ''
  let depth = 0
  let inAtBlock = false
  for (const char of sheet) {
    if (char === '@' && depth === 0) inAtBlock = true
    if (!inAtBlock) kept += char
    if (char === '{') depth += 1
    if (char === '}') depth = Math.max(0, depth - 1)
    if (inAtBlock && depth === 0 && (char === '}' || char === ';')) inAtBlock = false
  }
  return kept
}

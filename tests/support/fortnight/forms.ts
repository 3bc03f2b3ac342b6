/** A form of a page, as a browser without a script would send it. */
export type PageForm = {
  action: string
  /** Hidden fields, and what is ticked. */
  fields: Record<string, string>
  names: ReadonlySet<string>
}

const decoded = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"')

/** All forms of a page that post, in its order. */
export function formsOf(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', body = '']) => {
    const inputs = [...body.matchAll(/<(?:input|button|textarea|select)\b([^>]*)>/g)].map(([, tag = '']) => ({
      type: attribute(tag, 'type'),
      name: attribute(tag, 'name'),
      value: attribute(tag, 'value'),
      checked: /\bchecked\b/.test(tag)
    }))
    const kept = inputs.filter((one) => one.type === 'hidden' || (one.type === 'radio' && one.checked))
    return {
      action: attribute(head, 'action'),
      fields: Object.fromEntries(kept.map((one) => [one.name, one.value])),
      names: new Set(inputs.map((one) => one.name))
    }
  })
}

const attribute = (tag: string, name: string): string =>
  decoded(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

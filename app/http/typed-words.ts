/** Fields in which people write; all others are choices and numbers of the page. */
const WRITTEN = ['text', 'note', 'tried', 'reason']

/** What a person wrote into a form, field by field; choices, numbers and keys of the page are left out. */
export function typedWords(form: FormData): { name: string; text: string }[] {
  return [...form.keys()].flatMap((name) => {
    const text = form.get(name)
    if (typeof text !== 'string' || !text.trim()) return []
    return WRITTEN.includes(name) || /\S\s+\S/.test(text) ? [{ name, text }] : []
  })
}

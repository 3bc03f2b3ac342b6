/** The language somebody asks for who is not signed in: `?l=en` (links in mails), else German unless the browser wants English. */
export function askedLanguage(request: Pick<Request, 'url' | 'headers'>): 'de' | 'en' {
  const asked = new URL(request.url).searchParams.get('l')
  return asked === 'de' || asked === 'en' ? asked : browserLanguage(request.headers.get('accept-language'))
}

/** From the field `Accept-Language`. */
export const browserLanguage = (accepted: string | null | undefined): 'de' | 'en' =>
  /^en\b/i.test(accepted ?? '') ? 'en' : 'de'

/** A plain day (`YYYY-MM-DD`) as "2. März"; independent of the browser's zone. */
export const plainDate = (day: string, language: 'de' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long'
  }).format(new Date(`${day.slice(0, 10)}T12:00:00Z`))

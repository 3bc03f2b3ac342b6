/** 5a before 10a. */
export const byGroup = (a: string, b: string): number => a.localeCompare(b, 'de', { numeric: true })

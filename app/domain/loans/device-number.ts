/** The number of a device as it is compared: "Laptop 07" and "laptop  07" are one. Pure. */
export const numberKey = (number: string): string => tidyNumber(number).toLocaleLowerCase('de')

/** The number as it is kept and shown. */
export const tidyNumber = (number: string): string => number.normalize('NFC').trim().replace(/\s+/g, ' ')

export const MOST_NUMBER = 60

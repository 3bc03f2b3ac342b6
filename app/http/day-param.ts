import { z } from 'zod'
import type { SchoolDay } from '../domain/school-time.ts'
import { notFound } from './refuse.ts'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((one) => !Number.isNaN(Date.parse(`${one}T12:00:00Z`)))

/** A day in the address such as `/einstellungen/stundenplan/2020-03-23`; anything else is a page that does not exist. */
export function dayParam(value: string | undefined): SchoolDay {
  const read = day.safeParse(value)
  if (!read.success) throw notFound()
  return read.data
}

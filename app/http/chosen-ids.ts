import { z } from 'zod'

/** Ticked boxes of a form: numbers under one name that ends with `[]`; none ticked is an empty list. */
export const chosenIds = z
  .array(z.coerce.number().int().positive())
  .or(
    z.coerce
      .number()
      .int()
      .positive()
      .transform((id) => [id])
  )
  .optional()
  .transform((ids) => ids ?? [])

export const chosenIdsSchema = <N extends string>(name: N) =>
  z.object({ [name]: chosenIds } as Record<N, typeof chosenIds>)

import { z } from 'zod'
import { CHILD_PLATFORMS, DEVICE_CONDITIONS } from '../../domain/words.ts'

/** How a device comes back, and what the child has instead. */
export const returnSchema = z.object({
  loan: z.coerce.number().int().positive(),
  do: z.enum(['back', 'swap']),
  condition: z.enum(DEVICE_CONDITIONS),
  note: z.string().trim().max(120).default(''),
  uses: z.enum(['keep', ...CHILD_PLATFORMS]).default('keep'),
  other: z.coerce.number().int().min(0).catch(0),
  until: z.string().max(20).catch('').default('')
})

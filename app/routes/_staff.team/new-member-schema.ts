import { z } from 'zod'
import { PLATFORMS } from '../../domain/words.ts'

const name = (code: string) => z.string(code).trim().min(1, code).max(80, code)

/** Somebody new for the team; message codes are keys of `team:error`. */
export const newMemberSchema = z.object({
  firstName: name('firstName'),
  lastName: name('lastName'),
  displayName: name('displayName'),
  address: z.string('address').trim().pipe(z.email('address')),
  'platforms[]': z.array(z.enum(PLATFORMS)).default([]),
  role: z.enum(['volunteer', 'admin', 'both'], 'role')
})

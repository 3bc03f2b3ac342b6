import { FACES } from '../../domain/connection/face.ts'

/** What the list can be narrowed to. Apart from the reading of the address, so that no browser loads a schema library for a list. */
export const STATUS_CHOICES = ['unresolved', ...FACES, 'family_only', 'loan'] as const

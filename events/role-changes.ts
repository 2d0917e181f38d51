import * as z from 'zod/mini'

/** By role, which of its entries are concerned; what they say stays with the agency. */
export const changedOfRoles = z.optional(z.record(z.string(), z.array(z.enum(['address', 'holders', 'absences']))))

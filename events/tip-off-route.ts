import * as z from 'zod/mini'

/** The way a tip-off takes: screening, police at once, or the inspectorate alone. */
export const route = z.enum(['ordinary', 'urgent', 'conflict'])

/** How a tip-off came in. */
export const channel = z.enum(['web', 'phone', 'paper', 'locality'])

import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** The desk found a tip-off worth looking into; said again until an inspection has taken it up. */
export const tipOffAccepted = defineEvent('tip-off.accepted', {
  premises: z.string(),
  category: z.string(),
  area: z.string(),
  again: z.optional(z.int()),
})

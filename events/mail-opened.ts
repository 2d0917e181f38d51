import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** The mail of a post for a slot has its first entry. */
export const mailOpened = defineEvent('mail.opened', {
  post: z.string(),
  slot: z.string(),
})

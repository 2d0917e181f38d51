import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** A post opened the sealed account for a stated purpose; recorded before the key is asked. */
export const tipOffTextOpened = defineEvent('tip-off.text-opened', {
  purpose: z.string(),
})

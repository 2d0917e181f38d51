import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** An inspection has taken the tip-off up: as its first, or joined to the open one. */
export const tipOffLinked = defineEvent('tip-off.linked', {
  inspection: z.string(),
  joined: z.boolean(),
})

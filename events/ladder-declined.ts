import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** The post that was asked decided that an escalation shall not go out. */
export const ladderDeclined = defineEvent('ladder.declined', {
  rung: z.string(),
})

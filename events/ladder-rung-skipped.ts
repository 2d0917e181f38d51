import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** A rung was passed over, because a newer one speaks for it or its time was before the start. */
export const ladderRungSkipped = defineEvent('ladder.rung-skipped', {
  rung: z.string(),
  because: z.string(),
})

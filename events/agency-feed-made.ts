import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** The holder of a post was given an address under which a calendar can follow its days; an earlier address is dead. */
export const agencyFeedMade = defineEvent('agency.feed-made', { role: z.string() })

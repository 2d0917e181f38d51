import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** The address under which a calendar followed the days of a post is dead. */
export const agencyFeedRevoked = defineEvent('agency.feed-revoked', { role: z.string() })

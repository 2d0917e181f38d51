import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'
import { changedOfRoles } from './role-changes.ts'

/** A change of who may open seals waits for a second person. */
export const agencySealChangeProposed = defineEvent('agency.seal-change-proposed', {
  roles: z.array(z.string()),
  what: changedOfRoles,
  tell: posts,
  above: posts,
})

import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'
import { changedOfRoles } from './role-changes.ts'

/** A second person agreed to a change of who may open seals, and it holds from now on. */
export const agencySealChangeApproved = defineEvent('agency.seal-change-approved', {
  roles: z.array(z.string()),
  what: changedOfRoles,
  tell: posts,
  above: posts,
})

import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'
import { changedOfRoles } from './role-changes.ts'

/** A proposed change of who may open seals was turned down or taken back; everything stays as it was. */
export const agencySealChangeDropped = defineEvent('agency.seal-change-dropped', {
  roles: z.array(z.string()),
  what: changedOfRoles,
  tell: posts,
  above: posts,
})

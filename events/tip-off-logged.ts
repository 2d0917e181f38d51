import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'
import { channel, route } from './tip-off-route.ts'

/** A tip-off was taken in and waits at its desk; an urgent one asks for somebody at once. */
export const tipOffLogged = defineEvent('tip-off.logged', {
  route,
  category: z.string(),
  area: z.string(),
  premises: z.optional(z.string()),
  channel,
  signs: z.array(z.string()),
  desk: z.string(),
  tell: posts,
  above: posts,
  due: z.string(),
})

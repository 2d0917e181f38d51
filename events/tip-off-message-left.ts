import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** The reporter left a message under the receipt. */
export const tipOffMessageLeft = defineEvent('tip-off.message-left', {
  message: z.string(),
  tell: posts,
  above: posts,
})

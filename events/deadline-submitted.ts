import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'
import { posts } from './notified-posts.ts'

/** The agency handed in what it owes for the period; without a recipient inside the system nobody is told and nothing waits for acceptance. */
export const deadlineSubmitted = defineEvent('deadline.submitted', {
  late: z.boolean(),
  workingDaysLate: z.int(),
  onBehalfOf: z.optional(z.string()),
  receivedOn: z.optional(z.string()),
  /** What was handed in, and the text beside it that holds the words: the history keeps every submission, the state only the latest. */
  figures: z.optional(z.record(z.string(), z.number())),
  texts: z.optional(z.string()),
  duty: z.string(),
  owner: z.string(),
  period: z.string(),
  of: z.optional(z.string()),
  tell: posts,
  above: posts,
  acceptBy: z.optional(z.string()),
})

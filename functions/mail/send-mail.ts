import { mailDue } from '../../events/index.ts'
import { onEvent } from '../../shared/lambda/on-event.ts'
import { deliver } from '../../shared/mail/deliver.ts'

/** Sends one attempt of a mail, once. */
export const handler = onEvent([mailDue], ({ subject, data, context }) => deliver(subject, data.attempt, context))

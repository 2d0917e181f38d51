import { mailReturned } from '../../events/index.ts'
import { onEvent } from '../../shared/lambda/on-event.ts'
import { handBack } from '../../shared/mail/hand-back.ts'

/** What a mail held that did not reach its post goes to the next post up. */
export const handler = onEvent([mailReturned], ({ subject, tellAt, context }) => handBack(subject, tellAt, context))

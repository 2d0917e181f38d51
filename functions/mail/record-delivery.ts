import { onMessages } from '../../shared/lambda/on-messages.ts'
import { contextNow } from '../../shared/lambda/programme-in-force.ts'
import { recordFeedback } from '../../shared/mail/record-feedback.ts'

/** Records what SES says of a mail: taken, delivered, bounced, complained about. */
export const handler = onMessages(async (body) => recordFeedback(body, await contextNow('system')))

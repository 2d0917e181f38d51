import { onOutbox } from '../../shared/lambda/on-outbox.ts'
import { relay } from '../../shared/relay/relay.ts'

/** Carries the events of each decision into the history and then to the queues of those who hear them. */
export const handler = onOutbox(relay)

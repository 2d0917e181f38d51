import { wakeAggregate } from '../../shared/clock/wake-aggregate.ts'
import { onMessages } from '../../shared/lambda/on-messages.ts'
import { contextNow } from '../../shared/lambda/programme-in-force.ts'

/** Wakes one aggregate: it looks at the time again itself, so a wake too many or too early changes nothing. */
export const handler = onMessages(async (body, received) => wakeAggregate(body, received, await contextNow('clock')))

import { programmeTimingChanged } from '../../events/index.ts'
import { armAnew } from '../../shared/clock/arm-anew.ts'
import { onEvent } from '../../shared/lambda/on-event.ts'

/** After a change of calendar or clocks: has the alarm of everything that is open computed anew. */
export const handler = onEvent([programmeTimingChanged], () => armAnew())

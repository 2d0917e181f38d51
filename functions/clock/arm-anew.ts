import { calendarChanged, programmeTimingChanged, programmeWentLive } from '../../events/index.ts'
import { armAnew } from '../../shared/clock/arm-anew.ts'
import { onEvent } from '../../shared/lambda/on-event.ts'

/** After a change of calendar or clocks, and when the programme goes live: has the alarm of everything that is open computed anew. */
export const handler = onEvent([calendarChanged, programmeTimingChanged, programmeWentLive], ({ type, at }) =>
  armAnew(type === 'programme.went-live' ? at : undefined),
)

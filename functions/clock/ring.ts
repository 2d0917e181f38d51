import { ringWakes } from '../../shared/clock/ring-wakes.ts'
import { onSchedule } from '../../shared/lambda/on-schedule.ts'

/** Every minute: brings to the wake queue whatever is due by now, the oldest first. */
export const handler = onSchedule(({ now }) => ringWakes(now))

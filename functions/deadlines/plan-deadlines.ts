import { deadline } from '../../shared/domain/deadline.ts'
import { deadlinesToOpen } from '../../shared/domain/deadline-plan.ts'
import { onSchedule } from '../../shared/lambda/on-schedule.ts'
import { commit } from '../../shared/store/commit.ts'

const atOnce = 10

/** Every day: opens each duty's next periods for each owner. What is open already stays as it is; one that fails stops none of the others. */
export const handler = onSchedule(async (context) => {
  const commands = deadlinesToOpen(context.programme, context.now)
  const failures: unknown[] = []
  for (let from = 0; from < commands.length; from += atOnce) {
    const batch = commands.slice(from, from + atOnce).map((command) => commit(deadline, command.id, command, context))
    for (const result of await Promise.allSettled(batch)) if (result.status === 'rejected') failures.push(result.reason)
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${commands.length} deadlines were not opened`)
})

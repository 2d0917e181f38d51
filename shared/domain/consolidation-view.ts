import type { Context } from './aggregate.ts'
import { mayAct } from './authorisation.ts'
import { countedFigures, fieldsAsked, type Part, sumsOf } from './consolidation.ts'
import { deadlineParties } from './deadline-parties.ts'
import type { DeadlineState } from './deadline-state.ts'
import { namesIn } from './names.ts'
import { onTimeOf, timelinessOf } from './on-time.ts'
import { unitNamed } from './report-form.ts'

const mayRead = (state: DeadlineState, context: Context): boolean =>
  mayAct('deadline', 'read', context.by, deadlineParties(state, context))

/** A part that is not on the clock yet says so; what the acting post may not read is counted and summed, but not shown on its own. */
const lineOf = ({ windowUntil: _until, ...part }: Part, state: DeadlineState | undefined, context: Context): object => {
  if (!state) return { ...part, status: 'not-opened' }
  const submitted = 'submission' in state ? state.submission : undefined
  const figures = countedFigures(state)
  return {
    ...part,
    due: state.due,
    code: state.code,
    status: state.status,
    timeliness: timelinessOf(state, context.now),
    ...(submitted ? { submittedAt: submitted.at, workingDaysLate: submitted.workingDaysLate } : {}),
    ...(figures && mayRead(state, context) ? { figures } : {}),
  }
}

/** The parts of a report side by side: who has handed in and who has not, each figure with its sum, and how many were in time. */
export const consolidationView = (
  { id, duty, owner, period }: DeadlineState,
  parts: readonly Part[],
  states: ReadonlyMap<string, DeadlineState>,
  context: Context,
): object => {
  const known = parts.flatMap((part) => states.get(part.id) ?? [])
  const view = {
    id,
    duty,
    owner,
    period,
    now: context.now,
    parts: parts.map((part) => lineOf(part, states.get(part.id), context)),
    sums: sumsOf(known.map(countedFigures).filter((figures) => figures !== undefined)),
    onTime: onTimeOf(known, context.now),
  }
  const fields = fieldsAsked(parts, context.programme).map((field) => unitNamed(context.programme, field))
  return { ...view, fields, names: namesIn(view, context.programme) }
}

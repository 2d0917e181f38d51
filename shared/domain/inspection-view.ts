import type { Context } from './aggregate.ts'
import { isTeamsTurn } from './inspection.ts'
import { inspectionActs } from './inspection-acts.ts'
import type { InspectionState } from './inspection-state.ts'
import { isRunning } from './inspection-state.ts'
import { ladderLines, pastLines, waitingForAnswer } from './ladder-view.ts'
import { namesIn } from './names.ts'

/** What the ladder of a running task did and will do; a task at its end has none. */
const currentOf = (state: InspectionState, { calendar }: Context): object => {
  if (!isRunning(state)) return {}
  const { ladder, opened, due, recommendations, recent } = state
  return {
    ladder: isTeamsTurn(state) ? ladderLines(ladder, { opened, due }, calendar) : pastLines(ladder),
    waitingForConfirmation: [ladder, ...recommendations.map((entry) => entry.ladder)].flatMap(waitingForAnswer),
    ...(recent ? { warning: `Inspected on ${recent}, less than twelve months ago.` } : {}),
  }
}

/** An inspection as officials see it, with what the acting post may do and what its ladders will. */
export const inspectionView = ({ state, rev }: { state: InspectionState; rev: number }, context: Context): object => {
  const { recommendations, ...rest } = state
  const { ladder: _ladder, ...shown } = { ladder: undefined, ...rest }
  const view = {
    ...shown,
    rev,
    now: context.now,
    mayDo: inspectionActs(state, context),
    recommendations: recommendations.map(({ id, to, opened, due, answeredAt, ladder }) => ({
      id,
      to,
      due,
      answeredAt,
      ladder: answeredAt === undefined ? ladderLines(ladder, { opened, due }, context.calendar) : pastLines(ladder),
    })),
    ...currentOf(state, context),
  }
  return { ...view, names: namesIn(view, context.programme) }
}

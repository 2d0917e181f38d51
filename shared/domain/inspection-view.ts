import type { InspectionState } from './inspection-state.ts'
import { isRunning } from './inspection-state.ts'

/** An inspection as officials see it; the ladders stay inside, what they did is in the history. */
export const inspectionView = ({ state, rev }: { state: InspectionState; rev: number }): object => {
  const { recommendations, ...rest } = state
  const { ladder: _ladder, ...shown } = { ladder: undefined, ...rest }
  return {
    ...shown,
    rev,
    recommendations: recommendations.map(({ id, to, due, answeredAt }) => ({ id, to, due, answeredAt })),
    ...(isRunning(state) && state.recent ? { warning: `Inspected on ${state.recent}, less than twelve months ago.` } : {}),
  }
}

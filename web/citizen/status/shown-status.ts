import type { Context } from '../../../shared/domain/aggregate.ts'
import type { Offset } from '../../../shared/domain/calendar.ts'
import type { PublicStatus } from '../../../shared/domain/public-status.ts'
import type { TipOffState } from '../../../shared/domain/tip-off-state.ts'
import { publicView } from '../../../shared/domain/tip-off-view.ts'
import type { View } from '../view.ts'

/** What pages show of a tip-off. */
export interface ShownStatus {
  readonly status: PublicStatus
  readonly urgent: boolean
  /** Within what an official is asked to confirm; where nobody is, nothing is said of it. */
  readonly within: Offset | undefined
}

/** Within what the receiving post is asked to confirm an urgent or a conflict tip-off; of others no confirmation is asked. */
const confirmWithin = ({ programme }: View, { route, conflict }: TipOffState): Offset | undefined => {
  if (route === 'ordinary') return undefined
  const body = programme.conflictBodies.find(({ id }) => id === conflict)
  return (body?.route ?? programme.routes[route]).limit
}

/** What a reporter may see of a tip-off, and with which urgency. */
export const shownStatus = (view: View, state: TipOffState, context: Context): ShownStatus => ({
  status: publicView(state, context),
  urgent: state.signs.length > 0,
  within: confirmWithin(view, state),
})

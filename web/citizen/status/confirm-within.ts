import type { Offset } from '../../../shared/domain/calendar.ts'
import type { View } from '../view.ts'

/** Within what the receiving post is asked to confirm an urgent or a conflict tip-off; of others no confirmation is asked. */
export const confirmWithin = (
  { programme }: View,
  { route, conflict }: { route: 'ordinary' | 'urgent' | 'conflict'; conflict?: string | undefined },
): Offset | undefined => {
  if (route === 'ordinary') return undefined
  const body = programme.conflictBodies.find(({ id }) => id === conflict)
  return (body?.route ?? programme.routes[route]).limit
}

import { showTipOff } from '../../shared/contracts/tip-offs.ts'
import { tipOff } from '../../shared/domain/tip-off.ts'
import { staffView } from '../../shared/domain/tip-off-view.ts'
import { placesLike } from '../../shared/intake/places-like.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { show } from '../../shared/store/show.ts'

/** A tip-off as its desk sees it before opening the seal, with the known places that look like the one it is about. */
export const handler = onRequest(showTipOff, async ({ params, context }) => {
  const stored = await show(tipOff, params.id, context)
  const atDesk = stored.state.desk === context.by
  return { ...staffView(stored, context), ...(atDesk ? await placesLike(stored.state) : {}) }
})

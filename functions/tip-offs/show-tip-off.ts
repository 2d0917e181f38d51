import { showTipOff } from '../../shared/contracts/tip-offs.ts'
import { tipOff } from '../../shared/domain/tip-off.ts'
import { staffView } from '../../shared/domain/tip-off-view.ts'
import { placesLike } from '../../shared/intake/places-like.ts'
import { screeningTexts } from '../../shared/intake/screening-texts.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { show } from '../../shared/store/show.ts'

/** A tip-off with its seal closed; its desk is shown the known places that look like the one it is about, and what was written when it was screened. */
export const handler = onRequest(showTipOff, async ({ params, context }) => {
  const stored = await show(tipOff, params.id, context)
  const atDesk = stored.state.desk === context.by
  const texts = await screeningTexts(stored.state, context)
  return { ...staffView(stored, context), ...texts, ...(atDesk ? await placesLike(stored.state) : {}) }
})

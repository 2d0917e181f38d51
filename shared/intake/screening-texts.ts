import type { Context } from '../domain/aggregate.ts'
import { mayAct } from '../domain/authorisation.ts'
import { tipOff } from '../domain/tip-off.ts'
import type { TipOffState } from '../domain/tip-off-state.ts'
import { textsOf } from '../store/texts-of.ts'

/** What the desk wrote when it screened, for those alone who may open the seal: a reason can tell what lies under it. */
export const screeningTexts = async (state: TipOffState, context: Context): Promise<object> => {
  const { id, reason } = state
  if (reason === undefined || !mayAct('tip-off', 'open-text', context.by, tipOff.parties(state, context))) return {}
  return { texts: await textsOf('tip-off', id, [reason]) }
}

import type { InspectionState } from '../domain/inspection-state.ts'
import { tipOff } from '../domain/tip-off.ts'
import { load } from '../store/commit.ts'
import { getText } from '../store/texts.ts'
import { textsOf } from '../store/texts-of.ts'
import { textIds } from './take-in.ts'

const summaryOf = async (tipOffId: string): Promise<unknown> => {
  const stored = await load(tipOff, tipOffId)
  const reason = stored?.state.reason
  return reason === undefined ? undefined : (await getText('tip-off', tipOffId, reason))?.summary
}

/** The words that a team may read of its task: the place, the summaries that the desk screened, and what was written on the task itself. */
export const taskTexts = async (state: InspectionState): Promise<object> => {
  const place = state.premises === undefined ? undefined : await getText('premises', state.premises, textIds.details)
  const summaries = (await Promise.all(state.tipOffs.map(summaryOf))).filter((summary) => summary !== undefined)
  const { decision, recommendations } = state
  const cancelled = state.status === 'cancelled' ? [state.reason] : []
  const written = [...(decision ? [decision.reason] : []), ...recommendations.map(({ id }) => id), ...cancelled]
  const texts = await textsOf('inspection', state.id, written)
  return { place, summaries, texts, decisionReason: decision && texts[decision.reason]?.reason }
}

import type { Fact } from '../../events/index.ts'
import type { Context, Decision } from './aggregate.ts'
import { plusMinutes } from './instant.ts'
import type { TipOffIn, TipOffOutcome, TipOffState } from './tip-off-state.ts'
import { coreOf } from './tip-off-state.ts'
import { withStep } from './tip-off-steps.ts'

const minutesADay = 24 * 60

/** Closes a tip-off and sets the day on which its text goes: the programme's retention, shorter when it was unfounded. */
export const closed = (
  state: TipOffState,
  outcome: TipOffOutcome,
  context: Context,
  forwardedTo?: string,
): Decision<TipOffState, Fact> => {
  const { textDays, unfoundedTextDays } = context.programme.retention
  const purgeAt = plusMinutes(context.now, (outcome === 'unfounded' ? unfoundedTextDays : textDays) * minutesADay)
  const where = forwardedTo === undefined ? {} : { forwardedTo }
  return {
    state: { ...withStep(coreOf(state), 'ended', context), status: 'closed', outcome, ...where, closedAt: context.now, purgeAt },
    facts: [{ type: 'tip-off.closed', data: { outcome, ...where, purgeAt } }],
  }
}

/** Leaves the tombstone that keeps the counts; the text is deleted by who hears the fact. */
export const purged = (state: TipOffIn<'closed'>): Decision<TipOffState, Fact> => {
  const { outcome, closedAt } = state
  return {
    state: { ...coreOf(state), messages: [], status: 'purged', outcome, closedAt },
    facts: [{ type: 'tip-off.text-purged', data: {} }],
  }
}

import type { Fact, FactNamed } from '../../events/index.ts'
import type { Context, Decision } from './aggregate.ts'
import type { InspectionState, RunningInspection } from './inspection-state.ts'
import { isUnsettled, unanswered, withoutClock } from './inspection-state.ts'

type Concluded = FactNamed<'inspection.concluded'>

/** The question whether and what was inspected is answered; of a visit that a plan foresees no premises and no tip-off has asked. */
export const concluded = (
  { premises, tipOffs }: InspectionState,
  outcome: Concluded['data']['outcome'],
  inspectedOn?: string,
): Concluded[] =>
  premises === undefined
    ? []
    : [
        {
          type: 'inspection.concluded',
          data: { premises, tipOffs, outcome, ...(inspectedOn === undefined ? {} : { inspectedOn }) },
        },
      ]

/** The answer once more, for whoever did not hear it: premises and tip-offs that have it already do nothing. */
export const concludedAgain = (state: InspectionState): Concluded[] => {
  if (state.record) return concluded(state, 'inspected', state.record.on)
  return concluded(state, state.status === 'cancelled' ? 'cancelled' : 'not-inspected')
}

/** Ends an inspection whose violations are settled and whose recommendations are answered. */
export const endWhenDone = (state: RunningInspection, facts: Fact[], { now }: Context): Decision<InspectionState, Fact> => {
  if (state.status !== 'recorded' || isUnsettled(state) || unanswered(state).length > 0) return { state, facts }
  return {
    state: { ...withoutClock(state), status: 'settled', outcome: 'inspected', settledAt: now },
    facts: [...facts, { type: 'inspection.settled', data: {} }],
  }
}

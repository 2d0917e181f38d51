import type { Fact } from '../../events/index.ts'
import type { Context, Decision } from './aggregate.ts'
import { unchanged } from './aggregate.ts'
import { ladderOf, limitOf } from './inspection-clock.ts'
import type { OpenInspection, OpenPlanned } from './inspection-command.ts'
import { concludedAgain } from './inspection-ending.ts'
import type { InspectionState, RunningInspection } from './inspection-state.ts'
import { isBeforeVisit } from './inspection-state.ts'
import { chainAbove } from './ladder-posts.ts'
import { agencyOf } from './post.ts'
import { inspectedWithinYear } from './premises.ts'
import { speakableCode } from './speakable-code.ts'

type InspectionDecision = Decision<InspectionState, Fact>

const openedFact = (state: RunningInspection, { premises, category }: Pick<OpenInspection, 'premises' | 'category'>): Fact => ({
  type: 'inspection.opened',
  data: {
    premises,
    tipOffs: state.tipOffs,
    area: state.area,
    category,
    leader: state.leader,
    tell: [state.leader],
    above: chainAbove(state.ladder.chain, [state.leader]),
    decideBy: state.decideBy,
    inspectBy: state.inspectBy,
    ...(state.recent === undefined ? {} : { recent: state.recent }),
  },
})

const openingRepeated = ({ premises }: OpenInspection, { tipOffs }: RunningInspection): Fact => ({
  type: 'inspection.opening-repeated',
  data: { premises, tipOffs },
})

/** Opens the task that premises ask for; to whoever asks again it says that it is open, or what came of it. */
export const open = (state: InspectionState | undefined, command: OpenInspection, context: Context): InspectionDecision => {
  if (state) return { state, facts: isBeforeVisit(state) ? [openingRepeated(command, state)] : concludedAgain(state) }
  const { programme, calendar, now } = context
  const leader = programme.posts.teamLeader
  const team = agencyOf(leader)
  const { id, premises, area, category, independent, lastInspected } = command
  const due = limitOf(context, 'decide', now)
  const opened: RunningInspection = {
    id,
    code: speakableCode('inspection', id),
    status: 'open',
    premises,
    area,
    category,
    team,
    leader,
    deputy: `${team}.deputy`,
    told: [],
    tipOffs: [...command.tipOffs],
    independent,
    openedAt: now,
    decideBy: due,
    inspectBy: limitOf(context, 'inspect', now),
    ...(lastInspected !== undefined && inspectedWithinYear(lastInspected, now, calendar) ? { recent: lastInspected } : {}),
    recommendations: [],
    opened: now,
    due,
    ladder: ladderOf(programme, 'decide', { team, area }),
  }
  return { state: opened, facts: [openedFact(opened, command)] }
}

/** Opens the task of a visit on the day that an approved plan names; that it takes place is decided, and its premises the team chooses there. */
export const openPlanned = (command: OpenPlanned, context: Context): InspectionDecision => {
  const { programme, now } = context
  const { id, plan, visit, team, area, premisesType, on } = command
  const leader = `${team}.leader`
  const due = limitOf(context, 'inspect', now)
  const ladder = ladderOf(programme, 'inspect', { team, area })
  const opened: RunningInspection = {
    id,
    code: speakableCode('inspection', id),
    status: 'decided',
    area,
    planned: { plan, visit, premisesType, on },
    team,
    leader,
    deputy: `${team}.deputy`,
    told: [],
    tipOffs: [],
    independent: 0,
    openedAt: now,
    // That it takes place was decided when the plan was approved.
    decideBy: due,
    inspectBy: due,
    recommendations: [],
    opened: now,
    due,
    ladder,
  }
  const tell = [leader]
  const above = chainAbove(ladder.chain, tell)
  const data = { plan, visit, area, premisesType, leader, inspectBy: due, tell, above }
  return { state: opened, facts: [{ type: 'inspection.planned', data }] }
}

/**
 * Takes up one more tip-off until the visit. After it the premises must ask for a new inspection, and hear once more that this one is over:
 * as long as they take it for open they would send the tip-off here again.
 */
export const join = (state: InspectionState, tipOff: string): InspectionDecision => {
  if (state.tipOffs.includes(tipOff)) return joinAgain(state, tipOff)
  const { premises, area, category, independent } = state
  if (premises === undefined || category === undefined) return unchanged(state)
  if (!isBeforeVisit(state)) {
    const refused: Fact = { type: 'inspection.join-refused', data: { tipOff, premises, area, category } }
    return { state, facts: [...concludedAgain(state), refused] }
  }
  return {
    state: { ...state, tipOffs: [...state.tipOffs, tipOff], independent: independent + 1 },
    facts: [{ type: 'inspection.tip-off-joined', data: { tipOff } }],
  }
}

/** A tip-off that asks again hears that it is linked, or what came of it. */
const joinAgain = (state: InspectionState, tipOff: string): InspectionDecision => {
  if (isBeforeVisit(state)) return { state, facts: [{ type: 'inspection.tip-off-joined', data: { tipOff } }] }
  const outcome = state.record ? 'inspected' : 'not-inspected'
  return { state, facts: [{ type: 'inspection.answer-repeated', data: { tipOff, outcome } }] }
}

import type { Context } from './aggregate.ts'
import { offsetFrom } from './calendar.ts'
import type { InspectionState } from './inspection-state.ts'
import type { Instant } from './instant.ts'
import type { LadderState } from './ladder-state.ts'
import { openLadder } from './open-ladder.ts'
import type { Programme } from './programme.ts'
import { endOfBusiness } from './programme-lookup.ts'
import { agenciesOfArea } from './tip-off-routing.ts'

type Phase = 'decide' | 'inspect' | 'settle' | 'recommendation'

const levelOf = (programme: Programme, team: string): string => {
  const area = programme.agencies.find((agency) => agency.id === team)?.area
  return programme.areas.find((entry) => entry.id === area)?.level ?? 'province'
}

/** The ladder of one phase for a team: each level of team has its own, because its superiors are others. */
export const ladderOf = (
  programme: Programme,
  phase: Phase,
  task: Pick<InspectionState, 'team' | 'area'>,
  body?: string,
): LadderState => {
  const levels = programme.ladderUse.inspections
  const ladders = levels[levelOf(programme, task.team)] ?? Object.values(levels)[0]
  if (!ladders) throw new Error('The programme has no ladders for inspections')
  return openLadder(programme, ladders[phase], { team: task.team, body, ...agenciesOfArea(programme, task.area) })
}

/** The end of a phase that begins now: close of business on the day that its limit gives. */
export const limitOf = ({ programme, calendar }: Pick<Context, 'programme' | 'calendar'>, phase: Phase, from: Instant): Instant =>
  offsetFrom(calendar, from, programme.clocks[phase], endOfBusiness(programme))

import type { Fact } from '../../events/index.ts'
import type { Context, Decision } from './aggregate.ts'
import { localDate } from './calendar.ts'
import { DomainError, FieldsRefused, notNow } from './domain-error.ts'
import { ladderOf, limitOf } from './inspection-clock.ts'
import type { InspectionCommand, RecordInspection } from './inspection-command.ts'
import { concluded, endWhenDone } from './inspection-ending.ts'
import type { InspectionState, RunningInspection } from './inspection-state.ts'
import { toldSoFar, withoutClock } from './inspection-state.ts'

type InspectionDecision = Decision<InspectionState, Fact>
type Command<T extends InspectionCommand['type']> = Extract<InspectionCommand, { type: T }>

const invalid = (code: string, hint: string): DomainError => new DomainError('invalid', code, hint)

/** The checklist of every inspection asks for a woman among the members, for the dignity of who is met there. */
const withoutWoman = (): FieldsRefused => {
  const detail = 'At least one of the members in «women» must have been a woman.'
  return new FieldsRefused('no-woman', detail, [{ pointer: '/women', code: 'no-woman', detail }])
}

/** The leader decides with a written reason; a place that was inspected within a year needs an express «despite». */
export const decideWhether = (state: InspectionState, command: Command<'decide'>, context: Context): InspectionDecision => {
  if (state.status !== 'open' && state.status !== 'acknowledged') throw notNow(state.status, 'decide')
  if (command.inspect && state.recent !== undefined && !command.despiteRecent)
    throw invalid(
      'inspected-within-a-year',
      `These premises were inspected on ${state.recent}. A second visit within twelve months needs clear signs of a violation: say why in the reason and set «despiteRecent».`,
    )
  const decision = { inspect: command.inspect, reason: command.reason, at: context.now }
  const decided: Fact = {
    type: 'inspection.decided',
    data: { inspect: command.inspect, ...(command.inspect ? { inspectBy: state.inspectBy } : {}) },
  }
  if (!command.inspect)
    return {
      state: { ...withoutClock(state), decision, status: 'settled', outcome: 'not-inspected', settledAt: context.now },
      facts: [decided, ...concluded(state, 'not-inspected')],
    }
  const ladder = ladderOf(context.programme, 'inspect', state)
  const told = toldSoFar(state)
  return {
    state: { ...state, told, decision, status: 'decided', opened: context.now, due: state.inspectBy, ladder },
    facts: [decided],
  }
}

const refuseRecord = (state: RunningInspection, command: RecordInspection, { programme, calendar, now }: Context): void => {
  if (command.members < 3)
    throw invalid('too-few-members', 'At least three in «members» must have taken part (Circular 05/2006, art. 2.4).')
  if (command.women < 1) throw withoutWoman()
  if (command.women > command.members) throw invalid('women-above-members', 'There cannot be more «women» than members.')
  if (command.on > localDate(calendar, now)) throw invalid('day-to-come', 'The day in «on» lies in the future.')
  if (command.on < localDate(calendar, state.openedAt))
    throw invalid('day-too-early', 'The day in «on» lies before the task was opened.')
  const unknown = Object.keys(command.violations).find((group) => !programme.violationGroups.some((entry) => entry.id === group))
  if (unknown !== undefined)
    throw invalid(
      'unknown-violation-group',
      'Violations are counted by the groups of the programme only; GET /api/programme lists them.',
    )
}

/** The result of a visit in counts; each violation must then be settled, and without any the inspection is over. */
export const record = (state: InspectionState, command: RecordInspection, context: Context): InspectionDecision => {
  if (state.status !== 'decided') throw notNow(state.status, 'record')
  refuseRecord(state, command, context)
  const { on, members, women, violations, referredToSupport } = command
  const found = Object.fromEntries(Object.entries(violations).filter(([, count]) => count > 0))
  const due = limitOf(context, 'settle', context.now)
  const recorded: RunningInspection = {
    ...state,
    told: toldSoFar(state),
    status: 'recorded',
    record: { on, at: context.now, members, women, violations: found, left: found, referredToSupport },
    opened: context.now,
    due,
    ladder: ladderOf(context.programme, 'settle', state),
  }
  const open = Object.keys(found).length > 0
  const facts: Fact[] = [
    {
      type: 'inspection.recorded',
      data: {
        team: state.team,
        ...(state.planned ? { planned: true as const } : {}),
        on,
        members,
        violations: found,
        referredToSupport,
        ...(open ? { settleBy: due } : {}),
      },
    },
    ...concluded(state, 'inspected', on),
  ]
  return endWhenDone(recorded, facts, context)
}

/** One violation of a group is settled: by a decision, a transfer or a lawful closure. */
export const settle = (state: InspectionState, command: Command<'settle'>, context: Context): InspectionDecision => {
  if (state.status !== 'recorded' || !state.record) throw notNow(state.status, 'settle')
  const left = state.record.left[command.group] ?? 0
  if (left === 0) throw new DomainError('conflict', 'nothing-left', 'No violation of this group is open any more.')
  const record = { ...state.record, left: { ...state.record.left, [command.group]: left - 1 } }
  const fact: Fact = { type: 'inspection.violation-settled', data: { group: command.group, how: command.how, left: left - 1 } }
  return endWhenDone({ ...state, record }, [fact], context)
}

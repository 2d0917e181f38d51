import * as z from 'zod/mini'
import type { Fact } from '../../events/index.ts'
import type { About, Aggregate, Context, Decision, Parties, Wake } from './aggregate.ts'
import { unchanged } from './aggregate.ts'
import { notNow, notThere } from './domain-error.ts'
import type { InspectionCommand } from './inspection-command.ts'
import { cancel, extend, reassign } from './inspection-course.ts'
import { join, open, openPlanned } from './inspection-opening.ts'
import { answerRecommendation, answerRung, recommend, wakeRecommendations } from './inspection-recommendation.ts'
import type { InspectionState, RunningInspection } from './inspection-state.ts'
import { inspectionState, isRunning, isUnsettled, toldSoFar, unanswered } from './inspection-state.ts'
import { decideWhether, record, settle } from './inspection-work.ts'
import type { Instant } from './instant.ts'
import { earliest } from './instant.ts'
import { wakeLadder } from './ladder-facts.ts'
import { postsAnswered, postsAsked } from './ladder-posts.ts'
import { ladderDueAt } from './ladder-timing.ts'
import { monthKey } from './months.ts'
import { nextActOfInspection } from './next-act.ts'

type InspectionDecision = Decision<InspectionState, Fact>

/** Whether the task itself is waited for; when only recommendations are left, nobody is told that the team is late. */
export const isTeamsTurn = (state: RunningInspection): boolean => state.status !== 'recorded' || isUnsettled(state)

const wakeTask = (
  state: RunningInspection,
  { wentLive }: Wake,
  { now, calendar }: Context,
): { state: RunningInspection; facts: Fact[] } => {
  if (!isTeamsTurn(state)) return { state, facts: [] }
  const subject = { due: state.due, about: { area: state.area, step: state.status } }
  const { ladder, facts } = wakeLadder(state.ladder, state, now, calendar, { subject, wentLive })
  return { state: { ...state, ladder }, facts }
}

const wake = (state: InspectionState, command: Wake, context: Context): InspectionDecision => {
  if (!isRunning(state)) return unchanged(state)
  const task = wakeTask(state, command, context)
  const next = wakeRecommendations(task.state, command, context)
  return { state: next.state, facts: [...task.facts, ...next.facts] }
}

const acknowledge = (state: InspectionState, context: Context): InspectionDecision => {
  if (state.status === 'acknowledged') return unchanged(state)
  if (state.status !== 'open') throw notNow(state.status, 'acknowledge')
  return {
    state: { ...state, status: 'acknowledged', acknowledgedAt: context.now },
    facts: [{ type: 'inspection.acknowledged', data: {} }],
  }
}

const decide = (state: InspectionState | undefined, command: InspectionCommand | Wake, context: Context): InspectionDecision => {
  if (command.type === 'open') return open(state, command, context)
  if (command.type === 'open-planned') return state ? unchanged(state) : openPlanned(command, context)
  if (!state) throw notThere('inspection')
  switch (command.type) {
    case 'join':
      return join(state, command.tipOff)
    case 'acknowledge':
      return acknowledge(state, context)
    case 'decide':
      return decideWhether(state, command, context)
    case 'record':
      return record(state, command, context)
    case 'settle':
      return settle(state, command, context)
    case 'recommend':
      return recommend(state, command, context)
    case 'answer-recommendation':
      return answerRecommendation(state, command, context)
    case 'extend':
      return extend(state, command, context)
    case 'reassign':
      return reassign(state, command, context)
    case 'cancel':
      return cancel(state, command.reason, context)
    case 'confirm-escalation':
    case 'decline-escalation':
      return answerRung(state, command, context)
    case 'wake':
      return wake(state, command, context)
    default:
      return command satisfies never
  }
}

const parties = (state: InspectionState | undefined, { programme }: Pick<Context, 'programme'>): Parties => {
  if (!state) return {}
  const ladders = isRunning(state) ? [state.ladder, ...state.recommendations.map((entry) => entry.ladder)] : []
  return {
    owner: [state.leader],
    deputy: [state.deputy],
    coordinator: [programme.posts.leadDirector],
    addressee: state.recommendations.map((entry) => entry.to),
    told: toldSoFar(state),
    asked: ladders.flatMap(postsAsked),
    answered: [...new Set(ladders.flatMap(postsAnswered))],
  }
}

const deadlineOf = (state: RunningInspection): Instant =>
  isTeamsTurn(state) ? state.due : (earliest(...unanswered(state).map(({ due }) => due)) ?? state.due)

const aboutOf = (state: RunningInspection): About => {
  const { category, area } = state
  return { category, area, act: nextActOfInspection(state) }
}

/** The rules of an inspection task, from its opening until its last violation is settled. */
export const inspection: Aggregate<InspectionState, InspectionCommand, Fact> = {
  kind: 'inspection',
  parse: (value) => z.parse(inspectionState, value),
  decide,
  dueAt: (state, { calendar }) =>
    isRunning(state)
      ? earliest(
          isTeamsTurn(state) ? ladderDueAt(state.ladder, state, calendar) : undefined,
          ...unanswered(state).map((entry) => ladderDueAt(entry.ladder, entry, calendar)),
        )
      : undefined,
  index: (state) => {
    const period = monthKey('inspection', state.openedAt)
    return isRunning(state) ? { period, owner: state.leader, deadline: deadlineOf(state), about: aboutOf(state) } : { period }
  },
  parties,
}

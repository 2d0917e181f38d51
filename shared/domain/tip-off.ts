import * as z from 'zod/mini'
import type { Fact } from '../../events/index.ts'
import type { About, Aggregate, Context, Decision, Parties, Wake } from './aggregate.ts'
import { unchanged } from './aggregate.ts'
import { offsetFrom } from './calendar.ts'
import { notThere } from './domain-error.ts'
import { plusMinutes } from './instant.ts'
import { wakeLadder } from './ladder-facts.ts'
import { ladderDueAt } from './ladder-timing.ts'
import { monthKey } from './months.ts'
import { nextActOfTipOff } from './next-act.ts'
import type { TipOffCommand } from './tip-off-command.ts'
import { ask, leaveMessage, openText } from './tip-off-conversation.ts'
import { closed, purged } from './tip-off-ending.ts'
import { answer, link, sayAgain, seekAnswer } from './tip-off-inspection.ts'
import { log } from './tip-off-intake.ts'
import { confirmUnfounded, screen } from './tip-off-screening.ts'
import type { TipOffState } from './tip-off-state.ts'
import { coreOf, tipOffState } from './tip-off-state.ts'
import { acknowledge, handOver } from './tip-off-urgent.ts'

type TipOffDecision = Decision<TipOffState, Fact>

/** A linked tip-off asks its inspection for the answer again after so many minutes: one week. */
const askAgainAfter = 7 * 24 * 60

const wake = (state: TipOffState, { wentLive }: Wake, context: Context): TipOffDecision => {
  const due = tipOff.dueAt(state, context)
  const isAskedAnew = wentLive !== undefined && 'ladder' in state
  if (due === undefined || (due > context.now && !isAskedAnew)) return unchanged(state)
  switch (state.status) {
    case 'logged':
    case 'notified':
    case 'acknowledged':
    case 'unfounded-proposed': {
      const about = { area: state.area, step: state.status, route: state.route }
      const subject = { due: state.due, urgent: state.route === 'urgent' || state.signs.length > 0, about }
      const rung = wakeLadder(state.ladder, state, context.now, context.calendar, { subject, wentLive })
      return { state: { ...state, ladder: rung.ladder }, facts: rung.facts }
    }
    case 'accepted':
      return sayAgain(state, context)
    case 'assigned':
      return seekAnswer(state, context)
    case 'answered':
      return closed(state, state.outcome, context)
    case 'closed':
      return purged(state)
    case 'purged':
      return unchanged(state)
    default:
      return state satisfies never
  }
}

const decide = (state: TipOffState | undefined, command: TipOffCommand | Wake, context: Context): TipOffDecision => {
  if (command.type === 'log') return state ? unchanged(state) : log(command, context)
  if (!state) throw notThere('tip-off')
  switch (command.type) {
    case 'screen':
      return screen(state, command, context)
    case 'confirm-unfounded':
      return confirmUnfounded(state, command.agree, context)
    case 'acknowledge':
      return acknowledge(state, context)
    case 'hand-over':
      return handOver(state, command, context)
    case 'ask':
      return ask(state, command, context)
    case 'leave-message':
      return leaveMessage(state, command.message, context)
    case 'open-text':
      return openText(state, command.purpose, context)
    case 'link':
      return link(state, command, context)
    case 'answer':
      return answer(state, command, context)
    case 'wake':
      return wake(state, command, context)
    default:
      return command satisfies never
  }
}

const parties = (state: TipOffState | undefined): Parties =>
  state ? { desk: [state.desk], confirmer: [state.confirmer], told: coreOf(state).told, addressee: state.also } : {}

const aboutOf = (state: TipOffState): About => {
  const { category, area, route } = state
  return { category, area, route, act: nextActOfTipOff(state) }
}

/** The rules of a tip-off, from the moment it is logged until only its count is left. */
export const tipOff: Aggregate<TipOffState, TipOffCommand, Fact> = {
  kind: 'tip-off',
  parse: (value) => z.parse(tipOffState, value),
  decide,
  dueAt: (state, { programme, calendar }) => {
    switch (state.status) {
      case 'logged':
      case 'notified':
      case 'acknowledged':
      case 'unfounded-proposed':
        return ladderDueAt(state.ladder, state, calendar)
      case 'accepted':
        return offsetFrom(calendar, state.saidAt, programme.clocks.sayAgain, programme.clocks.sendAt)
      case 'assigned':
        return plusMinutes(state.askedAt, askAgainAfter)
      case 'answered':
        return state.closeAt
      case 'closed':
        return state.purgeAt
      case 'purged':
        return undefined
      default:
        return state satisfies never
    }
  },
  index: (state) => {
    const period = monthKey('tip-off', state.loggedAt)
    switch (state.status) {
      case 'logged':
      case 'notified':
      case 'acknowledged':
        return { period, owner: state.desk, deadline: state.due, about: aboutOf(state) }
      case 'unfounded-proposed':
        return { period, owner: state.confirmer, deadline: state.due, about: aboutOf(state) }
      default:
        return { period }
    }
  },
  parties,
}

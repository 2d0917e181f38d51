import { actsOf, type Offer } from './acts.ts'
import type { Context } from './aggregate.ts'
import { localDate, plusDays } from './calendar.ts'
import { inspection } from './inspection.ts'
import type { InspectionCommand } from './inspection-command.ts'
import { type InspectionState, isRunning, unanswered } from './inspection-state.ts'
import { waitingForAnswer } from './ladder-view.ts'
import type { Post } from './post.ts'

const laddersOf = (state: InspectionState) =>
  isRunning(state) ? [state.ladder, ...state.recommendations.map(({ ladder }) => ladder)] : []

/** The rung of the task or of a recommendation about which this post is asked whether it shall go out; undefined when nobody asks it. */
export const askedAboutInspection = (state: InspectionState, post: Post): string | undefined =>
  laddersOf(state)
    .flatMap(waitingForAnswer)
    .find(({ of }) => of === post)?.rung

/** What a post would answer: what waits for itself before what waits for others. */
const recommendationFor = (state: InspectionState, by: Post): string => {
  const waiting = unanswered(state)
  return (waiting.find(({ to }) => to === by) ?? waiting[0])?.id ?? ''
}

const offers = (state: InspectionState, { calendar, now, by, programme }: Context): Offer<InspectionCommand>[] => {
  const today = localDate(calendar, now)
  const rung = askedAboutInspection(state, by) ?? ''
  const recommendation = isRunning(state) ? recommendationFor(state, by) : ''
  const [group = ''] = Object.entries(state.record?.left ?? {}).find(([, left]) => left > 0) ?? []
  const team = programme.agencies.find(({ id, kind }) => kind === 'team' && id !== state.team)?.id ?? ''
  const body = programme.agencies.find(({ roles }) => roles.length > 0)?.id ?? ''
  return [
    { act: 'acknowledge', command: { type: 'acknowledge' } },
    { act: 'decide', command: { type: 'decide', inspect: false, reason: '-' } },
    { act: 'record', command: { type: 'record', on: today, members: 3, women: 1, violations: {}, referredToSupport: 0 } },
    { act: 'settle', command: { type: 'settle', group, how: 'closure' } },
    { act: 'recommend', command: { type: 'recommend', recommendation: '-', to: body } },
    { act: 'answer-recommendation', command: { type: 'answer-recommendation', recommendation, answer: '-' } },
    { act: 'extend', command: { type: 'extend', until: plusDays(today, 365), reason: '-' } },
    { act: 'reassign', command: { type: 'reassign', team, reason: '-' } },
    { act: 'cancel', command: { type: 'cancel', reason: '-' } },
    { act: 'confirm-escalation', command: { type: 'confirm-escalation', rung } },
    { act: 'decline-escalation', command: { type: 'decline-escalation', rung } },
  ]
}

/** What the acting post may do to an inspection now. */
export const inspectionActs = (state: InspectionState, context: Context): string[] =>
  actsOf(inspection, state, offers(state, context), context)

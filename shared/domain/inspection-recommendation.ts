import type { Fact } from '../../events/index.ts'
import type { Context, Decision, Wake } from './aggregate.ts'
import { DomainError, notNow, notThere } from './domain-error.ts'
import { ladderOf, limitOf } from './inspection-clock.ts'
import type { InspectionCommand } from './inspection-command.ts'
import { endWhenDone } from './inspection-ending.ts'
import type { InspectionState, Recommendation, RunningInspection } from './inspection-state.ts'
import { isRunning } from './inspection-state.ts'
import { answerEscalation, type LadderSubject, wakeLadder } from './ladder-facts.ts'
import { chainAbove } from './ladder-posts.ts'
import type { LadderState } from './ladder-state.ts'

type InspectionDecision = Decision<InspectionState, Fact>
type Command<T extends InspectionCommand['type']> = Extract<InspectionCommand, { type: T }>

/** A rung's name within a task: the first recommendation's `e1` is `e1.r1`, so that no rung of one is taken for that of another. */
const named = (number: number, rung: string): string => (rung.includes('.r') ? rung : `${rung}.r${number}`)

const namedFor = (number: number, ladder: LadderState): LadderState => ({
  ...ladder,
  rungs: ladder.rungs.map((rung) => ({ ...rung, id: named(number, rung.id) })),
})

const subjectOf = (state: RunningInspection, { due }: Recommendation): LadderSubject => ({
  due,
  about: { area: state.area, step: 'recommendation' },
})

/** Recommends a measure to a body, which gets a clock of its own. */
export const recommend = (state: InspectionState, command: Command<'recommend'>, context: Context): InspectionDecision => {
  if (state.status !== 'recorded') throw notNow(state.status, 'recommend')
  if (state.recommendations.some((entry) => entry.id === command.recommendation)) return { state, facts: [] }
  const agency = context.programme.agencies.find((entry) => entry.id === command.to)
  const role = agency?.roles.find((entry) => entry.role === 'contact') ?? agency?.roles[0]
  if (!agency || !role) throw notThere('agency')
  const to = `${agency.id}.${role.role}`
  const ladder = namedFor(state.recommendations.length + 1, ladderOf(context.programme, 'recommendation', state, agency.id))
  const due = limitOf(context, 'recommendation', context.now)
  const recommendation = { id: command.recommendation, to, opened: context.now, due, ladder }
  return {
    state: { ...state, recommendations: [...state.recommendations, recommendation] },
    facts: [
      {
        type: 'inspection.measure-recommended',
        data: { recommendation: command.recommendation, to, tell: [to], above: chainAbove(ladder.chain, [to]), due },
      },
    ],
  }
}

/** A body answers what was recommended to itself; the team may enter the answer of any. */
const refuseOtherBody = ({ leader, recommendations }: RunningInspection, { to }: Recommendation, { by }: Context): void => {
  if (by !== to && by !== leader && recommendations.some((entry) => entry.to === by))
    throw new DomainError('forbidden', 'not-allowed', `This was recommended to ${to}, which answers it, or the team does.`)
}

/** The body answered; its clock stops. */
export const answerRecommendation = (
  state: InspectionState,
  { recommendation: id, answer }: Command<'answer-recommendation'>,
  context: Context,
): InspectionDecision => {
  if (!isRunning(state)) throw notNow(state.status, 'answer-recommendation')
  const entry = state.recommendations.find((candidate) => candidate.id === id)
  if (!entry) throw notThere('recommendation')
  refuseOtherBody(state, entry, context)
  if (entry.answeredAt !== undefined) return { state, facts: [] }
  const recommendations = state.recommendations.map((candidate) =>
    candidate === entry ? { ...entry, answeredAt: context.now } : candidate,
  )
  return endWhenDone(
    { ...state, recommendations },
    [{ type: 'inspection.recommendation-answered', data: { recommendation: id, answer } }],
    context,
  )
}

/** Rings what is due of one recommendation; its standing notices bear its number as its rungs do. */
const wakeOne = (
  state: RunningInspection,
  entry: Recommendation,
  number: number,
  { wentLive }: Wake,
  { now, calendar }: Context,
) => {
  const { ladder, facts } = wakeLadder(entry.ladder, entry, now, calendar, { subject: subjectOf(state, entry), wentLive })
  const rang = ladder.rang.map((past) => ({ ...past, rung: named(number, past.rung) }))
  return {
    entry: { ...entry, ladder: { ...ladder, rang } },
    facts: facts.map((fact) => ({ ...fact, data: { ...fact.data, rung: named(number, fact.data.rung) } }) as typeof fact),
  }
}

/** Rings what is due of the recommendations that wait for an answer. */
export const wakeRecommendations = (
  state: RunningInspection,
  command: Wake,
  context: Context,
): { state: RunningInspection; facts: Fact[] } => {
  const woken = state.recommendations.map((entry, index) =>
    entry.answeredAt === undefined ? wakeOne(state, entry, index + 1, command, context) : { entry, facts: [] },
  )
  return { state: { ...state, recommendations: woken.map(({ entry }) => entry) }, facts: woken.flatMap(({ facts }) => facts) }
}

const hasRung = (ladder: LadderState, rung: string): boolean => ladder.rungs.some(({ id }) => id === rung)

/** The answer of the post that was asked whether an escalation shall go out, of the task itself or of one of its recommendations. */
export const answerRung = (
  state: InspectionState,
  { type, rung }: Command<'confirm-escalation' | 'decline-escalation'>,
  { by, now }: Context,
): InspectionDecision => {
  if (!isRunning(state)) throw notNow(state.status, type)
  const reply = { rung, confirmed: type === 'confirm-escalation' }
  const entry = state.recommendations.find(({ ladder }) => hasRung(ladder, rung))
  if (!entry) {
    const subject = { due: state.due, about: { area: state.area, step: state.status } }
    const { ladder, facts } = answerEscalation(state.ladder, reply, by, now, subject)
    return { state: { ...state, ladder }, facts }
  }
  const { ladder, facts } = answerEscalation(entry.ladder, reply, by, now, subjectOf(state, entry))
  const recommendations = state.recommendations.map((candidate) => (candidate === entry ? { ...entry, ladder } : candidate))
  return { state: { ...state, recommendations }, facts }
}

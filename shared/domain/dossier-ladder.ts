import type { Context } from './aggregate.ts'
import { hangAgain, hangLadder, ringInRound, toldBy } from './deadline-ladder.ts'
import { reportingLadders } from './deadline-parties.ts'
import type { WaitingState } from './dossier-course.ts'
import type { OpenDossier } from './dossier-state.ts'
import type { Instant } from './instant.ts'
import type { LadderSubject } from './ladder-facts.ts'
import { chainAbove } from './ladder-posts.ts'
import type { LadderState } from './ladder-state.ts'
import { agencyOf, type Post } from './post.ts'
import { placesOf } from './programme-lookup.ts'

/** The same ladder for the post whose turn it is: it is reminded, those above it in the chain are told, and nobody below or he himself. */
const forPost = (ladder: LadderState, post: Post): LadderState => {
  const above = chainAbove(ladder.chain, [post])
  const rungs = ladder.rungs.flatMap((rung) => {
    if (rung.act !== 'escalate') return [{ ...rung, to: [post] }]
    const to = rung.to.filter((told) => above.includes(told))
    return to.length > 0 ? [{ ...rung, to }] : []
  })
  return { ...ladder, rungs, chain: [post, ...above] }
}

/** The ladder of a step: its own, or that by which the post's agency reports. */
export const ladderOfStep = ({ ladder: own }: WaitingState, post: Post, round: number, { programme }: Context): LadderState => {
  const agency = agencyOf(post)
  const id = own ?? reportingLadders(programme, agency)[0] ?? programme.ladderUse.contacts
  return forPost(hangLadder(programme, id, placesOf(programme, agency), round), post)
}

/** What the notices of a dossier's ladder have to know. */
export const subjectOfDossier = ({ clock, agency, workflow, period, status }: OpenDossier): LadderSubject => ({
  due: clock.due,
  about: { owner: agency, workflow, period, step: status },
})

/** Rings what is due on the clock of the step. */
export const ringDossier = (state: OpenDossier, context: Context, wentLive?: Instant) =>
  ringInRound(state, context, { subject: subjectOfDossier(state), wentLive })

/** What a new round begins with: its number, and who was told in the rounds before. */
export const nextRoundOf = ({ round, told, ladder }: OpenDossier): Pick<OpenDossier, 'round' | 'told'> => ({
  round: round + 1,
  told: [...new Set([...told, ...toldBy(ladder)])],
})

/** The ladder of the same step for another day. */
export const hangStepAgain = hangAgain

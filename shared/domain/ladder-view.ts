import type { Calendar } from './calendar.ts'
import type { Instant } from './instant.ts'
import type { Anchors, LadderRung, LadderState } from './ladder-state.ts'
import { isEscalation, isLiveRung, openRungs } from './ladder-state.ts'
import { escalationAt, ladderDueAt, plannedAt } from './ladder-timing.ts'
import type { Post } from './post.ts'

/** A line of an item's ladder: what rang or will ring, when, and to whom. */
interface LadderLine {
  readonly rung: string
  readonly act: string
  readonly at: Instant
  readonly outcome: 'planned' | 'rang' | 'skipped' | 'asked' | 'declined'
  readonly to: readonly Post[]
  readonly confirm?: Post | undefined
  readonly by?: Post | undefined
  /** Why it was passed over: another rung spoke for it, the programme went live only then, or there was nobody left to tell. */
  readonly reason?: 'newer-spoke' | 'went-live' | 'not-needed' | undefined
}

/** The rungs whose confirmation is waited for, with the post that is asked. */
export const waitingForAnswer = (ladder: LadderState): { rung: string; of: Post; to: readonly Post[] }[] =>
  ladder.rungs.flatMap(({ id, confirm, to }) => {
    const last = ladder.rang.findLast(({ rung }) => rung === id)
    return confirm !== undefined && last?.outcome === 'asked' ? [{ rung: id, of: confirm, to }] : []
  })

const plannedFor = (ladder: LadderState, entry: LadderRung, anchors: Anchors, calendar: Calendar): Instant =>
  isEscalation(entry) ? escalationAt(ladder, entry, anchors, calendar) : plannedAt(ladder, entry, anchors, calendar)

type Past = LadderState['rang'][number]

/** What was passed over at the moment at which something spoke was passed over for its sake. */
const whySkipped = ({ at, outcome }: Past, { rang }: LadderState): LadderLine['reason'] => {
  if (outcome !== 'skipped') return undefined
  const spoke = rang.find((other) => other.at === at && other.outcome === 'rang')
  if (!spoke) return 'not-needed'
  return isLiveRung(spoke.rung) ? 'went-live' : 'newer-spoke'
}

/** What happened on the rungs of a ladder that will say nothing more. */
export const pastLines = (ladder: LadderState): LadderLine[] =>
  ladder.rang.map((rang) => {
    const { rung, at, outcome, by } = rang
    const entry = ladder.rungs.find(({ id }) => id === rung.split('@')[0])
    const { act, to } = entry ?? ladder.afterwards
    const confirm = entry?.confirm ? { confirm: entry.confirm } : {}
    const isSkipped = outcome === 'skipped'
    return { rung, act, at, outcome, to: isSkipped ? [] : to, by, ...confirm, reason: whySkipped(rang, ladder) }
  })

const ahead = (ladder: LadderState, anchors: Anchors, calendar: Calendar): LadderLine[] => {
  const rungs = openRungs(ladder).map((entry): LadderLine => {
    const { id, act, to, confirm } = entry
    return { rung: id, act, to, confirm, at: plannedFor(ladder, entry, anchors, calendar), outcome: 'planned' }
  })
  const { act, to } = ladder.afterwards
  if (rungs.length > 0 || act === 'quiet' || to.length === 0) return rungs
  return [{ rung: 'still', act, to, at: ladderDueAt(ladder, anchors, calendar), outcome: 'planned' }]
}

/** An item's ladder by time: what happened on each rung, and what will if nobody acts, by the calendar as it is now. */
export const ladderLines = (ladder: LadderState, anchors: Anchors, calendar: Calendar): LadderLine[] =>
  [...pastLines(ladder), ...ahead(ladder, anchors, calendar)].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

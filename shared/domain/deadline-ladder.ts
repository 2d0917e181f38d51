import type { FactNamed } from '../../events/index.ts'
import type { Context } from './aggregate.ts'
import type { DeadlineCore, OpenDeadlineState } from './deadline-state.ts'
import type { Instant } from './instant.ts'
import { skipBefore } from './ladder.ts'
import type { LadderSubject, Waking } from './ladder-facts.ts'
import { answerEscalation, wakeLadder } from './ladder-facts.ts'
import { postsTold } from './ladder-posts.ts'
import type { Anchors, LadderState } from './ladder-state.ts'
import { openLadder } from './open-ladder.ts'
import type { Post } from './post.ts'
import type { Programme } from './programme.ts'
import { actualPost, dutyById } from './programme-lookup.ts'

/** A rung's name within its round: `e1` is `e1.2` in the second, so that no two notices of an item are taken for one. */
const nameIn = (round: number, rung: string): string => {
  const bare = rung.replace(/\.\d+$/, '')
  return round === 1 ? bare : `${bare}.${round}`
}

const isStandingNotice = (rung: string): boolean => /^still-\d+$/.test(rung)

/** Hangs the rungs again for a new round: none of them has rung in it, and those of the rounds before keep their names in the history. */
export const hangAgain = (ladder: LadderState, round: number): LadderState => ({
  ...ladder,
  rungs: ladder.rungs.map((rung) => ({ ...rung, id: nameIn(round, rung.id) })),
  rang: [],
})

/** Copies a ladder of the programme with the posts of one matter, heads resolved to the posts they are in this programme. */
export const hangLadder = (
  programme: Programme,
  ladderId: string,
  names: Readonly<Record<string, string | undefined>>,
  round: number,
): LadderState => {
  const ladder = openLadder(programme, ladderId, names)
  const actual = (posts: readonly Post[]) => [...new Set(posts.map((post) => actualPost(programme, post)))]
  const rungs = ladder.rungs.map((rung) => ({
    ...rung,
    to: actual(rung.to),
    ...(rung.confirm === undefined ? {} : { confirm: actualPost(programme, rung.confirm) }),
  }))
  const { afterwards } = ladder
  return hangAgain(
    { ...ladder, rungs, chain: actual(ladder.chain), afterwards: { ...afterwards, to: actual(afterwards.to) } },
    round,
  )
}

/** The ladder of a body that is only requested: whatever the programme says, nothing in it climbs to a supervisor. */
export const withoutEscalation = (ladder: LadderState): LadderState => ({
  ...ladder,
  rungs: ladder.rungs.filter((rung) => rung.act !== 'escalate'),
  afterwards: ladder.afterwards.act === 'escalate' ? { ...ladder.afterwards, act: 'quiet', to: [] } : ladder.afterwards,
})

/** Starts a clock: rungs whose moment is over are recorded as passed over and never ring. */
export const startLadder = (
  ladder: LadderState,
  clock: Anchors,
  { now, calendar }: Context,
): { ladder: LadderState; skipped: FactNamed<'ladder.rung-skipped'>[] } => {
  const started = skipBefore(ladder, clock, now, calendar)
  const skipped = started.rang.slice(ladder.rang.length)
  return {
    ladder: started,
    skipped: skipped.map(({ rung }) => ({ type: 'ladder.rung-skipped', data: { rung, because: now } })),
  }
}

const subjectOf = (state: OpenDeadlineState): LadderSubject => {
  const { clock, status: step, owner, duty, title, of, period } = state
  return { due: clock.due, about: { owner, duty, title, of, period, step } }
}

const renamed = <F extends { readonly data: { readonly rung: string } }>(fact: F, round: number): F =>
  isStandingNotice(fact.data.rung) ? { ...fact, data: { ...fact.data, rung: nameIn(round, fact.data.rung) } } : fact

/** Rings what is due on the clock of a round; standing notices carry the round in their name as its rungs do. */
export const ringInRound = (
  { ladder: hung, clock, round }: { readonly ladder: LadderState; readonly clock: Anchors; readonly round: number },
  { now, calendar }: Pick<Context, 'now' | 'calendar'>,
  waking: Waking,
) => {
  const { ladder, facts } = wakeLadder(hung, clock, now, calendar, waking)
  const rang = ladder.rang.map((past) => (isStandingNotice(past.rung) ? { ...past, rung: nameIn(round, past.rung) } : past))
  return { ladder: { ...ladder, rang }, facts: facts.map((fact) => renamed(fact, round)) }
}

/** Rings what is due on the clock that runs. */
export const ringDeadline = (state: OpenDeadlineState, { now, calendar, programme }: Context, wentLive?: Instant) => {
  // A programme that starts late never escalates the past: what was due before going live is asked for, and no more.
  const climbs = wentLive === undefined || state.clock.due > wentLive
  // A period that the planner opened is first spoken of by its first reminder.
  const isPlanned = state.status === 'open' && state.round === 1 && dutyById(programme, state.duty ?? '')?.opens === true
  const waking = { subject: subjectOf(state), wentLive, rehearsed: { climbs, spoke: !isPlanned } }
  return ringInRound(state, { now, calendar }, waking)
}

/** Takes the answer of a post that was asked whether an escalation shall go out; refused when it was not asked or is past. */
export const answerDeadlineEscalation = (
  state: OpenDeadlineState,
  answer: { rung: string; confirmed: boolean },
  { by, now }: Context,
) => answerEscalation(state.ladder, answer, by, now, subjectOf(state))

/** The posts that a ladder has spoken to so far, those it has only asked included. */
export const toldBy = (ladder: LadderState): Post[] => {
  const spoken = ladder.rang.filter((past) => past.outcome !== 'skipped').map((past) => past.rung)
  const asked = ladder.rungs.filter(({ id }) => spoken.includes(id)).flatMap(({ confirm }) => confirm ?? [])
  const standing = spoken.some((rung) => rung.startsWith('still-')) ? ladder.afterwards.to : []
  return [...new Set([...postsTold(ladder), ...asked, ...standing])]
}

/** What a new round begins with: its number, and who was told in the rounds before. */
export const nextRound = (state: OpenDeadlineState): Pick<DeadlineCore, 'round' | 'told'> => ({
  round: state.round + 1,
  told: [...new Set([...state.told, ...toldBy(state.ladder)])],
})

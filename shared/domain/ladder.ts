import { type Calendar, offsetFrom } from './calendar.ts'
import type { Instant } from './instant.ts'
import { chainAbove } from './ladder-posts.ts'
import type { Anchors, LadderFact, LadderRung, LadderState } from './ladder-state.ts'
import { isEscalation, isLiveRung, liveRung, openRungs, standingNumber } from './ladder-state.ts'
import { escalationAt, isStandingSilent, ladderDueAt, plannedAt, standingCount } from './ladder-timing.ts'
import type { Post } from './post.ts'

type Rang = { readonly ladder: LadderState; readonly facts: LadderFact[] }

/** A rung speaks, or asks first; nobody is asked whether he himself may be told. */
const speak = (ladder: LadderState, entry: LadderRung): LadderFact => {
  const { id: rung, act, to, confirm } = entry
  const above = chainAbove(ladder.chain, to)
  return confirm && !to.includes(confirm)
    ? { type: 'asked', rung, of: confirm, to, above }
    : { type: 'rang', rung, act, to, above }
}

const record = (ladder: LadderState, facts: readonly LadderFact[], now: Instant): LadderState => ({
  ...ladder,
  rang: [...ladder.rang, ...facts.map((fact) => ({ rung: fact.rung, at: now, outcome: fact.type }))],
})

/**
 * Rings what is due by now. Of several reminders that fell due together only the newest speaks and the others are recorded as skipped;
 * an escalation is never skipped, and one rings at a time. After the last rung the standing notice to the supervisor recurs.
 */
export const ringLadder = (ladder: LadderState, anchors: Anchors, now: Instant, calendar: Calendar): Rang => {
  if (ladderDueAt(ladder, anchors, calendar) > now) return { ladder, facts: [] }
  const open = openRungs(ladder)
  if (open.length === 0) return ringStanding(ladder, now)
  const quiet = open
    .filter((entry) => !isEscalation(entry))
    .map((entry) => ({ entry, at: plannedAt(ladder, entry, anchors, calendar) }))
    .filter(({ at }) => at <= now)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const newest = quiet.at(-1)
  const skipped = quiet.slice(0, -1).map(({ entry, at }): LadderFact => ({ type: 'skipped', rung: entry.id, because: at }))
  const climbing = open.find(isEscalation)
  const climbs = climbing && escalationAt(ladder, climbing, anchors, calendar) <= now ? [speak(ladder, climbing)] : []
  const facts = [...skipped, ...(newest ? [speak(ladder, newest.entry)] : []), ...climbs]
  return { ladder: record(ladder, facts, now), facts }
}

/** Silent standing notices only keep the item awake, so the state holds no more than the last of them. */
const ringStanding = (ladder: LadderState, now: Instant): Rang => {
  const rung = `still-${standingCount(ladder) + 1}`
  const { act, to } = ladder.afterwards
  if (act !== 'quiet' && !isStandingSilent(ladder)) {
    const fact: LadderFact = { type: 'rang', rung, act, to, above: chainAbove(ladder.chain, to) }
    return { ladder: record(ladder, [fact], now), facts: [fact] }
  }
  const fact: LadderFact = { type: 'skipped', rung, because: now }
  const rang = ladder.rang.filter((past) => past.outcome !== 'skipped' || standingNumber(past.rung) === undefined)
  return { ladder: record({ ...ladder, rang }, [fact], now), facts: [fact] }
}

/** Marks every rung whose moment lies before `from` as passed over: a programme that starts late never escalates the past. */
export const skipBefore = (
  ladder: LadderState,
  anchors: Anchors,
  from: Instant,
  calendar: Calendar,
  unwanted: (entry: LadderRung) => boolean = () => true,
): LadderState => skipRungs(ladder, from, (entry) => unwanted(entry) && plannedAt(ladder, entry, anchors, calendar) < from)

/** Marks the open rungs that a test picks as passed over; without one, all of them, so that only the standing notice is left. */
export const skipRungs = (
  ladder: LadderState,
  now: Instant,
  unwanted: (entry: LadderRung) => boolean = () => true,
): LadderState => {
  const skipped = openRungs(ladder).filter(unwanted)
  const facts = skipped.map((entry): LadderFact => ({ type: 'skipped', rung: entry.id, because: now }))
  return record(ladder, facts, now)
}

/** What is known of an item from the rehearsal. */
export interface Rehearsed {
  /** Whether lateness from before going live may still climb. */
  readonly climbs: boolean
  /** Whether its opening was told, so that somebody waits to hear of it whose first rung is still to come. */
  readonly spoke: boolean
}

/** Whom a ladder speaks to first, and how when the programme goes live: as the polite one does to a body that is only requested. */
const firstWord = ({ rungs, chain }: LadderState, isLate: boolean): Pick<LadderRung, 'act' | 'to'> => {
  const first = rungs.find((entry) => !isEscalation(entry))
  const act = first?.act === 'courtesy' ? 'courtesy' : isLate ? 'overdue' : 'remind'
  return { act, to: first?.to ?? chain.slice(0, 1) }
}

/**
 * Passes over what a ladder would have said, or said to the rehearsal address alone, before its programme went live: its first posts are told
 * once where things stand, and no escalation comes before they had a working day for it. Nothing when nothing was said before, when this was
 * done already, or when the ladder was hung afterwards.
 */
export const passOverRehearsal = (
  ladder: LadderState,
  anchors: Anchors,
  wentLive: Instant,
  now: Instant,
  calendar: Calendar,
  { climbs, spoke }: Rehearsed,
): Rang => {
  const wasToSpeak = (entry: LadderRung) => plannedAt(ladder, entry, anchors, calendar) < wentLive
  const isDone = anchors.opened >= wentLive || ladder.rang.some(({ rung }) => isLiveRung(rung))
  if (isDone || !(spoke || ladder.rungs.some(wasToSpeak))) return { ladder, facts: [] }
  const grace = offsetFrom(calendar, wentLive, { workingDays: 1 }, ladder.sendAt)
  const passed = openRungs(ladder).filter((entry) =>
    isEscalation(entry) ? !climbs || plannedAt(ladder, entry, anchors, calendar) < grace : wasToSpeak(entry),
  )
  const skipped = passed.map((entry): LadderFact => ({ type: 'skipped', rung: entry.id, because: wentLive }))
  const { act, to } = firstWord(ladder, anchors.due <= wentLive)
  const facts: LadderFact[] = [...skipped, { type: 'rang', rung: liveRung, act, to, above: chainAbove(ladder.chain, to) }]
  return { ladder: record(ladder, facts, now), facts }
}

/** The rungs ahead that are no longer wanted when the deadline moves: those of the old deadline ring again from the new one. */
export const restartLadder = (ladder: LadderState): LadderState => ({
  ...ladder,
  rang: ladder.rang.map((past, index) => ({ ...past, rung: past.rung.includes('@') ? past.rung : `${past.rung}@${index}` })),
})

/** A post confirms or declines what it was asked; `undefined` when that rung was not asked or has been answered. */
export const answerRung = (
  ladder: LadderState,
  rung: string,
  answer: 'rang' | 'declined',
  by: Post,
  now: Instant,
): { ladder: LadderState; entry: LadderRung; above: Post[] } | undefined => {
  const entry = ladder.rungs.find((candidate) => candidate.id === rung)
  const asked = ladder.rang.findLast((past) => past.rung === rung)
  if (!entry || asked?.outcome !== 'asked') return undefined
  const rang = ladder.rang.map((past) => (past === asked ? { ...past, outcome: answer, at: now, by } : past))
  return { ladder: { ...ladder, rang }, entry, above: chainAbove(ladder.chain, entry.to) }
}

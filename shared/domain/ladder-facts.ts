import type { FactNamed } from '../../events/index.ts'
import type { Calendar } from './calendar.ts'
import { DomainError } from './domain-error.ts'
import type { Instant } from './instant.ts'
import type { Rehearsed } from './ladder.ts'
import { answerRung, passOverRehearsal, ringLadder, skipBefore } from './ladder.ts'
import { timesTold } from './ladder-posts.ts'
import type { Anchors, LadderFact, LadderRung, LadderState } from './ladder-state.ts'
import type { Post } from './post.ts'

/** What the notice of a rung has to know of the item it belongs to. */
export interface LadderSubject {
  readonly due: Instant
  readonly urgent?: boolean
  readonly about: FactNamed<'ladder.rang'>['data']['about']
}

type LadderEvent =
  | FactNamed<'ladder.rang'>
  | FactNamed<'ladder.rung-skipped'>
  | FactNamed<'ladder.asked'>
  | FactNamed<'ladder.declined'>

/** The post that the next escalation will tell for certain; one that a person must confirm first is not promised to anybody. */
const nextTold = ({ rungs, rang }: LadderState): Post | undefined => {
  const open = rungs.find((entry) => entry.act === 'escalate' && !rang.some((past) => past.rung === entry.id))
  return open?.confirm === undefined ? open?.to[0] : undefined
}

const toEvent = (fact: LadderFact, subject: LadderSubject, ladder: LadderState, told: number): LadderEvent => {
  const next = nextTold(ladder)
  const common = { due: subject.due, told, about: subject.about }
  switch (fact.type) {
    case 'skipped':
      return { type: 'ladder.rung-skipped', data: { rung: fact.rung, because: fact.because } }
    case 'asked':
      return { type: 'ladder.asked', data: { ...common, rung: fact.rung, of: fact.of, to: [...fact.to], above: [...fact.above] } }
    case 'rang':
      return {
        type: 'ladder.rang',
        data: {
          ...common,
          rung: fact.rung,
          act: fact.act,
          to: [...fact.to],
          above: [...fact.above],
          urgent: subject.urgent ?? false,
          ...(next === undefined ? {} : { next }),
        },
      }
    default:
      return fact satisfies never
  }
}

/** Starts a ladder now: the rungs whose moment has passed, or those of them that a test picks, are recorded as passed over and never ring. */
export const startLadder = (
  ladder: LadderState,
  anchors: Anchors,
  now: Instant,
  calendar: Calendar,
  unwanted?: (entry: LadderRung) => boolean,
): { ladder: LadderState; facts: FactNamed<'ladder.rung-skipped'>[] } => {
  const started = skipBefore(ladder, anchors, now, calendar, unwanted)
  const passed = started.rang.slice(ladder.rang.length)
  return { ladder: started, facts: passed.map(({ rung }) => ({ type: 'ladder.rung-skipped', data: { rung, because: now } })) }
}

/** What a wake knows beside the ladder: the item it belongs to, and that the programme went live where that is why it wakes. */
export interface Waking {
  readonly subject: LadderSubject
  readonly wentLive?: Instant | undefined
  readonly rehearsed?: Rehearsed
}

/** A task that somebody was given: late or not, whoever has it must hear of it once. */
const aTask: Rehearsed = { climbs: true, spoke: true }

/** Rings a ladder for a wake and returns the facts as events; nothing when nothing was due. */
export const wakeLadder = (
  ladder: LadderState,
  anchors: Anchors,
  now: Instant,
  calendar: Calendar,
  { subject, wentLive, rehearsed = aTask }: Waking,
): { ladder: LadderState; facts: LadderEvent[] } => {
  const rung =
    wentLive === undefined
      ? ringLadder(ladder, anchors, now, calendar)
      : passOverRehearsal(ladder, anchors, wentLive, now, calendar, rehearsed)
  const told = wentLive === undefined ? timesTold(ladder) : 0
  return { ladder: rung.ladder, facts: rung.facts.map((fact) => toEvent(fact, subject, rung.ladder, told)) }
}

type Answered = 'rang' | 'declined'

const pastTense: Readonly<Record<Answered, string>> = { rang: 'confirmed, and it went out', declined: 'declined' }

/** Whether this very answer was given before by this post; refused when the rung was answered otherwise, or was never asked. */
const isAnswered = ({ rang }: LadderState, rung: string, answer: Answered, by: Post): boolean => {
  const given = rang.findLast((past) => past.rung === rung && past.by !== undefined)
  if (given?.outcome === answer && given.by === by) return true
  if (given?.outcome === 'rang' || given?.outcome === 'declined')
    throw new DomainError(
      'conflict',
      'answered-already',
      `This escalation has been answered already: ${given.by} ${pastTense[given.outcome]}.`,
    )
  return false
}

/**
 * A post confirms or declines an escalation it was asked about; to say the same again changes nothing. Refused when it was not asked or has
 * been answered otherwise.
 */
export const answerEscalation = (
  ladder: LadderState,
  answer: { rung: string; confirmed: boolean },
  by: Post,
  now: Instant,
  subject: LadderSubject,
): { ladder: LadderState; facts: LadderEvent[] } => {
  const outcome = answer.confirmed ? 'rang' : 'declined'
  if (isAnswered(ladder, answer.rung, outcome, by)) return { ladder, facts: [] }
  const result = answerRung(ladder, answer.rung, outcome, by, now)
  if (!result) throw new DomainError('conflict', 'not-asked', 'This escalation does not wait for a confirmation.')
  const { entry, above } = result
  const fact: LadderFact = { type: 'rang', rung: entry.id, act: entry.act, to: entry.to, above }
  const declined: LadderEvent = { type: 'ladder.declined', data: { rung: entry.id } }
  return {
    ladder: result.ladder,
    facts: [answer.confirmed ? toEvent(fact, subject, result.ladder, timesTold(ladder)) : declined],
  }
}

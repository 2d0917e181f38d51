import type { Instant } from '../../shared/domain/instant.ts'
import { ringLadder } from '../../shared/domain/ladder.ts'
import type { Anchors, LadderFact, LadderState } from '../../shared/domain/ladder-state.ts'
import { ladderDueAt } from '../../shared/domain/ladder-timing.ts'
import { openLadder } from '../../shared/domain/open-ladder.ts'
import { at, frozen, local } from './contexts.ts'
import { calendar, programme } from './programme.ts'

/** Who stands for the places of the pack's ladders in these tests; each id is of the level that the ladder is for. */
const namesOf = (id: string): Record<string, string> => {
  if (id === 'report-commune') return { owner: 'pc-phan-thiet', district: 'pc-tuyen-quang-city' }
  if (id.endsWith('-district')) return { owner: owners[id] ?? 'pc-ham-yen', team: 'team178-ham-yen', district: 'pc-ham-yen' }
  return { owner: owners[id] ?? 'health', team: 'team178-province', body: 'culture', recipient: 'dolisa' }
}

const owners: Readonly<Record<string, string>> = {
  'report-police': 'police',
  'report-team': 'team178-province',
  'report-team-district': 'team178-ham-yen',
  'report-result': 'team178-province',
  'report-result-district': 'team178-ham-yen',
  requested: 'court',
  'contacts-requested': 'court',
  'plan-coordination': 'team178-ham-yen',
}

/** A ladder of the reference programme with its posts filled in. */
export const aLadder = (id: string): LadderState => openLadder(programme, id, namesOf(id))

/** From opening to due, in local time. */
export const hung = (opened: string, due: string): Anchors => ({ opened: at(opened), due: at(due) })

/** A fact of a ladder and the moment of the wake that brought it. */
export interface Bell {
  readonly at: Instant
  readonly fact: LadderFact
}

/** Wakes a ladder at the given moments, each in its turn. */
export const wakeAt = (
  ladder: LadderState,
  anchors: Anchors,
  wakes: readonly Instant[],
): { ladder: LadderState; bells: Bell[] } => {
  const bells: Bell[] = []
  let current = ladder
  for (const now of wakes) {
    const rung = ringLadder(frozen(current), anchors, now, calendar)
    bells.push(...rung.facts.map((fact) => ({ at: now, fact })))
    current = rung.ladder
  }
  return { ladder: current, bells }
}

/** Wakes a ladder just when it asks for it, until a moment. */
export const wakeUntil = (ladder: LadderState, anchors: Anchors, until: Instant): { ladder: LadderState; bells: Bell[] } => {
  const bells: Bell[] = []
  let current = ladder
  for (let due = ladderDueAt(current, anchors, calendar); due <= until; due = ladderDueAt(current, anchors, calendar)) {
    const rung = wakeAt(current, anchors, [due])
    bells.push(...rung.bells)
    current = rung.ladder
  }
  return { ladder: current, bells }
}

/** What was heard, in order, `2017-06-02 08:00 r-14 health.contact`; what was passed over is left out. */
export const heard = (bells: readonly Bell[]): string[] =>
  bells.flatMap(({ at: moment, fact }) => {
    if (fact.type === 'skipped') return []
    const whom = fact.type === 'asked' ? `asks ${fact.of}` : fact.to.join(' ')
    return [`${local(moment)} ${fact.rung} ${whom}`]
  })

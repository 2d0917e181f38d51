import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dossier } from '../../shared/domain/dossier.ts'
import type { DossierCommand, OpenDossierFor } from '../../shared/domain/dossier-command.ts'
import type { DossierState } from '../../shared/domain/dossier-state.ts'
import { isOpenDossier } from '../../shared/domain/dossier-state.ts'
import { runs } from '../properties.ts'
import { context } from '../support/contexts.ts'
import { act, anOpening, aYear, chair, districtLeaders, document, leader, visits } from '../support/dossiers.ts'
import {
  expectAlarms,
  expectFactsWithoutText,
  expectParsed,
  expectSomebodyTold,
  expectToldOnce,
  live,
  type Moment,
  type Step,
  statesMet,
} from '../support/lives.ts'

const reason = 'words-1'
const villages = { 'healthy-villages': 9, 'healthy-villages-existing': 10 }

/** What people do to the plan of a quarter, some of it out of turn. */
const ofPlan: readonly (readonly [DossierCommand, string])[] = [
  [act('send-round', { visits }), leader],
  [act('send-round', { visits }), leader],
  [act('go-on', { reason }), leader],
  [act('take-back', { reason }), leader],
  [act('approve', { document }), chair],
  [act('approve', { document }), chair],
  [act('approve', { document }), leader],
  [act('return', { reason }), chair],
  [act('report', { figures: { 'plan-visits-done': 1, 'plan-visits-left': 1 } }), leader],
  ...districtLeaders.map((by) => [act('agree'), by] as const),
  [{ type: 'confirm-visit', visit: 'v1' }, 'system'],
  [{ type: 'confirm-visit', visit: 'v2' }, 'system'],
  [{ type: 'extend', until: '2017-08-30', reason }, 'dolisa.director'],
  [{ type: 'extend', until: '2018-03-30', reason }, 'dolisa.director'],
  [{ type: 'confirm-escalation', rung: 'e3' }, 'dolisa.director'],
]

/** What people do to a commune's year. */
const ofCommune: readonly (readonly [DossierCommand, string])[] = [
  [act('register'), 'pc-phu-luu.contact'],
  [act('not-register', { reason }), 'pc-phu-luu.vice-chair'],
  [act('self-assess', { figures: villages }), 'pc-phu-luu.contact'],
  [act('confirm-check', { document }), 'pc-ham-yen.division-head'],
  [act('return', { reason }), 'pc-ham-yen.division-head'],
  [act('recognise', { document }), 'dolisa.director'],
  [act('not-recognise', { reason }), 'dolisa.director'],
  [{ type: 'extend', until: '2018-01-30', reason }, 'dolisa.director'],
]

/** What people do to a department's funding; its ladder asks the director before the vice-chair is told. */
const ofBudget: readonly (readonly [DossierCommand, string])[] = [
  [act('request', { document, figures: { 'funds-requested': 12.5 } }), 'health.contact'],
  [act('propose', { figures: { 'funds-proposed': 12 } }), 'finance.contact'],
  [act('return', { reason }), 'finance.contact'],
  [act('allocate', { document, figures: { 'funds-allocated': 10 } }), 'planning.contact'],
  [act('report', { figures: { 'funds-used': 9.75 } }), 'health.contact'],
  ...['e3', 'e3.2'].flatMap((rung) => [
    [{ type: 'confirm-escalation', rung } as const, 'dolisa.director'] as const,
    [{ type: 'decline-escalation', rung } as const, 'dolisa.director'] as const,
  ]),
]

const births: readonly (readonly [OpenDossierFor, readonly (readonly [DossierCommand, string])[]])[] = [
  [anOpening(), ofPlan],
  [aYear('healthy-commune', 'pc-phu-luu'), ofCommune],
  [aYear('budget', 'health'), ofBudget],
]

const day = 24 * 60
const onwards = fc.oneof(
  { weight: 4, arbitrary: fc.nat(60) },
  { weight: 3, arbitrary: fc.nat(3 * day) },
  { weight: 1, arbitrary: fc.nat(60 * day) },
  { weight: 5, arbitrary: fc.constant('alarm' as const) },
)
const back = fc.nat(20 * day).map((minutes) => -minutes)

interface Life {
  readonly born: OpenDossierFor
  readonly steps: readonly Step<DossierCommand | { readonly type: 'wake' }>[]
}

const livesOf = (after: fc.Arbitrary<number | 'alarm'>): fc.Arbitrary<Life> =>
  fc.constantFrom(...births).chain(([born, commands]) => {
    const done = fc.oneof(
      { weight: 1, arbitrary: fc.constant([{ type: 'wake' }, 'clock'] as const) },
      { weight: 3, arbitrary: fc.constantFrom(...commands) },
    )
    const step = fc.tuple(after, done).map(([when, [command, by]]) => ({ after: when, command, by }))
    return fc.array(step, { maxLength: 40, size: 'max' }).map((steps) => ({ born, steps }))
  })

const lives = livesOf(onwards)
const lived = ({ born, steps }: Life) => live(dossier, born, steps)

const law = (name: string, check: (moments: Moment<DossierState>[], late: number) => void) =>
  it(name, () => {
    fc.assert(fc.property(lives, fc.nat(60 * day), (life, late) => check(lived(life), late)))
  })

describe('a dossier, whatever is done to it', () => {
  it('comes to every state of three workflows but that which nobody’s silence leads to', () => {
    expect(statesMet(lives, lived)).toEqual([
      'agreeing',
      'allocating',
      'district-checking',
      'drafting',
      'executing',
      'not-recognised',
      'not-registered',
      'proposing',
      'province-deciding',
      'recognised',
      'registering',
      'reported',
      'requesting',
      'returned',
      'self-assessing',
      'spending',
      'submitted',
    ])
  })

  law('makes progress at a wake once its alarm has come, and only then', (moments, late) => {
    for (const moment of moments) expectAlarms(dossier, moment, late)
  })

  law('has an alarm and an owner as long as somebody must act, and neither afterwards', (moments) => {
    for (const { state } of moments) {
      expect(dossier.dueAt(state, context()) !== undefined).toBe(isOpenDossier(state))
      expect(dossier.index(state).owner !== undefined).toBe(isOpenDossier(state))
    }
  })

  law('is read back as it was stored, and says nothing but ids, days and counts', (moments) => {
    for (const moment of moments) {
      expectParsed(dossier, moment)
      expectFactsWithoutText(moment.facts)
    }
  })

  law('moves no limit but by an act or by more time', (moments) => {
    for (const { before, state, facts } of moments) {
      if (!before || !isOpenDossier(before) || !isOpenDossier(state)) continue
      const moves = facts.some(({ type }) => type === 'dossier.moved' || type === 'dossier.extended')
      if (!moves) expect(state.clock).toEqual(before.clock)
    }
  })

  law('gives whoever’s turn it is a time that lies ahead', (moments) => {
    for (const { state, facts, now } of moments)
      if (facts.some(({ type }) => type === 'dossier.moved') && isOpenDossier(state)) expect(state.clock.due > now).toBe(true)
  })

  law('tells each post of a rung once', expectToldOnce)

  it('tells each post of a rung once, also when the clock is set back', () => {
    fc.assert(
      fc.property(livesOf(fc.oneof(onwards, onwards, back)), (life) => expectToldOnce(lived(life))),
      { numRuns: runs(300) },
    )
  })

  law('is always told to somebody, and to posts that there are', (moments) => {
    for (const { facts } of moments) expectSomebodyTold(facts)
  })

  law('escalates to nobody whose turn it is', (moments) => {
    for (const { state, facts } of moments)
      for (const fact of facts)
        if (fact.type === 'ladder.rang' && fact.data.act === 'escalate' && isOpenDossier(state))
          expect(fact.data.to).not.toContain(state.post)
  })

  law('asks for a visit on its day and no earlier, and only once it is approved', (moments) => {
    for (const { state, facts, now } of moments)
      for (const fact of facts)
        if (fact.type === 'dossier.visit-due') {
          expect(now.slice(0, 10) >= fact.data.on).toBe(true)
          expect(state.status).toBe('executing')
        }
  })
})

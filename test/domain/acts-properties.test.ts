import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../events/index.ts'
import type { Aggregate, AnyState, Context } from '../../shared/domain/aggregate.ts'
import { refuseUnlessAllowed } from '../../shared/domain/authorisation.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { deadlineActs } from '../../shared/domain/deadline-acts.ts'
import type { DeadlineCommand } from '../../shared/domain/deadline-command.ts'
import { DomainError } from '../../shared/domain/domain-error.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import { inspectionActs } from '../../shared/domain/inspection-acts.ts'
import { tipOff } from '../../shared/domain/tip-off.ts'
import { tipOffActs } from '../../shared/domain/tip-off-acts.ts'
import { runs } from '../properties.ts'
import { inspectionCommands, tipOffCommands, tipOffLogs } from '../support/any-commands.ts'
import { at, context } from '../support/contexts.ts'
import { aDeadline, anOpening as aReport, decide, submissionFor } from '../support/deadlines.ts'
import { anInspection, anOpening, aRecorded, having } from '../support/inspections.ts'
import { live, livesOf, type Moment } from '../support/lives.ts'

/** A command's name in the API, where that differs. */
const names: Readonly<Record<string, string>> = { 'open-text': 'open', 'confirm-unfounded': 'confirm' }

/** What only the system does: nobody is offered it. */
const byTheSystem = ['log', 'leave-message', 'link', 'answer', 'open', 'join', 'wake']

const posts = (parties: Readonly<Record<string, readonly string[] | undefined>>): string[] => [
  ...new Set([...Object.values(parties).flatMap((some) => some ?? []), 'culture.director']),
]

/** A body may answer a recommendation, and yet not each: so begins the refusal of one that was made to another body. */
const ofAnother = 'This was recommended to '

/** What comes of a command that a person gives: the code of the refusal, `done`, or `nothing`. */
const outcomeOf = <S extends AnyState, C extends { readonly type: string }>(
  aggregate: Aggregate<S, C, Fact>,
  state: S,
  command: C,
  by: Context,
): string => {
  try {
    refuseUnlessAllowed(aggregate.kind, command.type, by.by, aggregate.parties(state, by))
    const decision = aggregate.decide(state, command, by)
    return decision.state === state && decision.facts.length === 0 ? 'nothing' : 'done'
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (command.type === 'answer-recommendation' && error.message.startsWith(ofAnother)) return 'of another body'
    return error.kind === 'forbidden' ? 'forbidden' : error.code
  }
}

/** Whether a refusal says that it is not the time or not the person, whatever was sent. */
const isRefusal = (outcome: string): boolean => outcome === 'forbidden' || outcome === 'not-in-this-state'

const law = <S extends AnyState, C extends { readonly type: string }>(
  aggregate: Aggregate<S, C, Fact>,
  acts: (state: S, by: Context) => string[],
  lives: fc.Arbitrary<readonly Moment<S>[]>,
  commands: fc.Arbitrary<C>,
  usual = 100,
) => {
  const met = { offered: new Set<string>(), done: new Set<string>() }
  const check = (moment: Moment<S>, tried: readonly C[]): void => {
    for (const by of posts(aggregate.parties(moment.state, context()))) {
      const here = context({ now: moment.now, by })
      const mayDo = acts(moment.state, here)
      for (const act of mayDo) met.offered.add(act)
      for (const command of tried) {
        if (byTheSystem.includes(command.type)) continue
        const act = names[command.type] ?? command.type
        const outcome = outcomeOf(aggregate, moment.state, command, here)
        const where = `${by} ${act} of ${moment.state.status}: ${outcome}`
        if (mayDo.includes(act)) expect(isRefusal(outcome), where).toBe(false)
        else expect(outcome, where).not.toBe('done')
        if (outcome === 'done') met.done.add(act)
      }
    }
  }
  fc.assert(
    fc.property(lives, fc.array(commands, { minLength: 8, maxLength: 24 }), (moments, tried) => {
      for (const moment of moments) check(moment, tried)
    }),
    { numRuns: runs(usual) },
  )
  return met
}

/** The owner of a piece of work may do what the list says is to be done next. */
const nextLaw = <S extends AnyState, C extends { readonly type: string }>(
  aggregate: Aggregate<S, C, Fact>,
  acts: (state: S, by: Context) => string[],
  lives: fc.Arbitrary<readonly Moment<S>[]>,
): Set<string> => {
  const met = new Set<string>()
  fc.assert(
    fc.property(lives, (moments) => {
      for (const { state, now } of moments) {
        const { owner, about } = aggregate.index(state)
        if (owner === undefined) continue
        expect(acts(state, context({ now, by: owner })), state.status).toContain(about?.act)
        met.add(String(about?.act))
      }
    }),
    { numRuns: runs(300) },
  )
  return met
}

const tipOffLives = fc
  .tuple(tipOffLogs, livesOf(tipOffCommands, fc.constantFrom('dolisa.tip-desk', 'police.duty', 'inspectorate.contact')))
  .map(([log, steps]) => live(tipOff, log, steps))

/** As a moment in a life. */
const moment = <S>(state: S): Moment<S> => ({ before: undefined, state, facts: [], now: at('2017-06-26 10:00') })

const { leader } = anInspection()

/** Nothing is left of it but the answer to a recommendation, which few lives come to. */
const recommended = moment(
  having(
    aRecorded({ obstruction: 1 }),
    [
      { type: 'recommend', recommendation: 'words-1', to: 'health' },
      { by: leader, now: '2017-06-09 09:00' },
    ],
    [
      { type: 'settle', group: 'obstruction', how: 'closure' },
      { by: leader, now: '2017-06-09 10:00' },
    ],
  ),
)

const inspectionLives = livesOf(inspectionCommands, fc.constant('dolisa.director')).map((steps) => [
  recommended,
  ...live(inspection, anOpening(), steps).slice(-4),
])

const days = fc.constantFrom('2017-05-29', '2017-06-15', '2017-07-20', '2017-12-29')

const reports = [aReport(), aReport({ duty: 'v2-6b-report-6m', owner: 'dolisa', due: '2017-06-22' })]

const deadlineCommands: fc.Arbitrary<DeadlineCommand> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...reports.map(submissionFor)) },
  { weight: 2, arbitrary: fc.constant({ type: 'accept' } as const) },
  { weight: 2, arbitrary: fc.constant({ type: 'return', reason: 'words-1' } as const) },
  fc.record({ type: fc.constant('explain'), expected: days, text: fc.constant('words-2') }),
  fc.record({ type: fc.constant('extend'), until: days, reason: fc.constant('words-3') }),
  fc.constant({ type: 'waive', reason: 'words-4' } as const),
  fc.record({ type: fc.constant('dispatch'), number: fc.constant('12/BC'), date: days }),
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom('confirm-escalation', 'decline-escalation'),
      rung: fc.constantFrom('e1', 'e2', 'e3', 'e3.2'),
    }),
  },
)

const annual = { duty: 'law-pc-annual-gov', owner: 'ppc', period: '2017', due: '2017-12-25' }

/** Handed in, and only a recipient outside the system waits for it. */
const toDispatch = moment(decide(aDeadline(annual), submissionFor(aReport(annual)), '2017-06-20 10:00', 'ppc.contact').state)

const deadlineLives = fc
  .tuple(
    fc.constantFrom(...reports),
    livesOf(deadlineCommands, fc.constantFrom('dolisa.contact', 'dolisa.director', 'health.contact')),
  )
  .map(([born, steps]) => [toDispatch, ...live(deadline, born, steps).slice(-4)])

describe('what a person is offered to do is never refused, and what he is not offered always is', () => {
  it('of a tip-off', () => {
    const { offered, done } = law(tipOff, tipOffActs, tipOffLives, tipOffCommands)
    expect([...offered].sort()).toEqual(['acknowledge', 'ask', 'confirm', 'hand-over', 'open', 'screen'])
    expect([...done].sort()).toEqual([...offered].sort())
  })

  it('of an inspection', () => {
    const { offered } = law(inspection, inspectionActs, inspectionLives, inspectionCommands)
    const all = [
      'acknowledge',
      'answer-recommendation',
      'cancel',
      'decide',
      'extend',
      'reassign',
      'recommend',
      'record',
      'settle',
    ]
    expect([...offered].filter((act) => !act.endsWith('-escalation')).sort()).toEqual(all)
  })

  it('of a deadline', () => {
    const { offered } = law(deadline, deadlineActs, deadlineLives, deadlineCommands, 30)
    const all = ['accept', 'dispatch', 'draft', 'explain', 'extend', 'return', 'submit', 'waive']
    expect([...offered].filter((act) => !act.endsWith('-escalation')).sort()).toEqual(all)
  })
})

describe('what the list says is to be done next', () => {
  it('may be done by the post whose work it is', () => {
    expect([...nextLaw(tipOff, tipOffActs, tipOffLives)].sort()).toEqual(['acknowledge', 'confirm', 'hand-over', 'screen'])
    expect([...nextLaw(inspection, inspectionActs, inspectionLives)].sort()).toEqual([
      'acknowledge',
      'answer-recommendation',
      'decide',
      'record',
      'settle',
    ])
    expect([...nextLaw(deadline, deadlineActs, deadlineLives)].sort()).toEqual(['accept', 'dispatch', 'submit'])
  })
})

import fc from 'fast-check'
import type { InspectionCommand } from '../../shared/domain/inspection-command.ts'
import type { LogTipOff, TipOffCommand } from '../../shared/domain/tip-off-command.ts'
import { anOpening } from './inspections.ts'
import { programme } from './programme.ts'
import { aLog } from './tip-offs.ts'

/** What people write where an id is asked for. */
const words = fc.constantFrom('anh Tuấn 0912345678', 'Công an', 'nobody', '')
const ids = (known: readonly { id: string }[]): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom(...known.map(({ id }) => id)), words)

const ordinary = programme.categories.filter(({ route }) => route === 'ordinary').map(({ id }) => id)

/** What comes in: ordinary, urgent, about an official, or all of it at once. */
export const tipOffLogs: fc.Arbitrary<LogTipOff> = fc
  .record({
    category: fc.oneof(fc.constantFrom(...ordinary), fc.constantFrom(...programme.categories.map(({ id }) => id))),
    area: fc.constantFrom('phan-thiet', 'phu-luu', 'ham-yen', 'tuyen-quang'),
    signs: fc.oneof(fc.constant([]), fc.constant([]), fc.subarray(programme.urgentSigns.map(({ id }) => id))),
    conflict: fc.option(fc.constantFrom(...programme.conflictBodies.map(({ id }) => id)), { nil: undefined, freq: 1 }),
  })
  .map((changes) => aLog(changes))

const screenings = fc.record({
  type: fc.constant('screen'),
  outcome: fc.constantFrom('accept', 'unfounded', 'out-of-scope', 'forward', 'urgent'),
  reason: fc.constant('words-1'),
  forwardTo: fc.option(ids(programme.forwardTo), { nil: undefined }),
  signs: fc.option(fc.array(ids(programme.urgentSigns), { maxLength: 2 }), { nil: undefined }),
})

/** Everything that can be asked of a tip-off, some of it nonsense. */
export const tipOffCommands: fc.Arbitrary<TipOffCommand> = fc.oneof(
  { weight: 2, arbitrary: screenings },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('confirm-unfounded'), agree: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ type: 'acknowledge' } as const) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('hand-over'),
      to: ids([...programme.forwardTo, { id: 'pc-phan-thiet' }]),
      reason: fc.constant('words-2'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('ask'), question: ids(programme.fixedQuestions), message: fc.uuid() }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('leave-message'), message: fc.constantFrom('message-1', 'message-2') }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('open-text'), purpose: ids(programme.purposes) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('link'),
      inspection: fc.constantFrom('place-1-1', 'place-1-2'),
      joined: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('answer'),
      inspection: fc.constantFrom('place-1-1', 'place-1-2'),
      outcome: fc.constantFrom('inspected', 'not-inspected'),
    }),
  },
)

const days = fc.constantFrom('2017-05-29', '2017-05-29', '2017-06-08', '2017-07-01', '2017-09-02', '2018-02-15', '2018-12-31')
const groups = fc.constantFrom(...programme.violationGroups.map(({ id }) => id).slice(0, 3))
const texts = fc.constantFrom('words-1', 'words-2')

/** Everything that can be asked of an inspection, some of it nonsense. */
export const inspectionCommands: fc.Arbitrary<InspectionCommand> = fc.oneof(
  fc.constant(anOpening()),
  fc.constantFrom('tip-1', 'tip-2', 'tip-3').map((tipOff) => ({ type: 'join', tipOff }) as const),
  fc.constant({ type: 'acknowledge' } as const),
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('decide'), inspect: fc.nat(9).map(Boolean), reason: texts }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('record'),
      on: days,
      members: fc.integer({ min: 2, max: 9 }),
      women: fc.nat(3),
      violations: fc.dictionary(groups, fc.integer({ min: 0, max: 2 })),
      referredToSupport: fc.nat(3),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('settle'), group: groups, how: fc.constantFrom('decision', 'transfer', 'closure') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('recommend'),
      recommendation: texts,
      to: fc.constantFrom('culture', 'health', 'dolisa', 'nobody'),
    }),
  },
  fc.record({ type: fc.constant('answer-recommendation'), recommendation: texts, answer: fc.constant('words-3') }),
  fc.constant({ type: 'cancel', reason: 'words-1' } as const),
  fc.record({ type: fc.constant('extend'), until: days, reason: texts }),
  fc.record({
    type: fc.constant('reassign'),
    team: fc.constantFrom('team178-ham-yen', 'vsw-team'),
    reason: texts,
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom('confirm-escalation', 'decline-escalation'),
      rung: fc.constantFrom('e1', 'e1.r1', 'e2.r1', 'e1.r2'),
    }),
  },
)

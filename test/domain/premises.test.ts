import { describe, expect, it } from 'vitest'
import { inspectedWithinYear, placesOf, premises } from '../../shared/domain/premises.ts'
import { at, context } from '../support/contexts.ts'
import { aRegistration, confirm, dueAt, given, having, release, somePremises } from '../support/premises.ts'
import { calendar } from '../support/programme.ts'

const wake = { type: 'wake' } as const
const open = () => having(somePremises(), [confirm])
const released = () => having(open(), [release, { now: '2017-06-08 15:00' }])

describe('tip-offs about one place', () => {
  it('ask for one inspection, the first of them', () => {
    given()
      .when(aRegistration('tip-1'))
      .becomes({ status: 'known', tipOffs: 1, inspections: 1, open: { id: 'place-1-1', confirmed: false, tipOffs: ['tip-1'] } })
      .says({
        type: 'premises.inspection-requested',
        data: {
          inspection: 'place-1-1',
          tipOffs: ['tip-1'],
          category: 'prostitution-suspected',
          area: 'phan-thiet',
          independent: 1,
        },
      })
  })

  it('that come in parallel all end in it, in whatever order and however often each is heard', () => {
    const names = Array.from({ length: 20 }, (_, index) => `tip-${index}`)
    const heard = [...names, ...names.toReversed(), ...names].map((name) => [aRegistration(name)] as const)
    const state = having(undefined, ...heard)
    expect(state).toMatchObject({ inspections: 1, tipOffs: 20, open: { id: 'place-1-1', tipOffs: names } })
  })

  it('join the one that is open', () => {
    for (const state of [somePremises(), open()])
      given(state)
        .when(aRegistration('tip-2'))
        .becomes({ tipOffs: 2, open: { tipOffs: ['tip-1', 'tip-2'] } })
        .says({ type: 'premises.tip-off-joined', data: { inspection: 'place-1-1', tipOff: 'tip-2' } })
  })

  it('that are heard again hear the same again', () => {
    given(somePremises())
      .when(aRegistration('tip-1'))
      .becomes({ tipOffs: 1 })
      .says({ type: 'premises.inspection-requested', data: { inspection: 'place-1-1' } })
    given(open())
      .when(aRegistration('tip-1'))
      .becomes({ tipOffs: 1 })
      .says({ type: 'premises.tip-off-joined', data: { inspection: 'place-1-1', tipOff: 'tip-1' } })
  })

  it('ask for a new inspection when the one before is over, about what they say themselves', () => {
    given(released())
      .when(aRegistration('tip-2', { category: 'labour-rights' }), { now: '2017-07-03 09:00' })
      .becomes({ inspections: 2, tipOffs: 2, category: 'labour-rights', open: { id: 'place-1-2', tipOffs: ['tip-2'] } })
      .says({
        type: 'premises.inspection-requested',
        data: { inspection: 'place-1-2', category: 'labour-rights', independent: 2, lastInspected: '2017-06-08' },
      })
  })

  it('whose joining was refused, because the visit had been, get the new inspection', () => {
    const refused = having(open(), [aRegistration('tip-2')], [release, { now: '2017-06-08 15:00' }])
    given(refused)
      .when(aRegistration('tip-2'), { now: '2017-06-08 15:01' })
      .becomes({ inspections: 2, open: { id: 'place-1-2', tipOffs: ['tip-2'] } })
  })

  it('that had their inspection ask for no second one when their old message is delivered again', () => {
    given(released())
      .when(aRegistration('tip-1'), { now: '2017-06-20 09:00' })
      .becomes({ inspections: 1 })
      .says({ type: 'premises.tip-off-joined', data: { inspection: 'place-1-1', tipOff: 'tip-1' } })
    const next = having(released(), [aRegistration('tip-2'), { now: '2017-06-19 09:00' }])
    given(next)
      .when(aRegistration('tip-1'), { now: '2017-06-20 09:00' })
      .becomes({ open: { id: 'place-1-2', tipOffs: ['tip-2'] } })
  })
})

describe('the request for an inspection', () => {
  it('is said again every quarter of an hour until it is open', () => {
    const asked = somePremises()
    expect(dueAt(asked)).toBe(at('2017-05-29 09:15'))
    given(asked).when(wake, { now: '2017-05-29 09:14' }).changesNothing()
    const again = given(asked)
      .when(wake, { now: '2017-05-29 09:15' })
      .says({ type: 'premises.inspection-requested', data: { inspection: 'place-1-1', again: 2 } })
    expect(dueAt(again.state)).toBe(at('2017-05-29 09:30'))
  })

  it('is said no more often when it has gone unheard for more than a year', () => {
    const unheard = having(somePremises(), [wake, { now: '2018-06-30 09:00' }])
    expect(dueAt(unheard)).toBe(at('2018-06-30 09:15'))
  })

  it('rests once the inspection is open, and to hear that twice changes nothing', () => {
    given(somePremises())
      .when(confirm)
      .becomes({ open: { confirmed: true } })
      .says()
    given(open()).when(confirm).changesNothing()
    given(open())
      .when({ ...confirm, inspection: 'place-1-9' })
      .changesNothing()
    expect(dueAt(open())).toBe(at('2018-05-29 09:00'))
  })
})

describe('the end of an inspection', () => {
  it('frees the premises and keeps the day of the visit', () => {
    given(open())
      .when(release, { now: '2017-06-08 15:00' })
      .becomes({ lastInspected: '2017-06-08' })
      .says({ type: 'premises.released', data: { inspection: 'place-1-1' } })
    expect(released()).not.toHaveProperty('open')
  })

  it('without a visit keeps the day of the one before', () => {
    const second = having(released(), [aRegistration('tip-2'), { now: '2017-07-03 09:00' }])
    const over = having(second, [{ type: 'release', inspection: 'place-1-2' }, { now: '2017-07-05 09:00' }])
    expect(over.lastInspected).toBe('2017-06-08')
  })

  it('counts once, and that of another inspection not at all', () => {
    given(released()).when(release, { now: '2017-06-09 09:00' }).changesNothing()
    given(having(released(), [aRegistration('tip-2')]))
      .when(release)
      .changesNothing()
  })

  it('also comes to premises that had not heard that it was open', () => {
    given(somePremises()).when(release).says('premises.released')
  })
})

describe('premises are forgotten', () => {
  it('twelve months after they were last heard of', () => {
    expect(dueAt(released())).toBe(at('2018-06-08 15:00'))
    given(released()).when(wake, { now: '2018-06-08 14:59' }).changesNothing()
    given(released()).when(wake, { now: '2018-06-08 15:00' }).becomes({ status: 'forgotten' }).says('premises.forgotten')
  })

  it('with all that was known of them but the number of inspections, which names the next one', () => {
    const forgotten = having(released(), [wake, { now: '2018-06-08 15:00' }])
    expect(forgotten).toMatchObject({ tipOffs: 0, inspections: 1 })
    expect(forgotten).not.toHaveProperty('lastInspected')
    expect(forgotten).not.toHaveProperty('past')
    expect(dueAt(forgotten)).toBeUndefined()
    expect(premises.index(forgotten)).toEqual({})
    given(forgotten).when(wake, { now: '2019-06-08 15:00' }).changesNothing()
    given(forgotten)
      .when(aRegistration('tip-3'), { now: '2019-06-08 15:00' })
      .becomes({ status: 'known', tipOffs: 1, open: { id: 'place-1-2' } })
      .says({ type: 'premises.inspection-requested', data: { independent: 1 } })
  })

  it('not while an inspection is open, however long that takes', () => {
    const later = given(open())
      .when(wake, { now: '2018-05-29 09:00' })
      .becomes({ status: 'known', open: { id: 'place-1-1' } })
      .says()
    expect(dueAt(later.state)).toBe(at('2019-05-29 09:00'))
  })
})

describe('premises', () => {
  it('are listed under their area as long as they are known', () => {
    expect(premises.index(somePremises())).toEqual({ period: placesOf('phan-thiet') })
  })

  it('are nobody’s work: no post stands in a relation to them', () => {
    expect(premises.parties(somePremises(), context())).toEqual({})
  })

  it('begin with a tip-off and with nothing else', () => {
    for (const command of [confirm, release, wake] as const)
      expect(() => given().when(command)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })
})

describe('a place counts as inspected lately', () => {
  it.each([
    ['the day before', '2017-05-28', true],
    ['364 days before', '2016-05-30', true],
    ['a year before', '2016-05-29', false],
    ['longer ago', '2015-12-01', false],
    ['never', undefined, false],
  ])('%s: %s', (_when, day, lately) => {
    expect(inspectedWithinYear(day, at('2017-05-29 09:00'), calendar)).toBe(lately)
  })
})

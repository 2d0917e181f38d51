import { describe, expect, it } from 'vitest'
import type { TipOffState } from '../../shared/domain/tip-off-state.ts'
import { publicView, staffView } from '../../shared/domain/tip-off-view.ts'
import { context } from '../support/contexts.ts'
import {
  aConflict,
  anAccepted,
  anAnswered,
  anAssigned,
  anUrgent,
  aProposed,
  aTipOff,
  having,
  unfounded,
  wake,
} from '../support/tip-offs.ts'

const shown = (state: TipOffState, now = '2017-05-29 11:00') => publicView(state, context({ now }))
const all = [
  aTipOff(),
  aProposed(),
  anUrgent(),
  aConflict(),
  anAccepted(),
  anAssigned(),
  anAnswered(),
  anAnswered('not-inspected'),
]

describe('what a reporter is shown', () => {
  it('is a word of five and the days of its steps', () => {
    expect(shown(anAssigned())).toEqual({
      status: 'passed-on',
      steps: [
        { status: 'received', on: '2017-05-29' },
        { status: 'considered', on: '2017-05-29' },
        { status: 'passed-on', on: '2017-05-29' },
      ],
      messages: [],
    })
  })

  it('promises a consideration while it is still to come', () => {
    expect(shown(aTipOff())).toMatchObject({ promised: { step: 'considered', by: '2017-05-30' } })
  })

  it('promises nothing that has happened or whose day has passed', () => {
    expect(shown(aTipOff(), '2017-05-30 17:01')).not.toHaveProperty('promised')
    expect(shown(aProposed())).not.toHaveProperty('promised')
    const back = having(aProposed(), [
      { type: 'confirm-unfounded', agree: false },
      { by: 'dolisa.deputy-director', now: '2017-05-29 10:30' },
    ])
    expect(shown(back)).not.toHaveProperty('promised')
    expect(shown(anAccepted())).not.toHaveProperty('promised')
  })

  it('says truthfully whether an official has confirmed an urgent one, and never takes it back', () => {
    expect(shown(aTipOff())).not.toHaveProperty('confirmedByAnOfficial')
    for (const state of [anUrgent(), aConflict()]) {
      expect(shown(state)).toMatchObject({ confirmedByAnOfficial: false })
      const acknowledged = having(state, [{ type: 'acknowledge' }])
      expect(shown(acknowledged)).toMatchObject({ confirmedByAnOfficial: true })
      const proposed = having(acknowledged, [unfounded, { by: state.desk }])
      const refused = having(proposed, [{ type: 'confirm-unfounded', agree: false }, { by: state.confirmer }])
      expect(shown(refused)).toMatchObject({ confirmedByAnOfficial: true })
    }
    expect(shown(having(aTipOff(), [{ type: 'screen', outcome: 'urgent', reason: 'words', signs: ['child'] }]))).toMatchObject({
      confirmedByAnOfficial: false,
    })
  })

  it('has the questions in words and the reporter’s messages without any', () => {
    const state = having(
      aTipOff(),
      [{ type: 'ask', question: 'when', message: 'message-1' }],
      [{ type: 'leave-message', message: 'message-2' }, { now: '2017-05-30 08:00' }],
    )
    expect(shown(state)).toMatchObject({
      messages: [
        { from: 'desk', on: '2017-05-29', question: { vi: 'Sự việc thường xảy ra vào ngày, giờ nào?' } },
        { from: 'reporter', on: '2017-05-30' },
      ],
    })
  })

  it('names no office, no place, no code, no finding and no hour', () => {
    for (const state of [...all, having(anAnswered(), [wake, { now: '2017-06-15 17:00' }])]) {
      const text = JSON.stringify(shown(state))
      for (const secret of [
        state.id,
        state.code,
        state.category,
        state.area,
        'place-1',
        'dolisa',
        'police',
        'inspectorate',
        'not-inspected',
        ':00',
      ])
        expect(text, `${secret} in ${text}`).not.toContain(`"${secret}`)
      expect(text).not.toMatch(/T\d\d:/)
    }
  })

  it('looks the same for an inspection that took place whatever was found, and until the end for one that did not', () => {
    expect(Object.keys(shown(anAnswered()))).toEqual(Object.keys(shown(anAnswered('not-inspected'))))
  })
})

describe('what an official is shown without opening the seal', () => {
  it('is where it stands and until when, and no word', () => {
    expect(staffView({ state: aTipOff(), rev: 3 }, context())).toMatchObject({
      status: 'logged',
      rev: 3,
      desk: 'dolisa.tip-desk',
      due: '2017-05-30T10:00:00.000Z',
    })
    expect(staffView({ state: anAnswered(), rev: 4 }, context())).toMatchObject({
      status: 'answered',
      inspection: 'place-1-1',
      outcome: 'inspected',
    })
  })

  it('holds what the ladder did and will as lines, and no chain of posts behind it', () => {
    expect(staffView({ state: aTipOff(), rev: 1 }, context())).toMatchObject({
      ladder: expect.arrayContaining([expect.objectContaining({ act: 'escalate', outcome: 'planned', at: expect.any(String) })]),
    })
    for (const state of all) expect(JSON.stringify(staffView({ state, rev: 1 }, context()))).not.toContain('"chain"')
  })
})

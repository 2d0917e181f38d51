import { describe, expect, it } from 'vitest'
import { ringLadder } from '../../shared/domain/ladder.ts'
import { answerEscalation, startLadder, wakeLadder } from '../../shared/domain/ladder-facts.ts'
import { at } from '../support/contexts.ts'
import { aLadder, hung, wakeUntil } from '../support/ladders.ts'
import { calendar } from '../support/programme.ts'

const anchors = hung('2017-05-29 09:00', '2017-06-19 17:00')
const about = { area: 'phan-thiet', step: 'recommendation' }
const subject = { due: anchors.due, about }
const before = wakeUntil(aLadder('recommendation'), anchors, at('2017-06-22 07:59')).ladder
const asked = ringLadder(before, anchors, at('2017-06-22 08:00'), calendar).ladder

describe('the facts of a ladder', () => {
  it('tell what it is about, until when, and how often somebody has been told', () => {
    const { facts } = wakeLadder(aLadder('recommendation'), anchors, at('2017-06-14 08:00'), calendar, {
      subject: { ...subject, urgent: true },
    })
    expect(facts).toEqual([
      {
        type: 'ladder.rang',
        data: {
          rung: 'r-3',
          act: 'remind',
          to: ['culture.contact'],
          above: ['team178-province.leader', 'culture.director', 'ppc.vice-chair', 'ppc.office'],
          due: anchors.due,
          told: 0,
          about,
          urgent: true,
        },
      },
    ])
    expect(wakeLadder(before, anchors, at('2017-06-22 08:00'), calendar, { subject }).facts).toMatchObject([
      { type: 'ladder.asked', data: { rung: 'e1', of: 'dolisa.director', to: ['culture.director'], told: 3 } },
    ])
  })

  it('name who is told next for certain, never one whom a person must let it reach first', () => {
    const decide = wakeLadder(aLadder('decide'), anchors, at('2017-06-19 08:00'), calendar, { subject }).facts.at(-1)
    expect(decide).toMatchObject({ type: 'ladder.rang', data: { act: 'due', next: 'dolisa.director' } })
    const peer = wakeLadder(aLadder('recommendation'), anchors, at('2017-06-14 08:00'), calendar, { subject }).facts.at(-1)
    expect(peer?.data).not.toHaveProperty('next')
  })

  it('record what was passed over, with the moment at which it was due', () => {
    const { facts } = wakeLadder(aLadder('recommendation'), anchors, at('2017-06-19 09:00'), calendar, { subject })
    expect(facts).toMatchObject([
      { type: 'ladder.rung-skipped', data: { rung: 'r-3', because: at('2017-06-14 08:00') } },
      { type: 'ladder.rang', data: { rung: 'r-0', urgent: false } },
    ])
  })

  it('are none when nothing was due', () => {
    const ladder = aLadder('recommendation')
    expect(wakeLadder(ladder, anchors, at('2017-06-14 07:59'), calendar, { subject })).toEqual({ ladder, facts: [] })
  })

  it('of a late start name the rungs that it leaves behind', () => {
    const { ladder, facts } = startLadder(aLadder('recommendation'), anchors, at('2017-06-20 09:00'), calendar)
    expect(facts.map(({ data }) => data.rung)).toEqual(['r-3', 'r-0', 'o+1'])
    expect(ladder.rang.map(({ rung, outcome }) => `${rung} ${outcome}`)).toEqual(['r-3 skipped', 'r-0 skipped', 'o+1 skipped'])
    expect(
      startLadder(aLadder('recommendation'), anchors, at('2017-06-20 09:00'), calendar, ({ id }) => id === 'r-3').facts,
    ).toHaveLength(1)
  })

  it('of an answer are the escalation that goes out, or that it does not', () => {
    const answer = (confirmed: boolean, rung = 'e1') =>
      answerEscalation(asked, { rung, confirmed }, 'dolisa.director', at('2017-06-22 14:00'), subject)
    expect(answer(true).facts).toMatchObject([{ type: 'ladder.rang', data: { rung: 'e1', to: ['culture.director'], told: 3 } }])
    expect(answer(false).facts).toEqual([{ type: 'ladder.declined', data: { rung: 'e1' } }])
    expect(() => answer(true, 'e2')).toThrow(expect.objectContaining({ code: 'not-asked' }))
  })
})

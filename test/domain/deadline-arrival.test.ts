import { describe, expect, it } from 'vitest'
import type { SubmitDeadline } from '../../shared/domain/deadline-command.ts'
import type { DeadlineState } from '../../shared/domain/deadline-state.ts'
import { aDeadline, decide, inStatus, submissionFor } from '../support/deadlines.ts'

const commune = aDeadline({ duty: 'iii7-3b-review', owner: 'pc-phan-thiet' })
const district = 'pc-tuyen-quang-city.contact'

/** The district enters on Tuesday 20 June 2017 what its commune, whose day was Friday the 16th, sent on paper. */
const entered = (changes: Partial<SubmitDeadline>, { by = district, state = commune, now = '2017-06-20 10:00' } = {}) => {
  const paper = { ...submissionFor(commune), channel: 'paper', onBehalfOf: 'pc-phan-thiet', documentNo: '12/BC-UBND' } as const
  return decide(state, { ...paper, ...changes }, now, by)
}

const refused = (changes: Partial<SubmitDeadline>, more: { by?: string; state?: DeadlineState; now?: string } = {}) =>
  expect(() => entered(changes, more))

describe('what came on paper', () => {
  it('is in time when the paper came in time, however late it is entered, and the history shows both days', () => {
    const { state, facts } = entered({ receivedOn: '2017-06-16' })
    expect(facts[0]).toMatchObject({
      type: 'deadline.submitted',
      data: { late: false, workingDaysLate: 0, receivedOn: '2017-06-16', onBehalfOf: 'pc-phan-thiet' },
    })
    expect(inStatus(state, 'submitted').submission).toMatchObject({ at: '2017-06-20T03:00:00.000Z', receivedOn: '2017-06-16' })
  })

  it('is as late as the paper was', () => {
    expect(entered({ receivedOn: '2017-06-19' }).facts[0]?.data).toMatchObject({ late: true, workingDaysLate: 1 })
  })

  it('is judged by its entry when nobody says when the paper came', () => {
    const { data } = entered({}).facts[0] ?? {}
    expect(data).toMatchObject({ late: true, workingDaysLate: 2 })
    expect(data).not.toHaveProperty('receivedOn')
  })

  it('cannot have come tomorrow, nor before its period began', () => {
    refused({ receivedOn: '2017-06-21' }).toThrow(expect.objectContaining({ code: 'received-in-the-future' }))
    refused({ receivedOn: '2016-12-10' }).toThrow(expect.objectContaining({ code: 'received-too-early' }))
    expect(entered({ receivedOn: '2016-12-11' }).facts[0]?.data).toMatchObject({ late: false })
  })

  it('cannot have come before it was sent back to be mended', () => {
    const handedIn = entered({ receivedOn: '2017-06-15' }).state
    const back = decide(handedIn, { type: 'return', reason: 'words-1' }, '2017-06-21 09:00', district).state
    const again = { state: back, now: '2017-06-27 09:00' }
    refused({ receivedOn: '2017-06-20' }, again).toThrow(expect.objectContaining({ code: 'received-too-early' }))
    expect(entered({ receivedOn: '2017-06-26' }, again).facts[0]?.data).toMatchObject({ late: false, receivedOn: '2017-06-26' })
  })

  it('before a plan’s own period is no error: a plan is owed before it begins', () => {
    const plan = aDeadline({
      duty: 'v2-4a-quarterplan',
      owner: 'team178-province',
      windowFrom: '2017-07-01',
      windowUntil: '2017-09-30',
    })
    const command = {
      ...submissionFor(plan),
      channel: 'paper',
      onBehalfOf: 'team178-province',
      receivedOn: '2017-06-14',
    } as const
    expect(decide(plan, command, '2017-06-20 10:00', 'dolisa.contact').facts[0]?.data).toMatchObject({ late: false })
  })

  it('is believed of whoever received it, never of the agency that owes it or of what came online', () => {
    const own = { by: 'pc-phan-thiet.contact' }
    refused({ receivedOn: '2017-06-16' }, own).toThrow(expect.objectContaining({ code: 'received-by-whom' }))
    refused({ receivedOn: '2017-06-16', channel: 'online' }).toThrow(expect.objectContaining({ code: 'received-by-whom' }))
  })
})

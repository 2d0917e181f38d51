import { describe, expect, it } from 'vitest'
import { deadlineActs } from '../../shared/domain/deadline-acts.ts'
import { inspectionActs } from '../../shared/domain/inspection-acts.ts'
import { tipOffActs } from '../../shared/domain/tip-off-acts.ts'
import { context } from '../support/contexts.ts'
import { aDeadline, aSubmission, decide as decideDeadline, wakeUntil } from '../support/deadlines.ts'
import { aCancelled, anInspection, aRecorded, having, leader } from '../support/inspections.ts'
import { aTipOff } from '../support/tip-offs.ts'

const by = (post: string, now = '2017-05-29 09:00') => context({ by: post, now })

describe('what a person is offered to do', () => {
  it('is at the desk of a new tip-off to open, screen and ask, and for nobody else', () => {
    const state = aTipOff()
    expect(tipOffActs(state, by('dolisa.tip-desk'))).toEqual(['open', 'screen', 'ask'])
    expect(tipOffActs(state, by('dolisa.director'))).toEqual([])
    expect(tipOffActs(state, by('health.contact'))).toEqual([])
  })

  it('is for the leader of a new task to acknowledge and to decide, for its deputy to acknowledge, and for the director to move it', () => {
    const state = anInspection()
    expect(inspectionActs(state, by(state.leader))).toEqual(['acknowledge', 'decide'])
    expect(inspectionActs(state, by(state.deputy))).toEqual(['acknowledge'])
    expect(inspectionActs(state, by('dolisa.director'))).toEqual(['extend', 'reassign', 'cancel'])
  })

  it('is nothing more once the task is called off', () => {
    const state = aCancelled()
    for (const post of [state.leader, state.deputy, 'dolisa.director']) expect(inspectionActs(state, by(post))).toEqual([])
  })

  it('is for a body to answer what was recommended to it, and for the leader to enter any answer', () => {
    const recommended = having(
      aRecorded({ obstruction: 1 }),
      [
        { type: 'recommend', recommendation: 'words-1', to: 'culture' },
        { by: leader, now: '2017-06-09 09:00' },
      ],
      [
        { type: 'recommend', recommendation: 'words-2', to: 'health' },
        { by: leader, now: '2017-06-09 09:00' },
      ],
      [
        { type: 'answer-recommendation', recommendation: 'words-1', answer: 'words-3' },
        { by: 'culture.contact', now: '2017-06-12 09:00' },
      ],
    )
    const may = (post: string) => inspectionActs(recommended, by(post, '2017-06-12 10:00'))
    expect(may('health.contact')).toEqual(['answer-recommendation'])
    expect(may('culture.contact')).toEqual([])
    expect(may(leader)).toContain('answer-recommendation')
  })

  it('is for an agency to hand in or to explain, and for the recipient to take or return what was handed in', () => {
    const open = aDeadline()
    expect(deadlineActs(open, by('health.contact', '2017-06-01 09:00'))).toEqual(['submit', 'explain', 'draft'])
    const { state } = decideDeadline(open, aSubmission, '2017-06-15 10:00', 'health.contact')
    expect(deadlineActs(state, by('health.contact', '2017-06-15 11:00'))).not.toContain('accept')
    expect(deadlineActs(state, by('health.contact', '2017-06-15 11:00'))).not.toContain('draft')
    expect(deadlineActs(state, by('dolisa.contact', '2017-06-15 11:00'))).toEqual(expect.arrayContaining(['accept', 'return']))
  })

  it('is for who stands in for an agency to hand in, but not to keep a draft of, which is the agency’s own', () => {
    const commune = aDeadline({ duty: 'iii7-3b-review', owner: 'pc-tan-yen' })
    const district = deadlineActs(commune, by('pc-ham-yen.contact', '2017-06-01 09:00'))
    expect(district).toContain('submit')
    expect(district).not.toContain('draft')
  })

  it('is the answer to an escalation only for the post that was asked, and only while it waits', () => {
    const asked = wakeUntil(aDeadline(), '2017-06-30 23:00').state
    const later = '2017-07-03 09:00'
    expect(deadlineActs(asked, by('dolisa.director', later))).toEqual(
      expect.arrayContaining(['confirm-escalation', 'decline-escalation']),
    )
    expect(deadlineActs(asked, by('health.director', later))).not.toContain('confirm-escalation')
    const answered = decideDeadline(asked, { type: 'decline-escalation', rung: 'e3' }, later, 'dolisa.director').state
    expect(deadlineActs(answered, by('dolisa.director', later))).not.toContain('confirm-escalation')
  })
})

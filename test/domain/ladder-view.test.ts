import { describe, expect, it } from 'vitest'
import { isOpen } from '../../shared/domain/deadline-state.ts'
import { ladderLines } from '../../shared/domain/ladder-view.ts'
import { context, local } from '../support/contexts.ts'
import { aDeadline, at, decide, wakeAt, wakeUntil } from '../support/deadlines.ts'

const { calendar } = context()

const linesOf = (state: ReturnType<typeof aDeadline>) => (isOpen(state) ? ladderLines(state.ladder, state.clock, calendar) : [])

const said = (state: ReturnType<typeof aDeadline>) =>
  linesOf(state).map(({ at: when, rung, outcome, reason }) => [local(when), rung, outcome, reason].filter(Boolean).join(' '))

describe('a ladder drawn along the time', () => {
  it('shows before anything happened what will ring, when and whom it will tell', () => {
    const lines = linesOf(aDeadline())
    expect(lines.map(({ outcome }) => outcome)).toEqual(lines.map(() => 'planned'))
    expect(lines[0]).toMatchObject({ rung: 'r-14', act: 'remind', at: at('2017-06-02 08:00'), to: ['health.contact'] })
    const times = lines.map(({ at: when }) => when)
    expect(times).toEqual([...times].sort())
  })

  it('shows what a newer reminder spoke for after an outage', () => {
    const { state } = wakeAt(aDeadline(), [at('2017-06-16 09:00')])
    const now = '2017-06-16 09:00'
    expect(said(state).filter((line) => line.startsWith(now))).toEqual(
      expect.arrayContaining([`${now} r-14 skipped newer-spoke`, `${now} r-0 rang`]),
    )
    expect(linesOf(state).find(({ rung }) => rung === 'r-14')?.to).toEqual([])
  })

  it('shows who was asked, and that he declined', () => {
    const { state } = wakeUntil(aDeadline(), '2017-06-30 23:00')
    const asked = linesOf(state).find(({ outcome }) => outcome === 'asked')
    expect(asked).toMatchObject({ rung: 'e3', confirm: 'dolisa.director' })
    const after = decide(state, { type: 'decline-escalation', rung: 'e3' }, '2017-07-03 09:00', 'dolisa.director').state
    expect(linesOf(after).find(({ rung }) => rung === 'e3')).toMatchObject({ outcome: 'declined', by: 'dolisa.director' })
  })
})

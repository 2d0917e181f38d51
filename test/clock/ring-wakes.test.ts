import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { plusMinutes } from '../../shared/domain/instant.ts'
import { tipOff } from '../../shared/domain/tip-off.ts'
import type { TipOffState } from '../../shared/domain/tip-off-state.ts'
import { at, context } from '../support/contexts.ts'
import { useWakes } from '../support/rung.ts'
import { useTable } from '../support/table.ts'
import { aTipOff } from '../support/tip-offs.ts'

const first = at('2017-05-22 00:00')
const openItems = 10_000
const perCall = 25

/** The n-th urgent tip-off, which came in the n-th minute; the smaller its number, the longer nobody has seen it. */
const idOf = (n: number): string => `urgent-${String(n).padStart(5, '0')}`

/** Each is to be told to somebody above half an hour after it came; by now all of them. */
const now = plusMinutes(first, openItems + 30)

const logged = (n: number): TipOffState => aTipOff({ id: idOf(n), category: 'child' }, { now: plusMinutes(first, n) })

const writeAll = async (states: readonly TipOffState[]): Promise<void> => {
  const { client } = await import('../../shared/store/client.ts')
  const { toItem } = await import('../../shared/store/state-item.ts')
  const requestFor = (state: TipOffState) => {
    const stored = { seq: 1, rev: 0, decision: 'd', state, events: [], due: tipOff.dueAt(state, context()) }
    return { PutRequest: { Item: toItem('tip-off', stored, { ...tipOff.index(state), changed: now }) } }
  }
  for (let start = 0; start < states.length; start += perCall)
    await client.send(new BatchWriteItemCommand({ RequestItems: { keng: states.slice(start, start + perCall).map(requestFor) } }))
}

describe('the ring', () => {
  useTable()
  const ring = useWakes()

  it('has the oldest of 10,000 overdue items escalate first, and all of them as the minutes go by', {
    timeout: 90_000,
  }, async () => {
    const all = Array.from({ length: openItems }, (_, n) => logged(n))
    await writeAll(all)
    const byId = new Map(all.map((state) => [state.id, state]))
    const escalated: string[] = []
    const wake = (id: string): TipOffState => {
      const { state, facts } = tipOff.decide(byId.get(id), { type: 'wake' }, context({ now, by: 'clock' }))
      if (facts.some(({ type, data }) => type === 'ladder.rang' && data.act === 'escalate')) escalated.push(id)
      return state
    }
    for (let minute = 1; minute <= 10; minute += 1) {
      const rung = await ring(now)
      if (rung.length === 0) break
      expect(rung).toEqual([...rung].sort())
      await writeAll(rung.map(wake))
    }
    expect(escalated.slice(0, 500)).toEqual(all.slice(0, 500).map(({ id }) => id))
    expect(new Set(escalated).size).toBe(openItems)
    expect(escalated).toHaveLength(openItems)
  })
})

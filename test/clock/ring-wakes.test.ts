import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { describe, expect, it } from 'vitest'
import { dueShardOf } from '../../shared/store/keys.ts'
import { useWakes } from '../support/rung.ts'
import { useTable } from '../support/table.ts'

const now = '2017-05-29T01:00:00.000Z'
const openItems = 10_000
const perCall = 25

/** The n-th item; the smaller its number, the longer it has been overdue. */
const idOf = (n: number): string => `item-${String(n).padStart(5, '0')}`

const requestFor = (id: string) => {
  const due = new Date(Date.parse('2017-01-01T00:00:00.000Z') + Number(id.slice(5)) * 60_000).toISOString()
  return { PutRequest: { Item: marshall({ pk: `tip-off#${id}`, sk: 'state', due, dueShard: dueShardOf(id) }) } }
}

const served = (id: string) => ({ DeleteRequest: { Key: marshall({ pk: `tip-off#${id}`, sk: 'state' }) } })

const writeAll = async (requests: readonly (ReturnType<typeof requestFor> | ReturnType<typeof served>)[]): Promise<void> => {
  const { client } = await import('../../shared/store/client.ts')
  for (let start = 0; start < requests.length; start += perCall)
    await client.send(new BatchWriteItemCommand({ RequestItems: { keng: requests.slice(start, start + perCall) } }))
}

describe('the ring', () => {
  useTable()
  const ring = useWakes()

  it('wakes the oldest of 10,000 overdue items first, and all of them as the minutes go by', async () => {
    await writeAll(Array.from({ length: openItems }, (_, n) => requestFor(idOf(n))))
    const woken: string[] = []
    for (let minute = 1; minute <= 10; minute += 1) {
      const rung = await ring(now)
      if (rung.length === 0) break
      expect(rung).toEqual([...rung].sort())
      woken.push(...rung)
      await writeAll(rung.map(served))
    }
    expect(woken.slice(0, 500)).toEqual(Array.from({ length: 500 }, (_, n) => idOf(n)))
    expect(new Set(woken).size).toBe(openItems)
    expect(woken).toHaveLength(openItems)
  })
})

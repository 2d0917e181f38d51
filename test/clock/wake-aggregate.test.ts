import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { beforeEach, describe, expect, it } from 'vitest'
import { matchesPattern } from '../../local/event-pattern.ts'
import { dueShardOf } from '../../shared/store/keys.ts'
import { resources } from '../infra/the-stack.ts'
import { context } from '../support/contexts.ts'
import { useWakes } from '../support/rung.ts'
import { useTable } from '../support/table.ts'

const now = '2017-05-29T01:00:00.000Z'
const anHourLater = '2017-05-29T02:00:00.000Z'
const clock = { ...context(), now, by: 'clock' } as const

/** An item that no code can read, overdue since a day; all of one shard. */
const poison = (n: number) => ({
  pk: `deadline#${sameShard[n]}`,
  sk: 'state',
  seq: 3,
  decision: `decision-${n}`,
  state: { of: 'another age' },
  events: [],
  due: `2017-05-28T01:00:${String(n % 60).padStart(2, '0')}.000Z`,
  dueShard: '03',
})

const sameShard = Array.from({ length: 4000 }, (_, n) => `item-${n}`).filter((id) => dueShardOf(id) === '03')

const put = async (item: Record<string, unknown>): Promise<void> => {
  const { client } = await import('../../shared/store/client.ts')
  await client.send(new PutItemCommand({ TableName: 'keng', Item: marshall(item) }))
}

const get = async (pk: string): Promise<Record<string, unknown>> => {
  const { client } = await import('../../shared/store/client.ts')
  const { Item = {} } = await client.send(new GetItemCommand({ TableName: 'keng', Key: marshall({ pk, sk: 'state' }) }))
  return unmarshall(Item)
}

const wake = async (id: string, received: number): Promise<void> => {
  const { wakeAggregate } = await import('../../shared/clock/wake-aggregate.ts')
  await wakeAggregate({ kind: 'deadline', id }, received, clock)
}

describe('a wake that fails', () => {
  useTable()
  const ring = useWakes()
  beforeEach(() => {
    process.env.POWERTOOLS_LOG_LEVEL = 'SILENT'
    process.env.POWERTOOLS_METRICS_DISABLED = 'true'
  })

  it('is tried again twice, for what passes', async () => {
    const { pk } = poison(0)
    await put(poison(0))
    for (const received of [1, 2]) await expect(wake(String(sameShard[0]), received)).rejects.toThrow()
    expect(await get(pk)).toEqual(poison(0))
  })

  it('is then put off for an hour, with nothing else of the item touched', async () => {
    const { pk } = poison(0)
    await wake(String(sameShard[0]), 3)
    expect(await get(pk)).toEqual({ ...poison(0), due: anHourLater, parked: now })
  })

  it('is not put off when the item has been written meanwhile, or is not there', async () => {
    const { park } = await import('../../shared/store/park.ts')
    const fresh = { ...poison(1), due: '2017-05-29T01:00:00.001Z' }
    await put(fresh)
    expect(await park('deadline', String(sameShard[1]), now, anHourLater)).toBe(false)
    expect(await get(fresh.pk)).toEqual(fresh)
    expect(await park('deadline', 'nowhere', now, anHourLater)).toBe(false)
    expect(await get('deadline#nowhere')).toEqual({})
  })

  it('leaves its place to others: 120 such items in one shard, and a good one behind them is rung', async () => {
    const good = { ...poison(0), pk: `deadline#${sameShard[130]}`, due: '2017-05-29T00:59:00.000Z' }
    for (let n = 0; n < 120; n += 1) await put(poison(n))
    await put(good)
    expect(await ring(now)).not.toContain(sameShard[130])
    for (const id of await ring(now)) await wake(id, 3)
    expect(await ring(now)).toContain(sameShard[130])
  })

  it('is a finding of the auditor for as long as it lasts', async () => {
    const { alarmFindings } = await import('../../shared/domain/audit-findings.ts')
    const { allArmed } = await import('../../shared/store/open-work.ts')
    const findings = []
    for await (const pointer of allArmed()) findings.push(...alarmFindings(pointer, { now }))
    expect(findings).toContainEqual({ what: 'parked', item: `deadline#${sameShard[5]}` })
  })

  it('is no decision: the stream does not carry the events of the one before to their readers again', () => {
    const [mapping] = resources('AWS::Lambda::EventSourceMapping').filter(({ properties }) => properties.FilterCriteria)
    const pattern = JSON.parse(mapping?.properties.FilterCriteria.Filters[0].Pattern)
    const image = { pk: { S: 'deadline#x' }, sk: { S: 'state' } }
    const record = (more: object) => ({
      eventName: 'MODIFY',
      dynamodb: { Keys: image, NewImage: { ...image, ...more } },
    })
    expect(matchesPattern(record({}), pattern)).toBe(true)
    expect(matchesPattern(record({ parked: { S: now } }), pattern)).toBe(false)
  })
})

import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb'
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { marshall } from '@aws-sdk/util-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Recorded } from '../../events/define-event.ts'
import type { Fact } from '../../events/index.ts'
import type { Context } from '../../shared/domain/aggregate.ts'
import { noticesOf } from '../../shared/domain/notices.ts'
import { context } from '../support/contexts.ts'
import { useTable } from '../support/table.ts'

const sqs = mockClient(SQSClient)

const importAll = async () => ({
  ...(await import('../../shared/audit/audit-work.ts')),
  ...(await import('../../shared/mail/gather.ts')),
  ...(await import('../../shared/store/commit.ts')),
  ...(await import('../../shared/store/history.ts')),
  ...(await import('../../shared/domain/inspection.ts')),
})

const monday = '2017-05-29T01:00:00.000Z'
const at = (now: string): Context => ({ ...context(), now, by: 'system' })

const openOne = async (id: string) => {
  const { commit, inspection, putHistory } = await importAll()
  const command = {
    type: 'open',
    id,
    premises: 'p',
    tipOffs: ['t'],
    area: 'phan-thiet',
    category: 'prostitution-suspected',
    independent: 1,
    askedAt: monday,
  } as const
  const { events } = await commit(inspection, id, command, at(monday))
  for (const [n, event] of events.entries()) await putHistory(event, n)
  return events as Recorded<Fact>[]
}

describe('the daily auditor', () => {
  useTable()
  beforeEach(() => {
    process.env.NOTICES_QUEUE_URL = 'https://queue.example.org/notices'
    sqs.reset()
    sqs.on(SendMessageBatchCommand).resolves({})
  })

  it('says again what was to be told and is in no mail, and names it', async () => {
    const { auditWork } = await importAll()
    const [event] = await openOne('untold')
    const findings = await auditWork(at('2017-05-29T23:00:00.000Z'))
    expect(findings).toEqual([{ what: 'untold', item: event?.id }])
    const [said] = sqs.commandCalls(SendMessageBatchCommand)[0]?.args[0].input.Entries ?? []
    expect(JSON.parse(said?.MessageBody ?? '')).toEqual(event)
  })

  it('finds nothing once it is in its mail', async () => {
    const { auditWork, gather, readHistory } = await importAll()
    const opened = (await readHistory('inspection', 'untold')) as Recorded<Fact>[]
    await gather(opened.flatMap(noticesOf), at(monday))
    expect((await auditWork(at('2017-05-29T23:00:00.000Z'))).filter(({ what }) => what === 'untold')).toEqual([])
  })

  it('finds it in its mail also after that day became a day off, so that nobody is told twice', async () => {
    const { auditWork, gather } = await importAll()
    const events = await openOne('stormy')
    const storm = at('2017-05-29T01:30:00.000Z')
    const years = storm.calendar.years.map((year) =>
      year.year === 2017 ? { ...year, holidays: [...year.holidays, { date: '2017-05-29' }] } : year,
    )
    await gather(events.flatMap(noticesOf), at(monday))
    const later = { ...at('2017-05-29T23:00:00.000Z'), calendar: { ...storm.calendar, years } }
    expect((await auditWork(later)).filter(({ what }) => what === 'untold')).toEqual([])
    expect(sqs.commandCalls(SendMessageBatchCommand)).toEqual([])
    await gather(events.flatMap(noticesOf), later)
    const { mail } = await import('../../shared/domain/mail.ts')
    const { load } = await importAll()
    expect(await load(mail, 'team178-province.leader~2017-05-30T08-15~1')).toBeUndefined()
  })

  it('hears of an alarm that is an hour past', async () => {
    const { auditWork } = await importAll()
    await openOne('slept')
    const findings = await auditWork(at('2017-06-08T23:00:00.000Z'))
    expect(findings).toContainEqual({ what: 'overslept', item: 'inspection#slept' })
  })

  it('misses the calendar of the coming year from 1 December on', async () => {
    const { auditWork } = await importAll()
    const december = at('2017-12-01T01:00:00.000Z')
    const without = { ...december.calendar, years: december.calendar.years.filter(({ year }) => year !== 2018) }
    expect(await auditWork({ ...december, calendar: without })).toContainEqual({ what: 'calendar-missing', item: '2018' })
    expect((await auditWork(december)).map(({ what }) => what)).not.toContain('calendar-missing')
    const november = at('2017-11-30T01:00:00.000Z')
    expect((await auditWork({ ...november, calendar: without })).map(({ what }) => what)).not.toContain('calendar-missing')
  })

  it('walks what is open alone: a thousand closed items more, of 4 KB and with a history each, cost not one call more', async () => {
    const { auditWork } = await importAll()
    const { client } = await import('../../shared/store/client.ts')
    const calls = vi.spyOn(client, 'send')
    const audit = async (): Promise<number> => {
      calls.mockClear()
      await auditWork(at('2017-05-29T23:00:00.000Z'))
      return calls.mock.calls.length
    }
    const before = await audit()
    expect(before).toBeGreaterThan(0)
    const state = { status: 'settled', words: 'x'.repeat(4000) }
    const closed = Array.from({ length: 1000 }, (_, n) => `inspection#closed-${n}`).flatMap((pk) => [
      { pk, sk: 'state', status: 'settled', code: 'KT-000000', period: 'inspection#phan-thiet', changed: monday, state },
      { pk, sk: 'event#00000001-00', event: { type: 'inspection.settled', at: monday } },
    ])
    for (let start = 0; start < closed.length; start += 25) {
      const keng = closed.slice(start, start + 25).map((item) => ({ PutRequest: { Item: marshall(item) } }))
      await client.send(new BatchWriteItemCommand({ RequestItems: { keng } }))
    }
    expect(await audit()).toBe(before)
    calls.mockRestore()
  })
})

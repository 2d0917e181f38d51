import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { mockClient } from 'aws-sdk-client-mock'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../../shared/domain/aggregate.ts'
import { context } from '../support/contexts.ts'
import { useTable } from '../support/table.ts'

const sqs = mockClient(SQSClient)
const now = '2017-05-22T01:00:00.000Z'
const before: Context = { ...context(), now, by: 'system' }

/** The same, with one more day off: Wednesday 24 May 2017, the day of the ladder’s first reminder. */
const after: Context = {
  ...before,
  by: 'clock',
  calendar: {
    ...before.calendar,
    years: before.calendar.years.map((year) =>
      year.year === 2017 ? { ...year, holidays: [...year.holidays, { date: '2017-05-24' }] } : year,
    ),
  },
}

const importAll = async () => ({
  ...(await import('../../shared/clock/arm-anew.ts')),
  ...(await import('../../shared/clock/wake-aggregate.ts')),
  ...(await import('../../shared/planning/keep-time.ts')),
  ...(await import('../../shared/store/commit.ts')),
  ...(await import('../../shared/domain/inspection.ts')),
  ...(await import('../../shared/domain/programme-state.ts')),
})

const opening = {
  type: 'open',
  id: 'task',
  premises: 'p',
  tipOffs: ['t'],
  area: 'phan-thiet',
  category: 'prostitution-suspected',
  independent: 1,
  askedAt: now,
} as const

const sent = (): unknown[] =>
  sqs
    .commandCalls(SendMessageBatchCommand)
    .flatMap(({ args }) => args[0].input.Entries ?? [])
    .map(({ MessageBody = '' }) => JSON.parse(MessageBody))

describe('a change of calendar', () => {
  useTable()
  beforeEach(() => {
    process.env.WAKES_QUEUE_URL = 'https://queue.example.org/wakes'
    sqs.reset()
    sqs.on(SendMessageBatchCommand).resolves({})
  })

  it('is an event once, and none where nothing was planned before', async () => {
    const { keepTime, load, programmeState } = await importAll()
    const events = async () => (await load(programmeState, before.programme.id))?.events.map(({ type }) => type)
    await keepTime(before)
    expect(await events()).toEqual([])
    await keepTime(after)
    expect(await events()).toEqual(['programme.timing-changed'])
    const { seq } = (await load(programmeState, before.programme.id)) ?? {}
    await keepTime(after)
    expect((await load(programmeState, before.programme.id))?.seq).toBe(seq)
  })

  it('has every alarm computed anew, before the old one rings, and changes nothing else of the item', async () => {
    const { armAnew, commit, inspection, load, wakeAggregate } = await importAll()
    const opened = await commit(inspection, 'task', opening, before)
    await armAnew()
    expect(sent()).toContainEqual({ kind: 'inspection', id: 'task' })
    for (const message of sent()) await wakeAggregate(message, 1, after)
    const armed = await load(inspection, 'task')
    expect(armed?.due).toBe(inspection.dueAt(opened.state, after))
    expect(armed?.due).not.toBe(opened.due)
    expect(armed).toMatchObject({ state: opened.state, rev: opened.rev, events: [] })
  })

  it('keeps a programme in rehearsal until going live is recorded, and live after it', async () => {
    const { commit, keepTime, liveSinceOf, load, programmeState } = await importAll()
    const { id } = before.programme
    expect(liveSinceOf((await load(programmeState, id))?.state)).toBeUndefined()
    await commit(programmeState, id, { type: 'go-live' }, before)
    await keepTime(before)
    expect((await load(programmeState, id))?.state).toMatchObject({ status: 'live', liveAt: now })
  })
})

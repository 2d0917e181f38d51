import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { act, sendTipOff, workOf } from '../../local/story/cast.ts'
import { goodBodies } from '../support/good-bodies.ts'
import { aRuntime } from '../support/runtime.ts'
import { eventsIn, queuesLeft, statesOf, storedItems } from '../support/stored.ts'

const foreign = {
  id: 'tip-off#x#1-0',
  type: 'tip-off.closed',
  kind: 'tip-off',
  subject: 'x',
  code: 'TB-AAAAAA',
  seq: 1,
  at: '2017-05-29T01:00:00.000Z',
  data: { colour: 'red' },
}

/** Bodies that no function can make anything of: broken, of another shape, of another kind, and sound but not for this queue. */
const poisons = ['{"broken', '[]', '{"kind":"elephant","id":7}', JSON.stringify(foreign)]

describe('what nobody can work on', () => {
  let runtime: Runtime
  beforeAll(async () => {
    runtime = await aRuntime({ faults: true })
  })
  afterAll(() => runtime.stop())
  beforeEach(() => runtime.reset())

  const logAndAccept = async (): Promise<void> => {
    await sendTipOff(runtime, 12)
    const [task] = await workOf(runtime, 'dolisa.tip-desk')
    await act(runtime, 'POST', `/api/tip-offs/${task?.id}/screen`, 'dolisa.tip-desk', {
      ...goodBodies['POST /api/tip-offs/{id}/screen'],
    })
  }
  const statusesAndEvents = async () => {
    const items = await storedItems(runtime)
    return [...statesOf(items, 'tip-off'), ...statesOf(items, 'inspection'), ...statesOf(items, 'mail')].map(
      ({ status }) => status,
    )
  }

  it('ends in the dead letters of its queue, each message once, and delays no good one', async () => {
    await logAndAccept()
    await runtime.settle()
    const undelayed = await statusesAndEvents()
    await runtime.reset()
    const consumed = runtime.queues().flatMap(({ queue }) => (queue.endsWith('/Queue') ? [queue] : []))
    expect(consumed.length).toBeGreaterThan(10)
    for (const queue of consumed) for (const body of poisons) runtime.send(queue, body)
    await logAndAccept()
    await runtime.settle()
    expect(await statusesAndEvents()).toEqual(undelayed)
    await runtime.clock.advance('PT4H')
    const [mail] = await runtime.mails()
    expect(mail?.date).toBe('2017-05-29T01:15:00.000Z')
    const dead = consumed.map((queue): [string, number] => [queue.replace(/Queue$/, 'DeadLetters'), poisons.length])
    expect(queuesLeft(runtime)).toEqual(Object.fromEntries(dead))
    for (const [queue] of dead) expect(runtime.messages(queue).sort()).toEqual([...poisons].sort())
  })

  it('is kept whole when the stream gives it up, holds up no later change, and is told once when an operator relays it again', async () => {
    const silent = vi.spyOn(console, 'error').mockReturnValue()
    await sendTipOff(runtime, 12)
    runtime.onCall(({ fn }) => (fn.path === 'history/relay-events' ? 'stop' : undefined))
    await runtime.settle()
    runtime.onCall(undefined)
    const [logged] = statesOf(await storedItems(runtime), 'tip-off')
    const [failure] = runtime.failures()
    expect(failure?.records).toHaveLength(1)
    const image = JSON.stringify(failure?.records[0]?.dynamodb.NewImage)
    expect(image).toContain('tip-off.logged')
    expect(image).toContain(String(logged?.id))
    await sendTipOff(runtime, 14)
    await runtime.settle()
    const heard = eventsIn(await storedItems(runtime)).filter(({ type }) => type === 'tip-off.logged')
    expect(heard.map(({ subject }) => subject)).not.toContain(logged?.id)
    expect(heard).toHaveLength(1)
    for (const _ of ['once', 'and once more']) await runtime.invoke('history/relay-events', { Records: failure?.records })
    await runtime.clock.advance('PT1H')
    expect(eventsIn(await storedItems(runtime)).filter(({ subject }) => subject === logged?.id)).toHaveLength(1)
    const mails = (await runtime.mails()).filter(({ text }) => text.includes(String(logged?.code)))
    expect(mails).toHaveLength(1)
    silent.mockRestore()
  })
})

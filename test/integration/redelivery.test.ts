import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { act, sendTipOff, workOf } from '../../local/story/cast.ts'
import { aRuntime } from '../support/runtime.ts'
import { eventsIn, queuesLeft, storedItems } from '../support/stored.ts'

const duty = 'police.duty'

describe('what comes again', () => {
  let runtime: Runtime
  beforeAll(async () => {
    runtime = await aRuntime({ faults: true })
  })
  afterAll(() => runtime.stop())
  beforeEach(() => runtime.reset())

  const urgentTask = async (): Promise<string> => {
    await sendTipOff(runtime, 12, { urgent: ['child'] })
    await runtime.settle()
    const [task] = await workOf(runtime, duty)
    return String(task?.id)
  }
  const rungs = async () => eventsIn(await storedItems(runtime)).filter(({ type }) => type === 'ladder.rang')

  it('finds, as a wake that was delayed, the state of the moment: what was acknowledged meanwhile climbs no further', async () => {
    const id = await urgentTask()
    let stops = 0
    runtime.onCall(({ fn, phase }) => {
      const isWake = fn.path === 'clock/wake' && phase === 'before'
      if (isWake) stops += 1
      return isWake ? 'stop' : undefined
    })
    await runtime.clock.advance('PT30M')
    expect(stops).toBeGreaterThan(0)
    await act(runtime, 'POST', `/api/tip-offs/${id}/acknowledge`, duty, {})
    runtime.onCall(undefined)
    await runtime.clock.advance('PT3H')
    expect(await rungs()).toEqual([])
    expect((await runtime.mails()).map(({ text }) => text).join()).not.toContain('duty-second')
  })

  it('sends, as a wake or an event, no second mail for a rung, also after a jump of the clock', async () => {
    const id = await urgentTask()
    await runtime.clock.advance('PT31M')
    const events = eventsIn(await storedItems(runtime)).filter(({ type }) => type === 'ladder.rang' || type === 'tip-off.logged')
    expect(events).toHaveLength(2)
    const before = (await runtime.mails()).length
    for (let again = 0; again < 5; again += 1) {
      runtime.send('Wakes/Queue', JSON.stringify({ kind: 'tip-off', id }))
      for (const event of events) runtime.send('Notices/Queue', JSON.stringify(event))
    }
    await runtime.settle()
    expect(await rungs()).toHaveLength(1)
    expect(await runtime.mails()).toHaveLength(before)
    await act(runtime, 'POST', `/api/tip-offs/${id}/acknowledge`, duty, {})
    await runtime.clock.advance('PT4H')
    expect(await runtime.mails()).toHaveLength(before)
  })

  it('is, as what SES tells of a mail that is not known yet, tried again and at last kept among the dead letters', async () => {
    await urgentTask()
    const [mail] = await runtime.mails()
    const [tag = ''] = mail?.tags.mail ?? []
    expect(tag).not.toBe('')
    const told = (tagged: string) =>
      JSON.stringify({
        eventType: 'Delivery',
        mail: { messageId: 'm-1', timestamp: '2017-05-29T01:00:00.000Z', tags: { mail: [tagged], attempt: ['1'] } },
        delivery: { timestamp: '2017-05-29T01:00:01.000Z', recipients: ['police.duty@tuyenquang.example'] },
      })
    const queue = runtime.queues().find(({ queue: name }) => name.endsWith('SesEvents/Queue'))?.queue ?? ''
    runtime.send(queue, told(tag))
    runtime.send(queue, told(Buffer.from('nobody~2017-05-29T08-15~1').toString('base64url')))
    await runtime.settle()
    expect(queuesLeft(runtime)).toEqual({ [queue]: 1 })
    await runtime.clock.advance('PT25M')
    expect(queuesLeft(runtime)).toEqual({ [queue.replace(/Queue$/, 'DeadLetters')]: 1 })
  })
})
